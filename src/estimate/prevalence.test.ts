import { describe, expect, it } from "vitest";
import type { Diagnosis, Report } from "./evidence.ts";
import { CAUSES, report } from "./fixtures.ts";
import { prevalenceOf, prevalenceParameters } from "./prevalence.ts";
import { countReports } from "./report-counts.ts";

const diagnosis = (reporter: string | null, cause: string, time = "2026-11-03T00:00:00Z") => ({
  reporter,
  cause,
  time,
});

const parametersOf = (diagnoses: readonly Diagnosis[], reports: readonly Report[]) =>
  prevalenceParameters(CAUSES, countReports(reports, diagnoses).causes);

describe("the prevalence of causes", () => {
  it("is even before any evidence", () => {
    expect(parametersOf([], [])).toEqual([1, 1, 1]);
  });

  it("grows with diagnoses and reports that name a cause", () => {
    const diagnoses = [diagnosis("ann", "expired"), diagnosis("bob", "expired")];
    expect(parametersOf(diagnoses, [report({ reporter: "cyd" })])).toEqual([1.25, 1.5, 1]);
  });

  it("counts a reporter once for a cause", () => {
    const reports = ["leeway", "renew", "align"].map((approach) => report({ approach }));
    expect(parametersOf([diagnosis("ann", "skew")], reports)).toEqual([1.25, 1, 1]);
  });

  it("learns nothing from reports without a cause or of another record's", () => {
    const reports = [report({ cause: null }), report({ cause: "gone" })];
    expect(parametersOf([diagnosis("ann", "gone")], reports)).toEqual([1, 1, 1]);
  });

  it("moves little by the anonymous", () => {
    const many = Array.from({ length: 1000 }, () => diagnosis(null, "skew"));
    expect(parametersOf(many, [])[0]).toBeCloseTo(1.0495, 4);
  });

  it("of one cause is a Beta against the others", () => {
    expect(prevalenceOf([2, 3, 4], 1)).toEqual({ a: 3, b: 6 });
  });
});
