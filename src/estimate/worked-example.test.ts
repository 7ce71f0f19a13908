/** The worked example of docs/estimate.md: its evidence is read from the page, and so is every figure that it gives. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { estimateRecord } from "./estimate.ts";
import type { Diagnosis, Outcome } from "./evidence.ts";
import { compareNumbers, evidence, report, tableBelow, trials } from "./fixtures.ts";
import { approachRate } from "./posterior.ts";
import type { Estimate } from "./rate.ts";

const page = readFileSync(new URL("../../docs/estimate.md", import.meta.url), "utf8");
const [[, ...causes] = [], ...tried] = tableBelow(page, "#### What the lab saw");
const [, ...named] = tableBelow(page, "#### Who had which cause");
const approaches = tried.map(([approach = ""]) => approach);

/** `5 fixed, 1 new-error` as outcomes; none for a dash. */
function outcomesOf(cell: string): Outcome[] {
  return [...cell.matchAll(/(\d+) ([a-z-]+)/g)].flatMap(([, count, outcome]) =>
    Array.from({ length: Number(count) }, () => outcome as Outcome),
  );
}

const diagnoses = named.flatMap(([who = "", ...counts]) =>
  counts.flatMap((count, column) =>
    Array.from(
      { length: Number(count.replace(",", "")) },
      (_, at): Diagnosis => ({
        reporter: who === "anonymous" ? null : `${causes[column]} ${at}`,
        cause: causes[column] ?? "",
        time: "2026-11-03T00:00:00Z",
      }),
    ),
  ),
);

const estimate = estimateRecord(
  evidence({
    causes,
    approaches,
    trials: tried.flatMap(([approach = "", ...cells]) =>
      cells.flatMap((cell, column) => trials(approach, causes[column] ?? "", ...outcomesOf(cell))),
    ),
    reports: [report({ reporter: "ann", approach: "align", cause: "audience", outcome: "fixed" })],
    diagnoses,
  }),
  compareNumbers,
);

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const shown = (one: Estimate | null) =>
  one === null ? "none" : `${percent(one.rate)} (${percent(one.interval[0])} to ${percent(one.interval[1])})`;
const body = (heading: string) => tableBelow(page, heading).slice(1);

describe("the worked example", () => {
  it("has evidence to start from", () => {
    expect(causes).toEqual(["skew", "expired", "audience"]);
    expect(approaches).toEqual(["leeway", "renew", "align", "switch-off"]);
    expect(estimate.counts).toMatchObject({ trials: 66, reports: 1, diagnoses: 1012 });
  });

  it("gives the success of each approach for each cause", () => {
    expect(
      estimate.approaches.map(({ approach, kind, byCause }) => [
        approach,
        kind,
        ...byCause.map((one) => shown(one.estimate)),
      ]),
    ).toEqual(body("#### Success, cause known"));
  });

  it("gives the prevalence of each cause", () => {
    expect(estimate.causes.map((one) => [one.cause, shown(one.prevalence), one.best])).toEqual(body("#### Prevalence"));
  });

  it("gives rates for causes narrowed to two, and for none known", () => {
    const narrowed = ["skew", "expired"];
    expect(
      approaches.map((approach) => [
        approach,
        shown(approachRate(estimate.posterior, approach, narrowed)),
        shown(approachRate(estimate.posterior, approach)),
      ]),
    ).toEqual(body("#### Rates, cause not known"));
  });

  it("gives the fix rate and the confidence", () => {
    const { fixRate, resolvability } = estimate;
    expect([[shown(fixRate), percent(fixRate?.confidence ?? 0), resolvability]]).toEqual(body("#### Fix rate"));
  });
});
