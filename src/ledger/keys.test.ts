import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { redact } from "../text/redact.ts";
import { report, sqliteStores } from "./fixtures.ts";
import { createKey, listReporters, reporterOf, revokeKey } from "./keys.ts";

const stores = sqliteStores();
afterAll(() => stores.remove());

it("a key says whose it is until it is revoked", async () => {
  const ledger = stores.open();
  const { id, key } = await createKey(ledger, "CI of the shop");
  expect(await reporterOf(ledger, key)).toBe(id);
  await ledger.append([report({ reporter: id })]);
  expect(await listReporters(ledger)).toMatchObject([{ id, name: "CI of the shop", revoked: null, reports: 1 }]);
  expect(await revokeKey(ledger, id, false)).toBe(0);
  expect(await reporterOf(ledger, key)).toBe(undefined);
  expect((await ledger.counts("api/token-rejected")).cells).toMatchObject([{ keyedFixed: 1 }]);
});

it("a revoked key's reports weigh nothing where that is asked for", async () => {
  const ledger = stores.open();
  const { id } = await createKey(ledger, "eve");
  await ledger.append([report({ reporter: id })]);
  expect(await revokeKey(ledger, id, true)).toBe(1);
  expect((await ledger.counts("api/token-rejected")).cells).toMatchObject([{ keyedFixed: 0, reports: 1 }]);
  expect(await listReporters(ledger)).toMatchObject([{ muted: true }]);
});

it("no other text is a key", async () => {
  const ledger = stores.open();
  const { id, key } = await createKey(ledger, "ann");
  const [, , secret = ""] = key.split("_");
  const last = secret.at(-1) === "A" ? "B" : "A";
  for (const other of ["", "wayout_", id, `${key.slice(0, -1)}${last}`, `${key} `, key.toUpperCase(), `${key}x`])
    expect(await reporterOf(ledger, other)).toBe(undefined);
  await ledger.append([report({ reporter: "aaaaaaaaaaaaaaaa" })]);
  expect(await reporterOf(ledger, key.replace(id, "aaaaaaaaaaaaaaaa"))).toBe(undefined);
  await expect(revokeKey(ledger, "nobody", false)).rejects.toMatchObject({ code: "no-such-key" });
});

it("keys are not on the disk, and are redacted in texts", async () => {
  const ledger = stores.open();
  const { key } = await createKey(ledger, "ann");
  const folder = dirname(ledger.location.kind === "sqlite" ? ledger.location.path : "");
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
  expect(bytes.join("")).toContain("ann");
  expect(bytes.join("")).not.toContain(key.split("_").at(-1));
  expect(redact(`failed with ${key}`)).toBe("failed with [key]");
});
