import { describe, expect, it } from "vitest";
import { compileBundle } from "../bundle/compile.ts";
import { compileEvidence, trialCell } from "../bundle/compile-evidence.ts";
import { openBytes } from "../bundle/open.ts";
import { sampleTrial } from "../bundle/sample-trial.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { recordView as recordViewSchema } from "../model/answer.ts";
import { publication } from "../model/publication.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { lookup } from "./lookup.ts";
import { recordView } from "./record-view.ts";

const TEXT = "fatal: Unable to create '/srv/app/.git/index.lock': File exists.";

const cell = (version: string, cause: string, approach: string | null, outcome: BundleTrial["outcome"]): BundleTrial =>
  sampleTrial({ version, cause, approach, outcome });

const answerWith = (cells: BundleTrial[]) => {
  const record = sampleRecord();
  const bundle = openBytes(compileBundle(sampleCatalog([record]), new Map([[record.id, cells]])).bytes);
  return { match: lookup(bundle, TEXT).matches[0], view: recordViewSchema.parse(recordView(bundle, 0, "en")) };
};

const shows = (version: string) => [
  cell(version, "other-process", null, "reproduced"),
  cell(version, "left-behind", null, "reproduced"),
];

describe("with trials", () => {
  const cells = [
    ...shows("2.39.5"),
    ...shows("2.43.0"),
    cell("2.39.5", "left-behind", "remove-lock", "fixed"),
    cell("2.43.0", "left-behind", "remove-lock", "fixed"),
    cell("2.43.0", "other-process", "remove-lock", "unsafe"),
    cell("2.43.0", "left-behind", "reinstall", "unchanged"),
  ];

  it("what fixed an open cause is a workaround with its rate, its trials and its versions", () => {
    const [step] = answerWith(cells).match?.plan ?? [];
    expect(step).toMatchObject({
      approach: "remove-lock",
      kind: "workaround",
      trials: 3,
      applies_to_versions: ["git 2.39.5", "git 2.43.0"],
    });
    expect(step?.interval?.[0]).toBeLessThan(step?.rate ?? 0);
  });

  it("what fixed none is to be avoided, with what came of it", () => {
    expect(answerWith(cells).match?.avoid).toEqual([
      expect.objectContaining({ approach: "reinstall", outcome: "unchanged" }),
    ]);
    const unsafe = answerWith([...shows("2.43.0"), cell("2.43.0", "left-behind", "remove-lock", "unsafe")]);
    expect(unsafe.match?.plan).toEqual([]);
    expect(unsafe.match?.avoid[0]).toMatchObject({ approach: "remove-lock", outcome: "unsafe" });
  });

  it("the record's figures come from the same trials", () => {
    const { view } = answerWith(cells);
    expect(view).toMatchObject({
      tier: "verified",
      resolvability: "partial",
      evidence: { trials: 4 },
      fix_rate: { trials: 4 },
    });
    expect(view.approaches[0]?.by_cause.map(({ cause, outcomes }) => [cause, outcomes.fixed, outcomes.unsafe])).toEqual(
      [
        ["other-process", 0, 1],
        ["left-behind", 2, 0],
      ],
    );
    expect(view.packages[0]?.versions.map(({ version, status }) => [version, status])).toEqual([
      ["2.39.5", "affected"],
      ["2.43.0", "affected"],
    ]);
  });

  it("changing one trial changes the figures that depend on it and no others", () => {
    const changed = cells.map((one) =>
      one.approach === "reinstall" ? { ...one, outcome: "new-error" as const } : one,
    );
    const [before, after] = [answerWith(cells).view, answerWith(changed).view];
    expect(after.approaches[0]).toEqual(before.approaches[0]);
    expect(after.fix_rate).toEqual(before.fix_rate);
    expect(after.approaches[1]?.by_cause[0]?.outcomes).toEqual({ fixed: 0, unchanged: 0, new_error: 1, unsafe: 0 });
  });

  it("the rates in the bundle are those that a lookup would compute", () => {
    const record = sampleRecord();
    const { evidence } = compileEvidence(record.source, { trials: cells.map(trialCell) });
    expect(Object.keys(evidence.rates)).toEqual(["other-process left-behind", "other-process"]);
    const bundle = openBytes(compileBundle(sampleCatalog([record]), new Map([[record.id, cells]])).bytes);
    const stored = lookup(bundle, TEXT).matches[0]?.plan[0];
    const body = bundle.record(0);
    (body as { evidence: unknown }).evidence = { ...body.evidence, rates: {} };
    expect(lookup(bundle, TEXT).matches[0]?.plan[0]).toEqual(stored);
  });
});

describe("with publication dates", () => {
  const record = sampleRecord({ record: ["- date: 2010-05-01", "- date: 2024-05-01"] });
  const view = (date: string | undefined) => {
    const published =
      date === undefined
        ? []
        : [{ package: "pkg:generic/git", version: "2.39.5", date, source: "its changelog", deprecated: "too old" }];
    const catalog = {
      ...sampleCatalog([record]),
      publications: published.map((one) => publication.parse(one)),
    };
    const trials = [...shows("2.39.5"), ...shows("2.43.0")];
    return recordView(openBytes(compileBundle(catalog, new Map([[record.id, trials]])).bytes), 0, "en");
  };

  it("first seen is the earlier of a sighting and of the first version that shows it", () => {
    expect(view(undefined).first_seen).toEqual({ date: "2024-05-01", source: "A public issue tracker." });
    expect(view("2024-06-01").first_seen?.date).toBe("2024-05-01");
    expect(view("2023-06-01").first_seen).toEqual({ date: "2023-06-01", source: "git 2.39.5, its changelog" });
  });

  it("introduced and deprecated say what is known, and nothing else", () => {
    const versions = (date: string | undefined) => view(date).packages[0]?.versions;
    expect(versions("2023-06-01")).toMatchObject([
      { version: "2.39.5", introduced: "2.39.5 (2023-06-01)", deprecated: "too old" },
      { version: "2.43.0", introduced: "2.39.5 (2023-06-01)", deprecated: null },
    ]);
    expect(versions(undefined)).toMatchObject([{ introduced: "2.39.5", deprecated: null }, { deprecated: null }]);
  });
});
