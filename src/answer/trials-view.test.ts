import { describe, expect, it } from "vitest";
import { compileBundle } from "../bundle/compile.ts";
import { evidenceWith } from "../bundle/compile-evidence.ts";
import { type Bundle, openBytes } from "../bundle/open.ts";
import { sampleTrial } from "../bundle/sample-trial.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import type { Report } from "../estimate/evidence.ts";
import { type BundleTrial, trialsView as trialsViewSchema } from "../model/trials-view.ts";
import { lookup } from "./lookup.ts";
import { recordView } from "./record-view.ts";
import { trialsView } from "./trials-view.ts";

const TEXT = "fatal: Unable to create '/srv/app/.git/index.lock': File exists.";
const record = sampleRecord();
const bundleOf = (...trials: BundleTrial[]): Bundle =>
  openBytes(compileBundle(sampleCatalog([record]), new Map([[record.id, trials]])).bytes);

const shown = sampleTrial();
const fixed = sampleTrial({ approach: "remove-lock", outcome: "fixed" });
const older = sampleTrial({ approach: "remove-lock", outcome: "unchanged", time: "2025-01-01T00:00:00.000Z" });
const stale = sampleTrial({ approach: "reinstall", outcome: "fixed", stale: true });
const foreign = sampleTrial({ approach: "pray", outcome: "unchanged" });

describe("the view of trials", () => {
  it("groups them, says what each counts for, and which figure rests on which", () => {
    const bundle = bundleOf(shown, fixed, older, stale, foreign);
    for (const lang of ["en", "zh"] as const) {
      const view = trialsViewSchema.parse(trialsView(bundle, 0, lang));
      expect(view.counts).toEqual({ trials: 5, counted: 1, reproductions: 1, stale: 1, signed: 0 });
      expect(view.groups).toHaveLength(1);
      expect(view.groups[0]?.trials.map(({ approach, use }) => [approach, use])).toEqual([
        [null, "reproduction"],
        ["remove-lock", "superseded"],
        ["remove-lock", "counted"],
        ["reinstall", "stale"],
        ["pray", "unknown"],
      ]);
      expect(view.figures).toMatchObject([{ approach: "remove-lock", cause: "left-behind", trials: [fixed.id] }]);
    }
  });

  it("has the figures of the record's own page", () => {
    const bundle = bundleOf(shown, fixed);
    const [figure] = trialsView(bundle, 0, "en").figures;
    const page = recordView(bundle, 0, "en").approaches[0]?.by_cause[0];
    expect(page).toMatchObject({ rate: figure?.rate, interval: figure?.interval, outcomes: figure?.outcomes });
  });

  it("is empty where nothing has run", () => {
    const view = trialsViewSchema.parse(trialsView(bundleOf(), 0, "en"));
    expect([view.groups, view.figures, view.counts.trials]).toEqual([[], [], 0]);
  });
});

describe("figures in place of the bundle's own", () => {
  const reports: Report[] = Array.from({ length: 4 }, (_, at) => ({
    reporter: `somebody-${at}`,
    approach: "remove-lock",
    cause: "left-behind",
    outcome: "unchanged",
    time: `2026-02-0${at + 1}T00:00:00Z`,
  }));

  it("are the same without reports", () => {
    const bundle = bundleOf(shown, fixed);
    const evidence = (number: number) => evidenceWith(bundle, number, {});
    expect(evidence(0)).toEqual(bundle.record(0).evidence);
    expect(recordView(bundle, 0, "en", evidence)).toEqual(recordView(bundle, 0, "en"));
    expect(lookup(bundle, TEXT, { evidence })).toEqual(lookup(bundle, TEXT));
  });

  it("count reports, and move the rates of every view alike", () => {
    const bundle = bundleOf(shown, fixed);
    const evidence = (number: number) => evidenceWith(bundle, number, { reports });
    const before = recordView(bundle, 0, "en");
    const after = recordView(bundle, 0, "en", evidence);
    expect(before).toMatchObject({ evidence: { reports: 0 }, fix_rate: { reports: 0 } });
    expect(after).toMatchObject({ evidence: { trials: 1, reports: 4 }, fix_rate: { reports: 4 } });
    const rate = after.approaches[0]?.by_cause[0]?.rate as number;
    expect(rate).toBeLessThan(before.approaches[0]?.by_cause[0]?.rate as number);
    expect(trialsView(bundle, 0, "en", evidence).figures[0]?.rate).toBe(rate);
    const plan = (given: object) => lookup(bundle, TEXT, given).matches[0]?.plan[0]?.rate as number;
    expect(plan({ evidence })).toBeLessThan(plan({}));
  });

  it("of a record without trials stay unmeasured, and count the reports", () => {
    const bundle = bundleOf();
    const evidence = (number: number) => evidenceWith(bundle, number, { reports });
    expect(recordView(bundle, 0, "en", evidence)).toMatchObject({
      fix_rate: null,
      evidence: { trials: 0, reports: 4 },
      resolvability: "unknown",
    });
    expect(evidenceWith(bundle, 0, {})).toBeNull();
  });
});
