import { describe, expect, it } from "vitest";
import { betaMean } from "./beta.ts";
import { currentCells } from "./cells.ts";
import type { RecordEvidence } from "./evidence.ts";
import { evidence, report, trial, trials } from "./fixtures.ts";
import { countReports } from "./report-counts.ts";
import { bestFor, success } from "./success.ts";
import { type Evidence, evidenceTable } from "./table.ts";

const tableOf = (differing: Partial<RecordEvidence>) => {
  const all = evidence(differing);
  return evidenceTable(all, currentCells(all, all.trials).current, countReports(all.reports).cells);
};
const LEEWAY = 0;
const SKEW = 0;
const EXPIRED = 1;
const leewayForSkew = (differing: Partial<RecordEvidence>) => success(tableOf(differing)[LEEWAY]?.[SKEW] as Evidence);

describe("the success of an approach for a cause", () => {
  it("is Beta(1/2, 1/2) before any evidence", () => {
    expect(leewayForSkew({})).toEqual({ a: 0.5, b: 0.5 });
  });

  it("counts every outcome but fixed as not fixed", () => {
    const seen = trials("leeway", "skew", "fixed", "fixed", "unchanged", "new-error", "unsafe");
    expect(leewayForSkew({ trials: seen })).toEqual({ a: 2.5, b: 3.5 });
  });

  it("does not count cells without the symptom or without an approach", () => {
    const seen = [trial({ outcome: "not-reproduced" }), trial({ approach: null, outcome: "unchanged" })];
    expect(leewayForSkew({ trials: seen })).toEqual({ a: 0.5, b: 0.5 });
  });

  it("counts a known reporter's word a quarter", () => {
    const reports = [report(), report({ reporter: "bob", outcome: "unchanged" }), report({ reporter: "cyd" })];
    expect(leewayForSkew({ reports })).toEqual({ a: 1, b: 0.75 });
  });

  it("spreads a report that names no cause over all of them", () => {
    const table = tableOf({ reports: [report({ cause: null })] });
    for (const one of table[LEEWAY] ?? []) expect(success(one).a).toBeCloseTo(0.5 + 1 / 4 / 3, 15);
  });
});

describe("the best approach for a cause", () => {
  it("is the safe one with the highest mean", () => {
    const seen = [...trials("leeway", "skew", "fixed", "unchanged"), ...trials("align", "skew", "fixed")];
    expect(bestFor(tableOf({ trials: seen }), SKEW)).toEqual({ approach: 2, success: { a: 1.5, b: 0.5 } });
  });

  it("is none that was unsafe for the cause in any cell", () => {
    const seen = [
      ...trials("leeway", "skew", "fixed", "fixed", "fixed", "unsafe"),
      ...trials("align", "skew", "fixed", "unchanged", "unchanged"),
    ];
    expect(bestFor(tableOf({ trials: seen }), SKEW).approach).toBe(2);
  });

  it("may be one that was unsafe for another cause", () => {
    const seen = [...trials("leeway", "skew", "fixed"), ...trials("leeway", "expired", "unsafe")];
    const table = tableOf({ trials: seen });
    expect(bestFor(table, SKEW).approach).toBe(LEEWAY);
    expect(bestFor(table, EXPIRED)).toEqual({ approach: null, success: { a: 0.5, b: 1.5 } });
  });

  it("is not made by reports: only the lab can say that an approach is safe", () => {
    const reports = Array.from({ length: 100 }, (_, at) => report({ reporter: `r${at}` }));
    expect(bestFor(tableOf({ reports }), SKEW)).toEqual({ approach: null, success: { a: 0.5, b: 0.5 } });
  });

  it("where all fail is worth less with every failure", () => {
    const failures = [...trials("leeway", "skew", "unchanged", "unsafe"), ...trials("align", "skew", "new-error")];
    const { approach, success: pooled } = bestFor(tableOf({ trials: failures }), SKEW);
    expect(approach).toBeNull();
    expect(pooled).toEqual({ a: 0.5, b: 3.5 });
    expect(betaMean(pooled)).toBe(0.125);
  });

  it("where all fail is worth less with a known reporter's failures, not with anonymous ones", () => {
    const failures = trials("leeway", "skew", "unchanged");
    const failing = (reporter: string | null) =>
      bestFor(
        tableOf({ trials: failures, reports: [report({ reporter, approach: "renew", outcome: "unchanged" })] }),
        SKEW,
      );
    expect(failing("ann").success).toEqual({ a: 0.5, b: 1.75 });
    expect(failing(null).success).toEqual({ a: 0.5, b: 1.5 });
  });
});
