import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "./evidence.ts";
import { report } from "./fixtures.ts";
import { countReports, negative, type Share, shareOf, shareOfReport, sumOfShares } from "./report-counts.ts";
import { speak, type Voice, wordOf } from "./voice.ts";

const anyReport: fc.Arbitrary<Report> = fc.record({
  reporter: fc.constantFrom("ann", "bob", null),
  approach: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  cause: fc.constantFrom("x", "y", "z", "u", "v", null),
  outcome: fc.constantFrom("fixed", "unchanged", "new-error", "unsafe"),
  time: fc.constantFrom("2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", "2026-10-03T00:00:00.500Z"),
});

/** Adds the reports up batch by batch, as a ledger does: it keeps counts and voices, and no report. */
function countInBatches(batches: readonly (readonly Report[])[]) {
  const voices = new Map<string, Voice>();
  const shares: Share[] = [];
  for (const batch of batches) {
    shares.push(...batch.map(shareOfReport));
    for (const reporter of new Set(batch.map((one) => one.reporter))) {
      if (reporter === null) continue;
      const before = voices.get(reporter) ?? new Map();
      const after = speak(before, batch.filter((one) => one.reporter === reporter).map(wordOf));
      shares.push(negative(shareOf(before)), shareOf(after));
      voices.set(reporter, after);
    }
  }
  return sumOfShares(shares);
}

describe("counts of reports", () => {
  it("are the same added up in any order and any batches as counted at once", () => {
    const batches = fc.array(fc.array(anyReport, { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(batches, (some) => {
        const all = some.flat();
        expect(countInBatches(some)).toEqual(countReports(all));
        expect(countInBatches(all.reverse().map((one) => [one]))).toEqual(countReports(all));
      }),
      { numRuns: 300 },
    );
  });

  it("tell who is heard from how many spoke", () => {
    const twice = [report(), report({ outcome: "unchanged", time: "2026-11-03T00:00:00Z" })];
    expect(countReports([...twice, report({ reporter: null, cause: null })])).toEqual({
      cells: [
        {
          approach: "leeway",
          cause: "skew",
          keyedFixed: 0,
          keyedNotFixed: 1,
          anonymousFixed: 0,
          anonymousNotFixed: 0,
          reports: 2,
        },
        {
          approach: "leeway",
          cause: null,
          keyedFixed: 0,
          keyedNotFixed: 0,
          anonymousFixed: 1,
          anonymousNotFixed: 0,
          reports: 1,
        },
      ],
      causes: [{ cause: "skew", keyed: 1, anonymous: 0, diagnoses: 0 }],
    });
  });
});
