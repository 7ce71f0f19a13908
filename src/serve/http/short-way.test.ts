import { describe, expect, it } from "vitest";
import { bundleOf, recordAs } from "../sample-site.ts";
import { createApp } from "./app.ts";

/** What a server answers pages by, without a Request and a Response, is what it answers by any other way. */
describe("the short way", () => {
  const app = createApp({
    bundle: bundleOf(
      ["git/one", "git/two"].map((id) => recordAs(id)),
      ["git/one"],
    ),
  });
  const targets = [
    "/",
    "/zh/",
    "/zh",
    "/git/one",
    "/git/one/",
    "/git/one?x=1",
    "/git/one.json",
    "/git/one.html",
    "/zh/git/one.md",
    "/git/one/trials",
    "/git/two/trials",
    "/git/none",
    "/domains/git",
    "/search?q=git",
    "/feed.xml",
    "/openapi.json",
    "/robots.txt",
    "/healthz",
    "/v1/stats",
    "//evil.example",
    "/%2e%2e/x",
  ];
  const headers: Record<string, string>[] = [
    {},
    { accept: "application/json" },
    { accept: "text/html", "accept-language": "zh", "accept-encoding": "gzip, br" },
    { accept: "image/png", "accept-encoding": "identity" },
    { "accept-language": "zh", "sec-fetch-site": "same-origin" },
  ];
  const cases = targets.flatMap((target) => headers.map((own) => [target, own] as const));
  let short = 0;

  it.each(cases)("%s %j", async (target, own) => {
    for (const method of ["GET", "HEAD"]) await same(method, target, own);
  });

  it("was compared often enough, and refuses what it is not for", () => {
    expect(short).toBeGreaterThan(cases.length);
    expect(app.page("POST", "/", () => undefined)).toBeUndefined();
  });

  async function same(method: string, target: string, own: Record<string, string>): Promise<void> {
    const request = () => new Request(`http://localhost${target}`, { method, headers: own });
    const first = await app.fetch(request());
    const tag = first.headers.get("etag");
    for (const sent of [own, ...(tag === null ? [] : [{ ...own, "if-none-match": tag }])]) {
      const all: Record<string, string> = { host: "localhost", ...sent };
      const answered = app.page(method, target, (name) => all[name]);
      if (!answered) continue;
      short++;
      const usual = await app.fetch(new Request(`http://localhost${target}`, { method, headers: sent }));
      const body = Buffer.from(await usual.arrayBuffer());
      expect(answered.status).toBe(usual.status);
      expect(new Headers(answered.headers as Record<string, string>)).toEqual(usual.headers);
      // To HEAD and with 304 a server's socket writes no body, whatever it is given.
      if (method === "GET" && usual.status === 200)
        expect(Buffer.from((answered.body ?? "") as Uint8Array).equals(body), target).toBe(true);
    }
  }
});
