/** The sums that a ledger keeps are at every moment those of a full count, whatever came in which order, by which way. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countReports } from "../estimate/report-counts.ts";
import type { StoredReport } from "../model/report.ts";
import { ANN, BOB, report, STORES, type Stores } from "./fixtures.ts";
import type { Ledger } from "./ledger.ts";
import { exportLines, importLines } from "./transfer.ts";

const anyReport = fc.record({
  id: fc.uuid(),
  record: fc.constantFrom("one", "two"),
  reporter: fc.constantFrom(ANN, BOB, null),
  approach: fc.constantFrom("a", "b", "c", "d", "e"),
  cause: fc.constantFrom("x", "y", "z", "v", "w", null),
  outcome: fc.constantFrom("fixed", "unchanged", "unsafe"),
  time: fc.constantFrom("2026-10-01T00:00:00.000Z", "2026-10-02T00:00:00.000Z", "2026-10-03T00:00:00.000Z"),
});

/** Batches that arrive at one ledger or another; some at both; in between all is moved over. */
const anyHistory = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ to: fc.constantFrom(0, 1, 2), batch: fc.array(anyReport, { maxLength: 6 }) }) },
    { weight: 1, arbitrary: fc.constant("merge" as const) },
  ),
  { maxLength: 8 },
);

async function merge(from: Ledger, to: Ledger): Promise<void> {
  const lines = async function* () {
    for await (const line of exportLines(from)) yield line.trimEnd();
  };
  expect((await importLines(to, lines())).bad).toBe(0);
}

describe.each(STORES)("a ledger in %s", (_, missing, openStores) => {
  if (missing) return it.skip("keeps exact sums", () => {});
  let stores: Stores;
  beforeAll(() => {
    stores = openStores();
  });
  afterAll(() => stores.remove());

  async function expectExact(ledger: Ledger, reports: readonly StoredReport[]): Promise<void> {
    for (const record of new Set(reports.map((one) => one.record))) {
      const full = countReports(reports.filter((one) => one.record === record));
      expect(await ledger.counts(record)).toEqual(full);
      expect(await ledger.countAnew(record)).toEqual(full);
    }
  }

  it("keeps exact sums through any batches and merges", async () => {
    const ledgers = [stores.open(), stores.open()] as const;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        // Records of its own for each run are as good as new ledgers, and quicker.
        run++;
        const held: StoredReport[][] = [[], []];
        for (const event of history) {
          if (event === "merge") {
            await merge(ledgers[0], ledgers[1]);
            held[1] = [...new Map([...(held[0] ?? []), ...(held[1] ?? [])].map((one) => [one.id, one])).values()];
            continue;
          }
          const batch = event.batch.map((one) => report({ ...one, record: `run-${run}/${one.record}` }));
          for (const at of [0, 1] as const)
            if (event.to === at || event.to === 2) {
              await ledgers[at].append(batch);
              held[at]?.push(...batch);
            }
        }
        await expectExact(ledgers[0], held[0] ?? []);
        await expectExact(ledgers[1], held[1] ?? []);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps exact sums while many write at once", async () => {
    const ledger = stores.open();
    await ledger.ready();
    const writers = [ledger, stores.again(ledger), stores.again(ledger)];
    const all = fc
      .sample(anyReport, { numRuns: 120, seed: 5 })
      .map((one) => report({ ...one, record: `many/${one.record}` }));
    const shuffled = [all, [...all].reverse(), [...all.slice(60), ...all.slice(0, 60)]];
    await Promise.all(
      writers.map(async (writer, number) => {
        const own = shuffled[number] as StoredReport[];
        for (let at = 0; at < own.length; at += 8) await writer.append(own.slice(at, at + 8));
      }),
    );
    await expectExact(ledger, all);
  });
});
