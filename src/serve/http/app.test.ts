import { beforeAll, describe, expect, it } from "vitest";
import { compileBundle } from "../../bundle/compile.ts";
import { openBytes } from "../../bundle/open.ts";
import { sampleCatalog, sampleRecord } from "../../catalog/sample.ts";
import { answer, recordView } from "../../model/answer.ts";
import { coverageView, problemView, recordList } from "../../model/site.ts";
import { type App, createApp } from "./app.ts";

const ID = sampleRecord().id;
const TEXT = "fatal: Unable to create '/srv/app/.git/index.lock': File exists.";

let app: App;
beforeAll(() => {
  app = createApp({ bundle: openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes) });
});

const get = async (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> =>
  app.fetch(new Request(`http://localhost${path}`, { headers, method }));
const post = async (path: string, body: string, type: string, headers: Record<string, string> = {}) =>
  app.fetch(
    new Request(`http://localhost${path}`, { method: "POST", body, headers: { "content-type": type, ...headers } }),
  );
const header = (response: Response, name: string) => response.headers.get(name);

describe("a record", () => {
  const cases: [name: string, path: string, headers: Record<string, string>, type: string, lang: string][] = [
    ["by its address", `/${ID}`, {}, "text/html; charset=utf-8", "en"],
    ["in Chinese", `/zh/${ID}`, {}, "text/html; charset=utf-8", "zh-CN"],
    ["as JSON", `/${ID}.json`, {}, "application/json", "en"],
    ["as Chinese Markdown", `/zh/${ID}.md`, {}, "text/markdown; charset=utf-8", "zh-CN"],
    ["by Accept", `/${ID}`, { accept: "application/json" }, "application/json", "en"],
    ["by weights", `/${ID}`, { accept: "text/html;q=0.5, text/markdown" }, "text/markdown; charset=utf-8", "en"],
    ["by language", `/${ID}`, { "accept-language": "zh-TW,en;q=0.8" }, "text/html; charset=utf-8", "zh-CN"],
    ["whose language is given", `/${ID}.json`, { "accept-language": "zh" }, "application/json", "en"],
    [
      "from a link of the site",
      `/${ID}`,
      { "accept-language": "zh", "sec-fetch-site": "same-origin" },
      "text/html; charset=utf-8",
      "en",
    ],
    ["that nothing else fits", `/${ID}`, { accept: "image/png" }, "text/html; charset=utf-8", "en"],
  ];
  it.each(cases)("%s", async (_, path, headers, type, lang) => {
    const response = await get(path, headers);
    expect([response.status, header(response, "content-type"), header(response, "content-language")]).toEqual([
      200,
      type,
      lang,
    ]);
  });

  it("says what it was negotiated by", async () => {
    expect(header(await get(`/${ID}`), "vary")).toBe("Accept, Accept-Language, Sec-Fetch-Site, Accept-Encoding");
    expect(header(await get(`/zh/${ID}`), "vary")).toBe("Accept, Accept-Encoding");
    expect(header(await get(`/zh/${ID}.md`), "vary")).toBe("Accept-Encoding");
  });

  it("as JSON is a RecordView, by either address", async () => {
    const body = await (await get(`/${ID}.json`)).text();
    expect(recordView.parse(JSON.parse(body)).id).toBe(ID);
    expect(await (await get(`/v1/records/${ID}`)).text()).toBe(body);
    const chinese = recordView.parse(await (await get(`/v1/records/${ID}?lang=zh`)).json());
    expect(chinese.lang).toBe("zh");
  });

  it("has a tag of its own in each encoding, and none is sent twice", async () => {
    const tags = new Set<string>();
    for (const encoding of ["identity", "gzip", "br"]) {
      const first = await get(`/${ID}.json`, { "accept-encoding": encoding });
      const tag = header(first, "etag") as string;
      expect(tag).toMatch(/^"[\w-]+"$/);
      tags.add(tag);
      const again = await get(`/${ID}.json`, { "accept-encoding": encoding, "if-none-match": `"x", ${tag}` });
      expect([again.status, header(again, "etag"), await again.text()]).toEqual([304, tag, ""]);
    }
    expect(tags.size).toBe(3);
  });

  it("answers HEAD with the headers of GET", async () => {
    const [whole, head] = [await get(`/${ID}`), await get(`/${ID}`, {}, "HEAD")];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
  });
});

describe("another address", () => {
  const slug = ID.slice(ID.indexOf("/") + 1);
  const cases: [name: string, path: string, to: string][] = [
    ["a slash too many", `/${ID}/`, `/${ID}`],
    ["the slug alone", `/${slug}`, `/${ID}`],
    ["the slug alone, in Chinese", `/zh/${slug}`, `/zh/${ID}`],
    ["the domain alone", `/${ID.split("/")[0]}`, `/domains/${ID.split("/")[0]}`],
    ["an ending that needs none", `/${ID}.html`, `/${ID}`],
    ["Chinese without its slash", "/zh", "/zh/"],
    ["what follows stays", `/${ID}/?a=1`, `/${ID}?a=1`],
  ];
  it.each(cases)("%s", async (_, path, to) => {
    const response = await get(path);
    expect([response.status, header(response, "location")]).toEqual([308, to]);
  });
});

describe("a lookup", () => {
  it("gives an Answer", async () => {
    const response = await post("/v1/lookup", JSON.stringify({ text: TEXT, lang: "zh" }), "application/json");
    const found = answer.parse(await response.json());
    expect([response.status, found.lang, found.matches[0]?.record]).toEqual([200, "zh", ID]);
    expect(header(response, "cache-control")).toBe("no-store");
  });

  it("gives Markdown to those who ask for it", async () => {
    const response = await post("/v1/lookup", JSON.stringify({ text: TEXT }), "application/json", {
      accept: "text/markdown",
    });
    expect(await response.text()).toContain(ID);
  });

  it("from the form gives a page", async () => {
    const response = await post("/zh/", new URLSearchParams({ text: TEXT }).toString(), FORM);
    expect([response.status, header(response, "content-language")]).toEqual([200, "zh-CN"]);
    expect(await response.text()).toContain(ID);
  });
});

const FORM = "application/x-www-form-urlencoded";
const long = "a".repeat(1024 * 1024 + 1);

describe("a problem", () => {
  const cases: [name: string, ask: () => Promise<Response>, status: number, code: string][] = [
    ["no page", () => get("/nothing/at/all"), 404, "no-such-page"],
    ["no record", () => get("/git/nothing"), 404, "no-such-record"],
    ["no record of the API", () => get("/v1/records/git/nothing"), 404, "no-such-record"],
    ["no form", () => get(`/${ID}.xml`), 404, "no-such-page"],
    ["no asset", () => get("/assets/nothing.css"), 404, "no-such-page"],
    ["a page by POST", () => post(`/${ID}`, "", FORM), 405, "method-not-allowed"],
    ["an operation by GET", () => get("/v1/lookup"), 405, "method-not-allowed"],
    ["no JSON", () => post("/v1/lookup", "{", "application/json"), 400, "bad-json"],
    ["no object", () => post("/v1/lookup", "[]", "application/json"), 400, "bad-request"],
    ["no text", () => post("/v1/lookup", "{}", "application/json"), 400, "bad-request"],
    ["null", () => post("/v1/lookup", "null", "application/json"), 400, "bad-request"],
    ["an unknown field", () => post("/v1/lookup", '{"text":"a","b":1}', "application/json"), 400, "bad-request"],
    ["an empty text", () => post("/v1/lookup", '{"text":" "}', "application/json"), 400, "empty-text"],
    ["no type", () => post("/v1/lookup", "{}", "text/plain"), 415, "unsupported-media-type"],
    ["a long text", () => post("/v1/lookup", JSON.stringify({ text: long }), "application/json"), 413, "too-long"],
    ["a long form", () => post("/", `text=${long}`, FORM), 413, "too-long"],
    ["a bad limit", () => get("/v1/records?limit=0"), 400, "bad-request"],
    ["a bad cursor", () => get("/v1/records?cursor=%25"), 400, "bad-cursor"],
    ["a long address", () => get(`/search?q=${"a".repeat(9000)}`), 414, "address-too-long"],
  ];
  it.each(cases)("%s", async (_, ask, status, code) => {
    const response = await ask();
    expect([response.status, header(response, "content-type")]).toEqual([status, "application/problem+json"]);
    const problem = problemView.parse(await response.json());
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it("is a page for browsers, in the language of the address", async () => {
    const response = await get("/zh/nothing/at/all", { accept: "text/html,*/*;q=0.8" });
    expect([response.status, header(response, "content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await response.text()).toContain("页面不存在");
  });

  it("of the server itself is told to the log, not to the client", async () => {
    const seen: unknown[] = [];
    const bundle = openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes);
    bundle.find = () => {
      throw new Error("secret");
    };
    const broken = createApp({ bundle, observe: (one) => seen.push(one) });
    const response = await broken.fetch(new Request(`http://localhost/${ID}`));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(seen).toMatchObject([{ status: 500, error: new Error("secret") }]);
  });
});

describe("lists", () => {
  it("go on where they ended", async () => {
    const records = ["a", "b", "c"].map((name) => ({ ...sampleRecord(), id: `git/${name}` as never }));
    const catalog = sampleCatalog(records.map((one) => ({ ...one, source: { ...one.source, id: one.id } })));
    const lister = createApp({ bundle: openBytes(compileBundle(catalog).bytes) });
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? "" : `&cursor=${encodeURIComponent(next)}`;
      const response = await lister.fetch(new Request(`http://localhost/v1/records?limit=2${cursor}`));
      const list = recordList.parse(await response.json());
      expect(list.total).toBe(3);
      ids.push(...list.records.map((one) => one.record));
      next = list.next;
    } while (next !== null);
    expect(ids).toEqual(["git/a", "git/b", "git/c"]);
  });

  it("are narrowed", async () => {
    const count = async (query: string) => recordList.parse(await (await get(`/v1/records?${query}`)).json()).total;
    expect(await count("domain=git")).toBe(1);
    expect(await count("domain=node")).toBe(0);
    expect(await count("tier=verified")).toBe(0);
    expect(await count("tier=drafted")).toBe(1);
  });

  it("of what is covered", async () => {
    expect(coverageView.parse(await (await get("/v1/stats")).json()).counts.records).toBe(1);
  });
});

describe("limits", () => {
  it("let a client do so much work in a minute", async () => {
    let now = 0;
    const limited = createApp({
      bundle: openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes),
      workPerMinute: 2,
      trustedProxies: 1,
      clock: () => now,
    });
    const ask = async (client: string) =>
      limited.fetch(new Request("http://localhost/v1/stats", { headers: { "x-forwarded-for": client } }));
    expect((await ask("192.0.2.1")).headers.get("ratelimit")).toBe('"work";r=1;t=30');
    expect((await ask("192.0.2.1")).status).toBe(200);
    const refused = await ask("192.0.2.1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    expect((await ask("192.0.2.2")).status).toBe(200);
    now += 30_000;
    expect((await ask("192.0.2.1")).status).toBe(200);
  });

  it("refuse names that are not the server's", async () => {
    const local = createApp({
      bundle: openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes),
      hosts: new Set(["localhost"]),
    });
    expect((await local.fetch(new Request("http://evil.test:4321/"))).status).toBe(421);
    expect((await local.fetch(new Request("http://localhost:4321/"))).status).toBe(200);
  });
});

it("every answer forbids scripts in the page, and guessing", async () => {
  for (const path of ["/", `/${ID}.md`, "/nothing", "/healthz", "/v1/stats", "/zh", "/metrics", "/openapi.json"]) {
    const response = await get(path);
    expect(header(response, "content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(header(response, "x-content-type-options")).toBe("nosniff");
  }
});

it("counts what it did", async () => {
  await get("/healthz");
  const text = await (await get("/metrics")).text();
  expect(text).toMatch(/^wayout_http_requests_total\{method="GET",route="healthz",status="200"\} \d+$/m);
});
