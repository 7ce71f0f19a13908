/** What a ledger promises, on every store it can be kept in. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countReports } from "../estimate/report-counts.ts";
import { ANN, BOB, report, STORES, type Stores } from "./fixtures.ts";
import { setMuted } from "./reporters.ts";

describe.each(STORES)("a ledger in %s", (_, missing, openStores) => {
  if (missing) return it.skip("keeps reports", () => {});
  let stores: Stores;
  beforeAll(() => {
    stores = openStores();
  });
  afterAll(() => stores.remove());

  it("takes reports, and counts them", async () => {
    const ledger = stores.open();
    const all = [report(), report({ reporter: BOB, outcome: "unchanged", cause: null }), report({ reporter: null })];
    expect(await ledger.append(all)).toEqual(["added", "added", "added"]);
    expect(await ledger.counts("api/token-rejected")).toEqual(countReports(all));
    expect(await ledger.counts("api/another")).toEqual({ cells: [], causes: [] });
  });

  it("counts a repeated report once, whoever repeats it and when", async () => {
    const ledger = stores.open();
    const one = report();
    const later = { ...one, time: "2026-11-09T00:00:00.000Z" };
    expect(await ledger.append([one, one, report()])).toEqual(["added", "known", "added"]);
    expect(await stores.again(ledger).append([later])).toEqual(["known"]);
    expect((await ledger.counts(one.record)).cells[0]?.reports).toBe(2);
  });

  it("refuses another report under an id that is taken, and keeps the first", async () => {
    const ledger = stores.open();
    const one = report();
    expect(await ledger.append([one])).toEqual(["added"]);
    expect(await ledger.append([{ ...one, outcome: "unsafe" }, report()])).toEqual(["conflict", "added"]);
    const rows = await ledger.read((db) => db.selectFrom("reports").select("outcome").execute());
    expect(rows).toEqual([{ outcome: "fixed" }, { outcome: "fixed" }]);
  });

  it("adds all reports of a call or none", async () => {
    const ledger = stores.open();
    await ledger.ready();
    const broken = { ...report(), tool: null as never };
    await expect(ledger.append([report(), broken])).rejects.toThrow();
    expect(await ledger.counts(broken.record)).toEqual({ cells: [], causes: [] });
    expect(await ledger.revisions()).toEqual(new Map());
  });

  it("never changes a report, whatever is asked of it", async () => {
    const ledger = stores.open();
    const one = report();
    await ledger.append([one]);
    const kept = () => ledger.read((db) => db.selectFrom("reports").selectAll().execute());
    const before = await kept();
    for (const statement of [
      sql`update reports set outcome = 'unsafe'`,
      sql`delete from reports`,
      ledger.location.kind === "postgres" ? sql`truncate reports` : sql`delete from reports where id = ${one.id}`,
    ])
      await expect(ledger.read((db) => statement.execute(db))).rejects.toThrow("append-only");
    if (ledger.location.kind === "sqlite")
      await ledger.read((db) =>
        db
          .replaceInto("reports")
          .values({ ...one, packages: "[]", outcome: "unsafe" })
          .execute(),
      );
    expect(await kept()).toEqual(before);
  });

  it("holds texts of all kinds as they are", async () => {
    const ledger = stores.open();
    const one = report({ note: "it's \"fixed\"; 修好了 😀 \\ %s ' -- drop", packages: ["pkg:npm/%40a/b@1.2.3"] });
    await ledger.append([one]);
    expect(await ledger.append([one])).toEqual(["known"]);
  });

  it("tells by its revisions what has changed", async () => {
    const ledger = stores.open();
    const other = stores.again(ledger);
    expect(await ledger.sumOfRevisions()).toBe(0);
    const one = report();
    await ledger.append([one]);
    const [before] = [await other.revisions()];
    expect([...before.keys()]).toEqual([one.record]);
    await ledger.append([one]);
    expect(await other.revisions()).toEqual(before);
    await ledger.append([report(), report({ record: "npm/another" })]);
    const after = await other.revisions();
    expect(after.get(one.record)).toBeGreaterThan(before.get(one.record) ?? 0);
    expect(await other.sumOfRevisions()).toBe([...after.values()].reduce((sum, number) => sum + number, 0));
  });

  it("is made once by many processes that start together", async () => {
    const first = stores.open();
    const many = [first, ...Array.from({ length: 5 }, () => stores.again(first))];
    const said = await Promise.all(many.map((ledger) => ledger.append([report()])));
    expect(said.flat()).toEqual(Array(6).fill("added"));
  });

  it("refuses a ledger made by a newer program", async () => {
    const ledger = stores.open();
    await ledger.ready();
    await ledger.read((db) => sql`insert into wayout_migrations values ('2999-01-01-more', '2999-01-01')`.execute(db));
    await expect(stores.again(ledger).ready()).rejects.toMatchObject({ code: "ledger-newer" });
  });

  it("finds sums that are wrong, and counts them anew", async () => {
    const ledger = stores.open();
    await ledger.append([report(), report({ reporter: BOB, cause: null })]);
    expect(await ledger.isExact("api/token-rejected")).toBe(true);
    await ledger.read((db) => db.updateTable("cells").set({ keyed_fixed: 7 }).execute());
    expect(await ledger.isExact("api/token-rejected")).toBe(false);
    await ledger.recount("api/token-rejected");
    expect(await ledger.isExact("api/token-rejected")).toBe(true);
  });

  it("takes the weight from a reporter, and gives it back", async () => {
    const ledger = stores.open();
    const all = [report(), report({ reporter: BOB }), report({ reporter: null }), report({ record: "npm/another" })];
    await ledger.append(all);
    expect(await ledger.write((db) => setMuted(db, ANN, true))).toBe(2);
    const without = await ledger.counts("api/token-rejected");
    expect(without.cells).toMatchObject([{ keyedFixed: 1, anonymousFixed: 1, reports: 3 }]);
    await ledger.append([report({ approach: "renew" })]);
    expect((await ledger.counts("api/token-rejected")).cells).toMatchObject([{ keyedFixed: 1 }, { keyedFixed: 0 }]);
    expect(await ledger.countAnew("api/token-rejected")).toEqual(await ledger.counts("api/token-rejected"));
    await ledger.write((db) => setMuted(db, ANN, false));
    expect((await ledger.counts("api/token-rejected")).cells).toMatchObject([{ keyedFixed: 2 }, { keyedFixed: 1 }]);
  });
});
