import { describe, expect, it } from "vitest";
import { estimateRecord } from "./estimate.ts";
import { CAUSES, compareNumbers, evidence, trials } from "./fixtures.ts";
import { approachRate, likeliestFirst } from "./posterior.ts";

const SIX = ["fixed", "fixed", "fixed", "fixed", "fixed", "fixed"] as const;
const { posterior } = estimateRecord(
  evidence({
    trials: [...trials("leeway", "skew", ...SIX), ...trials("leeway", "expired", "unchanged")],
    diagnoses: ["ann", "bob"].map((reporter) => ({ reporter, cause: "expired", time: "2026-11-03" })),
  }),
  compareNumbers,
);

describe("the rate of an approach", () => {
  it("for a known cause is its success there, with the cells it comes from", () => {
    expect(approachRate(posterior, "leeway", ["skew"])).toMatchObject({ rate: 6.5 / 7, cells: 6 });
  });

  it("for several open causes weighs them by their prevalence among themselves", () => {
    const rate = approachRate(posterior, "leeway", ["skew", "expired"]);
    expect(rate?.rate).toBeCloseTo((1 / 2.5) * (6.5 / 7) + (1.5 / 2.5) * (0.5 / 2), 14);
    expect(rate?.cells).toBe(7);
  });

  it("is over all causes when none is named, or none that the record has", () => {
    const all = approachRate(posterior, "leeway", CAUSES);
    expect(approachRate(posterior, "leeway")).toEqual(all);
    expect(approachRate(posterior, "leeway", ["gone"])).toEqual(all);
    expect(approachRate(posterior, "leeway", ["gone", "skew"])?.rate).toBe(6.5 / 7);
  });

  it("does not depend on the order in which causes are named", () => {
    const one = approachRate(posterior, "leeway", ["skew", "expired"]);
    expect(approachRate(posterior, "leeway", ["expired", "skew"])).toEqual(one);
  });

  it("is none without a trial on an open cause", () => {
    expect(approachRate(posterior, "leeway", ["audience"])).toBeNull();
    expect(approachRate(posterior, "align")).toBeNull();
    expect(approachRate(posterior, "gone")).toBeNull();
  });

  it("survives being stored as JSON", () => {
    const stored = JSON.parse(JSON.stringify(posterior));
    expect(approachRate(stored, "leeway")).toEqual(approachRate(posterior, "leeway"));
  });
});

it("open causes come likeliest first, then in the author's order", () => {
  expect(likeliestFirst(posterior)).toEqual(["expired", "skew", "audience"]);
  expect(likeliestFirst(posterior, ["audience", "skew"])).toEqual(["skew", "audience"]);
});
