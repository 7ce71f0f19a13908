/** How far reports can move the rates of a record that has trials. The figures in docs/reports.md are these. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { estimateRecord } from "./estimate.ts";
import type { Outcome, RecordEvidence, Report } from "./evidence.ts";
import { APPROACHES, CAUSES, compareNumbers, evidence, tableBelow, trials } from "./fixtures.ts";
import { approachRate } from "./posterior.ts";

const page = readFileSync(new URL("../../docs/reports.md", import.meta.url), "utf8");

/** What the lab saw: each approach fixes one cause, on six versions, and does nothing for the two others. */
const LAB = evidence({
  trials: APPROACHES.flatMap((approach, row) =>
    CAUSES.flatMap((cause, column) =>
      trials(approach, cause, ...Array<Outcome>(6).fill(row === column ? "fixed" : "unchanged")),
    ),
  ),
});

/** `count` liars who praise what does not work, decry what does, and name one cause. */
function lies(count: number, reporterOf: (number: number) => string | null): Report[] {
  return Array.from({ length: count }, (_, number) => number).flatMap((number) =>
    // As many matters as a known reporter is heard on; one a head for the anonymous.
    (reporterOf(number) === null ? [MATTERS[number % 4]] : MATTERS).map((matter) => ({
      reporter: reporterOf(number),
      time: "2026-11-20T00:00:00Z",
      ...(matter as (typeof MATTERS)[number]),
    })),
  );
}

const MATTERS = [
  { approach: "leeway", cause: "skew", outcome: "unchanged" },
  { approach: "renew", cause: "skew", outcome: "fixed" },
  { approach: "align", cause: "skew", outcome: "fixed" },
  { approach: "renew", cause: "expired", outcome: "unchanged" },
] as const;

/** Rates by what the page calls them. */
function rates(one: RecordEvidence): Map<string, number> {
  const { posterior, fixRate } = estimateRecord(one, compareNumbers);
  const of = (approach: string, ...open: string[]) => approachRate(posterior, approach, open)?.rate ?? Number.NaN;
  return new Map([
    ["`leeway` for `skew` (works)", of("leeway", "skew")],
    ["`renew` for `skew` (does nothing)", of("renew", "skew")],
    ["`leeway`, cause not known", of("leeway")],
    ["`renew`, cause not known", of("renew")],
    ["fix rate", fixRate?.rate ?? Number.NaN],
  ]);
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const crowds: readonly Report[][] = [
  [],
  lies(1000, () => null),
  lies(1, (number) => `liar ${number}`),
  lies(20, (number) => `liar ${number}`),
];

describe("lies about a record with trials", () => {
  const measured = crowds.map((reports) => rates({ ...LAB, reports }));

  it("move each rate as far as docs/reports.md says", () => {
    const rows = [...(measured[0] as Map<string, number>).keys()].map((name) => [
      name.replaceAll("`", ""),
      ...measured.map((one) => percent(one.get(name) as number)),
    ]);
    expect(tableBelow(page, "#### How far lies move rates").slice(1)).toEqual(rows);
  });

  it("told by a thousand who are anonymous stay below five points", () => {
    for (const [name, rate] of measured[1] as Map<string, number>)
      expect(Math.abs(rate - (measured[0]?.get(name) as number)), name).toBeLessThan(0.05);
  });

  it("change no verdict, however many there are", () => {
    const verdicts = (reports: readonly Report[]) => {
      const { tier, resolvability, approaches, causes } = estimateRecord({ ...LAB, reports }, compareNumbers);
      return { tier, resolvability, kinds: approaches.map(({ kind }) => kind), best: causes.map(({ best }) => best) };
    };
    for (const reports of crowds) expect(verdicts(reports)).toEqual(verdicts([]));
  });
});
