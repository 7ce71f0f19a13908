import { afterAll, expect, it } from "vitest";
import { report, sqliteStores } from "./fixtures.ts";
import { GroupCommit } from "./group-commit.ts";

const stores = sqliteStores();
afterAll(() => stores.remove());

it("keeps every report of many that arrive at once, each with its own receipt", async () => {
  const ledger = stores.open();
  const group = new GroupCommit(ledger);
  const many = Array.from({ length: 700 }, () => report());
  const again = many.slice(0, 50);
  const receipts = await Promise.all([...many, ...again].map((one) => group.append(one)));
  expect(receipts.filter((one) => one === "added")).toHaveLength(700);
  expect(receipts.slice(700)).toEqual(Array(50).fill("known"));
  expect((await ledger.counts("api/token-rejected")).cells).toMatchObject([{ reports: 700 }]);
  // Fewer transactions than reports: else nothing was grouped.
  expect(await ledger.sumOfRevisions()).toBeLessThan(20);
});

it("does not let one report that cannot be stored cost others theirs", async () => {
  const ledger = stores.open();
  const group = new GroupCommit(ledger);
  const broken = { ...report(), tool: null as never };
  const said = await Promise.allSettled([group.append(report()), group.append(broken), group.append(report())]);
  expect(said.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

it("says that it is busy rather than let reports pile up", async () => {
  const group = new GroupCommit(stores.open());
  const said = await Promise.allSettled(Array.from({ length: 5_100 }, () => group.append(report())));
  const refused = said.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(100);
  expect(refused[0]).toMatchObject({ reason: { code: "ledger-busy" } });
});
