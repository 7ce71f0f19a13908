import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { compileBundle } from "../../bundle/compile.ts";
import { openBytes } from "../../bundle/open.ts";
import { sampleCatalog, sampleRecord } from "../../catalog/sample.ts";
import { createKey, revokeKey } from "../../ledger/keys.ts";
import { Ledger } from "../../ledger/ledger.ts";
import { problemView } from "../../model/site.ts";
import { openDesk } from "../reports/desk.ts";
import { LedgerEvidence } from "../reports/live-evidence.ts";
import { type App, type AppOptions, createApp } from "./app.ts";

const bundle = openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes);
const { source } = bundle.record(0);
const ID = source.id;
const APPROACH = source.approaches[0]?.id;
const CAUSE = source.causes[0]?.id;
const [PURL] = source.packages.map(({ purl }) => purl);
const folder = mkdtempSync(join(tmpdir(), "wayout-reports-"));
const ledgers: Ledger[] = [];
afterAll(async () => {
  for (const one of ledgers) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

let ledger: Ledger;
let evidence: LedgerEvidence;
let app: App;
const open = (options: Partial<AppOptions> = {}) => {
  ledger = new Ledger({ kind: "sqlite", path: join(folder, String(ledgers.length), "ledger.sqlite") });
  ledgers.push(ledger);
  evidence = new LedgerEvidence(bundle, ledger, { onChange: (record) => app.site.refresh(record) });
  app = createApp({ bundle, evidence, desk: openDesk(bundle, ledger), anonymousPerMinute: 0, ...options });
};
beforeEach(() => open());

const REPORT = { record: ID, approach: APPROACH, outcome: "fixed" };
const send = async (report: unknown, headers: Record<string, string> = {}) =>
  app.fetch(
    new Request("http://localhost/v1/reports", {
      method: "POST",
      body: typeof report === "string" ? report : JSON.stringify(report),
      headers: { "content-type": "application/json", ...headers },
    }),
  );
const click = async (fields: Record<string, string>, headers: Record<string, string> = {}, path = "/reports") =>
  app.fetch(
    new Request(`http://localhost${path}`, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    }),
  );
const HERE = { "sec-fetch-site": "same-origin" };
const FIELDS = { record: ID, fixed: String(APPROACH) };
const stored = () => ledger.read((db) => db.selectFrom("reports").selectAll().execute());

describe("POST /v1/reports", () => {
  it("takes a report, and says so with its id", async () => {
    const response = await send({ ...REPORT, cause: CAUSE, note: "mail jane@doe.example" });
    expect(response.status).toBe(201);
    const { id, repeated } = (await response.json()) as { id: string; repeated: boolean };
    expect(repeated).toBe(false);
    expect(await stored()).toMatchObject([
      { id, record: ID, cause: CAUSE, outcome: "fixed", note: "mail [e-mail]", reporter: null, tool: "http" },
    ]);
  });

  it("counts what is sent again under one name once, and tells when the name is another report's", async () => {
    const { key } = await createKey(ledger, "ann");
    const headers = { "idempotency-key": "one", authorization: `Bearer ${key}` };
    const [first, second] = [await send(REPORT, headers), await send(REPORT, headers)];
    const [one, other] = [await first.json(), await second.json()] as { id: string; repeated: boolean }[];
    expect([first.status, second.status, one?.id === other?.id, other?.repeated]).toEqual([201, 201, true, true]);
    const third = await send({ ...REPORT, outcome: "unsafe" }, headers);
    expect([third.status, problemView.parse(await third.json()).code]).toEqual([422, "key-reused"]);
    expect(await stored()).toHaveLength(1);
  });

  it("does not mix strangers up who chose the same name", async () => {
    const headers = { "idempotency-key": "1" };
    expect((await send(REPORT, headers)).status).toBe(201);
    expect((await send({ ...REPORT, outcome: "unchanged" }, headers)).status).toBe(201);
    expect(await stored()).toHaveLength(2);
  });

  it("keeps versions of the record's packages only, without addresses of registries", async () => {
    const packages = [`${PURL}@1.2.3?repository_url=private.example`, "pkg:npm/secret-thing@1.0.0"];
    expect((await send({ ...REPORT, packages })).status).toBe(201);
    expect((await stored())[0]?.packages).toBe(JSON.stringify([`${PURL}@1.2.3`]));
  });

  it("knows reporters by their keys, until these are revoked", async () => {
    const { id, key } = await createKey(ledger, "ann");
    const headers = { authorization: `Bearer ${key}` };
    expect((await send(REPORT, headers)).status).toBe(201);
    expect((await stored())[0]?.reporter).toBe(id);
    await revokeKey(ledger, id, false);
    const refused = await send(REPORT, headers);
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, 'Bearer error="invalid_token"']);
  });

  const wrong: [name: string, body: unknown, headers: Record<string, string>, status: number, code: string][] = [
    ["no JSON", "{", {}, 400, "bad-json"],
    ["no object", "7", {}, 400, "bad-request"],
    ["a misspelt field", { ...REPORT, outcme: "fixed" }, {}, 400, "bad-request"],
    ["an outcome that there is not", { ...REPORT, outcome: "great" }, {}, 400, "bad-request"],
    ["a package without a version", { ...REPORT, packages: [PURL] }, {}, 400, "bad-request"],
    ["a long note", { ...REPORT, note: "x".repeat(2001) }, {}, 400, "bad-request"],
    ["a record that there is not", { ...REPORT, record: "git/other" }, {}, 404, "no-such-record"],
    ["an approach that there is not", { ...REPORT, approach: "pray" }, {}, 422, "not-in-record"],
    ["a cause that there is not", { ...REPORT, cause: "moon" }, {}, 422, "not-in-record"],
    ["a key that is none", REPORT, { authorization: "Bearer x" }, 401, "bad-key"],
    ["another scheme", REPORT, { authorization: "Basic eDp5" }, 401, "bad-key"],
    ["a name that no header holds", REPORT, { "idempotency-key": "a b" }, 400, "bad-request"],
    ["another type", REPORT, { "content-type": "text/plain" }, 415, "unsupported-media-type"],
  ];
  it.each(wrong)("refuses %s", async (_, body, headers, status, code) => {
    const response = await send(body, headers);
    expect([response.status, problemView.parse(await response.json()).code]).toEqual([status, code]);
    expect(await stored()).toEqual([]);
  });

  it("lets one anonymous client send so many, and all together not many more", async () => {
    open({ anonymousPerMinute: 3, trustedProxies: 1, clock: () => 0 });
    const from = (address: string) => send(REPORT, { "x-forwarded-for": address });
    const said: number[] = [];
    for (let at = 0; at < 5; at++) said.push((await from("192.0.2.1")).status);
    expect(said).toEqual([201, 201, 201, 429, 429]);
    const limited = await from("192.0.2.1");
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    const many: number[] = [];
    for (let at = 0; at < 80; at++) many.push((await from(`198.51.100.${at}`)).status);
    expect(many.filter((status) => status === 201).length).toBeLessThan(60);
    const { key } = await createKey(ledger, "ann");
    expect((await send(REPORT, { authorization: `Bearer ${key}` })).status).toBe(201);
  });

  it("says when to come again while the ledger is away", async () => {
    const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    open();
    ledger.write = () => Promise.reject(Object.assign(new Error("x"), away));
    const { ledgerError } = await import("../../ledger/failure.ts");
    ledger.append = () => Promise.reject(ledgerError(away));
    const response = await send(REPORT);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(problemView.parse(await response.json()).code).toBe("ledger-unavailable");
  });
});

describe("the buttons of a record's page", () => {
  it("stand there where reports are taken, in both languages", async () => {
    const page = await (await app.fetch(new Request(`http://localhost/${ID}`))).text();
    expect(page).toContain('<form id="report" method="post" action="/reports">');
    expect(page).toContain(`id="reported-${APPROACH}"`);
    const chinese = await (await app.fetch(new Request(`http://localhost/zh/${ID}`))).text();
    expect(chinese).toContain('action="/zh/reports"');
    const without = await createApp({ bundle }).fetch(new Request(`http://localhost/${ID}`));
    expect(await without.text()).not.toContain("/reports");
  });

  it("take a report, and lead back to where a thank-you stands", async () => {
    const response = await click(FIELDS, HERE);
    expect([response.status, response.headers.get("location")]).toEqual([303, `/${ID}#reported-${APPROACH}`]);
    expect((await click(FIELDS, HERE, "/zh/reports")).headers.get("location")).toBe(`/zh/${ID}#reported-${APPROACH}`);
    expect(await stored()).toMatchObject([{ tool: "form", reporter: null }]);
  });

  it("count a second click for the same once, and a change of mind", async () => {
    await click(FIELDS, HERE);
    await click(FIELDS, HERE);
    await click({ record: ID, unchanged: String(APPROACH) }, HERE);
    expect(await stored()).toHaveLength(2);
  });

  const senders: [name: string, headers: Record<string, string>, status: number][] = [
    ["this site", HERE, 303],
    ["this site, by an older browser", { origin: "http://localhost" }, 303],
    ["another site", { "sec-fetch-site": "cross-site", origin: "http://localhost" }, 403],
    ["a neighbour of this site", { "sec-fetch-site": "same-site" }, 403],
    ["another site, by an older browser", { origin: "https://evil.example" }, 403],
    ["nobody knows where", {}, 403],
    ["a page without an origin", { origin: "null" }, 403],
  ];
  it.each(senders)("are answered when sent from %s", async (_, headers, status) => {
    expect((await click(FIELDS, headers)).status).toBe(status);
  });
});

describe("figures", () => {
  const figures = async () => {
    const response = await app.fetch(new Request(`http://localhost/${ID}.json`));
    const { evidence } = (await response.json()) as { evidence: { reports: number } };
    return { reports: evidence.reports, tag: response.headers.get("etag") };
  };

  it("follow the ledger, here and in another server on it", async () => {
    const before = await figures();
    const other = new LedgerEvidence(bundle, new Ledger(ledger.location));
    await send(REPORT);
    await evidence.refresh();
    await other.refresh();
    const after = await figures();
    expect([before.reports, after.reports, before.tag === after.tag]).toEqual([0, 1, false]);
    expect(other.of(0)).toEqual(evidence.of(0));
    expect(await figures()).toEqual(after);
  });

  it("stay as they were while the ledger is away", async () => {
    await send(REPORT);
    await evidence.refresh();
    const failures: unknown[] = [];
    const away = new LedgerEvidence(bundle, ledger, { onFailure: (error) => failures.push(error === undefined) });
    ledger.sumOfRevisions = () => Promise.reject(new Error("away"));
    await evidence.refresh();
    await away.refresh();
    expect((await figures()).reports).toBe(1);
    expect(failures).toEqual([false]);
  });
});
