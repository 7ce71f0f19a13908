import { describe, expect, it } from "vitest";
import { estimateRecord } from "./estimate.ts";
import type { RecordEvidence } from "./evidence.ts";
import { compareNumbers, evidence, report, trial, trials } from "./fixtures.ts";

const estimate = (differing: Partial<RecordEvidence> = {}) => estimateRecord(evidence(differing), compareNumbers);
const kinds = (all: ReturnType<typeof estimate>) =>
  Object.fromEntries(all.approaches.map(({ approach, kind }) => [approach, kind]));

describe("without a trial", () => {
  const reports = Array.from({ length: 50 }, (_, at) => report({ reporter: `r${at}` }));

  it("there is no rate, whatever was reported", () => {
    const { tier, resolvability, fixRate, approaches, counts } = estimate({ reports });
    expect({ tier, resolvability, fixRate }).toEqual({ tier: "reviewed", resolvability: "unknown", fixRate: null });
    for (const one of approaches) {
      expect(one).toMatchObject({ kind: "untested", rate: null });
      for (const cause of one.byCause) expect(cause.estimate).toBeNull();
    }
    expect(counts).toMatchObject({ trials: 0, reports: 50 });
  });

  it("reports still tell which causes are common", () => {
    const [skew] = estimate({ reports }).causes;
    expect(skew?.prevalence?.rate).toBeCloseTo(13.5 / 15.5, 14);
    expect(estimate().causes.map((one) => one.prevalence)).toEqual([null, null, null]);
  });
});

describe("an approach", () => {
  it("is a workaround once it fixed one cause, a dead end if it was tried and never did", () => {
    const seen = [
      ...trials("leeway", "skew", "unchanged", "fixed"),
      ...trials("renew", "skew", "unsafe", "unsafe"),
      trial({ approach: "align", outcome: "not-reproduced" }),
    ];
    expect(kinds(estimate({ trials: seen }))).toEqual({ leeway: "workaround", renew: "dead_end", align: "untested" });
  });

  it("has its outcomes counted for each cause, with the cells behind them in the order of versions", () => {
    const seen = ["1.10.0", "1.9.0"].map((version) => trial({ version }));
    const { byCause } = estimate({
      trials: [...seen, trial({ version: "1.9.0", cause: "expired", outcome: "unsafe" })],
    }).approaches[0] as ReturnType<typeof estimate>["approaches"][number];
    expect(byCause.map((one) => one.outcomes)).toEqual([
      { fixed: 2, unchanged: 0, "new-error": 0, unsafe: 0 },
      { fixed: 0, unchanged: 0, "new-error": 0, unsafe: 1 },
      { fixed: 0, unchanged: 0, "new-error": 0, unsafe: 0 },
    ]);
    expect(byCause[0]?.cells.map((cell) => cell.version)).toEqual(["1.9.0", "1.10.0"]);
    expect(byCause[0]?.estimate?.rate).toBe(2.5 / 3);
    expect(byCause[2]?.estimate).toBeNull();
  });
});

describe("a record", () => {
  const solved = [...trials("leeway", "skew", "fixed"), ...trials("renew", "expired", "fixed")];

  it.each([
    ["yes", [...solved, ...trials("align", "audience", "fixed")]],
    ["partial", [...solved, ...trials("align", "audience", "fixed", "unsafe")]],
    ["partial", solved],
    ["no", trials("leeway", "skew", "unchanged")],
    ["unknown", [trial({ approach: null, outcome: "unchanged" })]],
  ] as const)("resolvability %s", (expected, seen) => {
    expect(estimate({ trials: seen }).resolvability).toBe(expected);
  });

  it("is verified when a trial reproduces it, with or without an approach", () => {
    expect(estimate({ trials: [trial({ approach: null, outcome: "unchanged" })] }).tier).toBe("verified");
    expect(estimate({ trials: solved }).tier).toBe("verified");
    expect(estimate({ trials: [trial({ stale: true })] }).tier).toBe("reviewed");
    expect(estimate({ trials: [trial({ outcome: "not-reproduced" })], tier: "drafted" }).tier).toBe("drafted");
  });

  it("names the best safe approach for each cause", () => {
    expect(estimate({ trials: solved }).causes.map((one) => one.best)).toEqual(["leeway", "renew", null]);
  });

  it("has a fix rate over all causes, and confidence from the width of its interval", () => {
    const { fixRate } = estimate({ trials: solved });
    expect(fixRate?.rate).toBeCloseTo((0.75 + 0.75 + 0.5) / 3, 14);
    const [low, high] = fixRate?.interval ?? [0, 0];
    expect(fixRate?.confidence).toBe(1 - (high - low));
  });

  it("leads to what new errors belong to, once for each approach", () => {
    const error = { outcome: "new-error", leadsTo: "api/jwt-signature-invalid" } as const;
    const seen = [
      trial({ ...error, version: "1.0.0" }),
      trial({ ...error, version: "2.0.0" }),
      trial({ ...error, approach: "align" }),
      trial({ outcome: "new-error", cause: "expired" }),
    ];
    expect(estimate({ trials: seen }).leadsTo).toEqual([
      { record: "api/jwt-signature-invalid", via: "align", cells: 1 },
      { record: "api/jwt-signature-invalid", via: "leeway", cells: 2 },
    ]);
  });

  it("counts its evidence and what was left out", () => {
    const seen = [
      trial(),
      trial({ time: "2026-11-05T00:00:00Z" }),
      trial({ approach: null, outcome: "unchanged" }),
      trial({ approach: "renew", outcome: "not-reproduced" }),
      trial({ stale: true }),
      trial({ cause: "gone" }),
    ];
    const diagnoses = ["skew", "gone"].map((cause) => ({ reporter: null, cause, time: "2026-11-05" }));
    const reports = [report(), report({ approach: "gone" }), report({ cause: "gone" }), report({ cause: null })];
    expect(estimate({ trials: seen, reports, diagnoses }).counts).toEqual({
      trials: 1,
      reproductions: 1,
      notReproduced: 1,
      stale: 1,
      unknown: 4,
      reports: 2,
      diagnoses: 1,
    });
  });
});
