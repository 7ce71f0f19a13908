import { expect, test } from "vitest";
import { gather, joinMessages } from "./build.ts";
import type { Inventory, Row } from "./inventory.ts";
import { noticeOf } from "./notice.ts";

const FETCHED = { folder: "", package: "pkg:npm/list", version: "1.2.3", sha256: "00" };
const BEFORE = { version: "1.2.3", rows: 100 };
const LONG = "the list of entries cannot be reopened";

const inventory = (name: string, rows: readonly Row[], more: Partial<Inventory> = {}): Inventory => ({
  name,
  program: name.toUpperCase(),
  origin: { kind: "npm", name, version: "1" },
  licence: "MIT",
  permissive: true,
  documentation: "https://example.org/",
  mixed: false,
  extract: async () => [...rows],
  ...more,
});

test("a count that falls by more than five in a hundred is an error", async () => {
  const rows = Array.from({ length: 95 }, (_, at) => ({ text: `${LONG} ${at}` }));
  expect((await gather(inventory("list", rows), FETCHED, BEFORE)).rows).toBe(95);
  await expect(gather(inventory("list", rows.slice(1)), FETCHED, BEFORE)).rejects.toMatchObject({
    code: "inventory-shrunk",
  });
  await expect(gather(inventory("list", []), FETCHED)).rejects.toMatchObject({ code: "inventory-shrunk" });
});

test("an older release may have fewer", async () => {
  const older = { ...FETCHED, version: "1.1.9" };
  expect((await gather(inventory("list", [{ text: LONG }]), older, BEFORE)).rows).toBe(1);
});

test("a package without the files is an error that names it", async () => {
  const broken = inventory("list", [], { extract: () => Promise.reject(new Error("no such file")) });
  await expect(gather(broken, FETCHED)).rejects.toMatchObject({
    code: "inventory-unreadable",
    message: "list: pkg:npm/list 1.2.3 cannot be read: no such file",
  });
});

test("what several programs print is one message with all of them", async () => {
  const one = await gather(inventory("one", [{ text: LONG }]), FETCHED);
  const two = await gather(inventory("two", [{ text: LONG }, { text: `${LONG} now` }]), FETCHED);
  const messages = joinMessages([one, two]);
  expect(messages.map(({ id, printers }) => [id, printers.map((printer) => printer.inventory)])).toEqual([
    ["one/the-list-of-entries-cannot-be-reopened", [0, 1]],
    ["two/the-list-of-entries-cannot-be-reopened-now", [1]],
  ]);
});

test("quotes, capitals and what a hole takes do not part what is the same", async () => {
  const one = await gather(inventory("one", [{ text: "option '--{v1}' cannot take {v2:int} arguments" }]), FETCHED);
  const two = await gather(inventory("two", [{ text: "{v1}: Option `--{v2}` cannot take {v3} arguments." }]), FETCHED);
  expect(joinMessages([one, two])).toMatchObject([
    {
      signatures: ["option '--{v1}' cannot take {v2:int} arguments", "Option `--{v1}` cannot take {v2} arguments."],
      printers: [{ inventory: 0 }, { inventory: 1 }],
    },
  ]);
});

test("the notice names those apart that may not be passed on", async () => {
  const free = await gather(inventory("free", [{ text: LONG }]), FETCHED);
  const own = await gather(inventory("own", [{ text: LONG }], { permissive: false, licence: "GPL-3.0-only" }), FETCHED);
  const notice = noticeOf([own, free]);
  expect(notice.indexOf("FREE (free)")).toBeLessThan(notice.indexOf("do not pass this bundle on"));
  expect(notice.indexOf("OWN (own)")).toBeGreaterThan(notice.indexOf("do not pass this bundle on"));
});
