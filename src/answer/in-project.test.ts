import { describe, expect, it } from "vitest";
import { compileBundle } from "../bundle/compile.ts";
import { openBytes } from "../bundle/open.ts";
import { sampleTrial } from "../bundle/sample-trial.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import type { AnswerMatch } from "../model/answer.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import type { UsedVersion } from "../project/used-versions.ts";
import { inProject, knownPackages } from "./in-project.ts";
import { lookup } from "./lookup.ts";

const GIT = "pkg:generic/git";
const SIMPLE = "pkg:npm/simple-git";
const TEXT = "fatal: Unable to create '/srv/app/.git/index.lock': File exists.";
const NARROWED = `${TEXT}\nAnother git process seems to be running`;

const cell = (values: Partial<BundleTrial>): BundleTrial => sampleTrial(values);
const shown = (version: string, purl = GIT) =>
  ["left-behind", "other-process"].map((cause) => cell({ package: purl, version, cause }));

const TRIALS = [
  ...shown("2.39.5"),
  ...shown("2.43.0"),
  ...shown("3.0.0", SIMPLE),
  cell({ version: "2.39.5", approach: "remove-lock", outcome: "unchanged" }),
  cell({ version: "2.43.0", approach: "remove-lock", outcome: "fixed" }),
  cell({ version: "2.43.0", cause: "other-process", approach: "remove-lock", outcome: "unsafe" }),
  cell({ version: "2.43.0", approach: "reinstall", outcome: "unchanged" }),
  cell({ version: "3.0.0", package: SIMPLE, approach: "reinstall", outcome: "new-error" }),
];

const used = (version: string, purl = GIT): UsedVersion => ({ purl, version, file: "a.lock" });

async function matchOf(versions: readonly UsedVersion[], text = TEXT, trials = TRIALS): Promise<AnswerMatch> {
  const record = sampleRecord();
  const bundle = openBytes(compileBundle(sampleCatalog([record]), new Map([[record.id, trials]])).bytes);
  return (await inProject(bundle, lookup(bundle, text), versions)).matches[0] as AnswerMatch;
}

const outcomes = (one: Partial<Record<"fixed" | "unchanged" | "new_error" | "unsafe", number>>) => ({
  ...{ fixed: 0, unchanged: 0, new_error: 0, unsafe: 0 },
  ...one,
});

describe("an answer for the versions in use", () => {
  it("says what trials saw on just those, of all open causes", async () => {
    const { your_versions: versions, plan, avoid } = await matchOf([used("2.43.0")]);
    expect(versions).toEqual([
      { package: GIT, version: "2.43.0", file: "a.lock", tried: true, reproduced: true, nearest: [] },
    ]);
    expect(plan.map((one) => [one.approach, one.on_your_versions])).toEqual([
      ["remove-lock", [{ package: GIT, version: "2.43.0", outcomes: outcomes({ fixed: 1, unsafe: 1 }) }]],
    ]);
    expect(avoid.map((one) => [one.approach, one.on_your_versions])).toEqual([
      ["reinstall", [{ package: GIT, version: "2.43.0", outcomes: outcomes({ unchanged: 1 }) }]],
    ]);
  });

  it("counts only the causes that the text leaves open", async () => {
    const { causes, avoid } = await matchOf([used("2.43.0")], NARROWED);
    expect(causes).toEqual(["other-process"]);
    expect(avoid[0]?.on_your_versions).toEqual([
      { package: GIT, version: "2.43.0", outcomes: outcomes({ unsafe: 1 }) },
    ]);
  });

  it("does not advise what failed on them, though it helps on others", async () => {
    const { plan, avoid } = await matchOf([used("2.39.5")]);
    expect(plan).toEqual([]);
    expect(avoid[0]).toMatchObject({ approach: "remove-lock", outcome: "unchanged" });
  });

  it("names the nearest tried versions where one was never tried", async () => {
    const { your_versions: versions, plan } = await matchOf([used("2.40.1")]);
    expect(versions).toEqual([expect.objectContaining({ tried: false, nearest: ["2.39.5", "2.43.0"] })]);
    expect(plan[0]?.on_your_versions).toEqual([]);
  });

  it("speaks of the package that printed the message where the project has several", async () => {
    const both = [used("3.0.0", SIMPLE), used("2.43.0")];
    expect((await matchOf(both)).your_versions?.map((one) => one.package)).toEqual([GIT]);
    const other = await matchOf([used("3.0.0", SIMPLE)]);
    expect(other.your_versions?.map((one) => one.package)).toEqual([SIMPLE]);
    expect(other.avoid.find((one) => one.approach === "reinstall")?.on_your_versions).toEqual([
      { package: SIMPLE, version: "3.0.0", outcomes: outcomes({ new_error: 1 }) },
    ]);
  });

  it("tells packages of the same name apart", async () => {
    const namesake = "pkg:pypi/git";
    const trials = [
      ...TRIALS,
      ...shown("2.43.0", namesake),
      cell({ version: "2.43.0", package: namesake, approach: "remove-lock", outcome: "unchanged" }),
    ];
    const { plan } = await matchOf([used("2.43.0")], TEXT, trials);
    expect(plan[0]?.on_your_versions).toEqual([
      { package: GIT, version: "2.43.0", outcomes: outcomes({ fixed: 1, unsafe: 1 }) },
    ]);
  });

  it("leaves out runs that hold no more", async () => {
    const trials = [
      ...TRIALS,
      cell({ version: "2.43.0", approach: "remove-lock", outcome: "unchanged", time: "2025-01-01T00:00:00.000Z" }),
      cell({
        version: "2.43.0",
        approach: "reinstall",
        outcome: "fixed",
        stale: true,
        time: "2027-01-01T00:00:00.000Z",
      }),
    ];
    expect(await matchOf([used("2.43.0")], TEXT, trials)).toEqual(await matchOf([used("2.43.0")]));
  });

  it("is as it was where the record knows none of the packages", async () => {
    expect((await matchOf([used("1.0.0", "pkg:npm/other")])).your_versions).toBe(undefined);
    expect((await matchOf([])).your_versions).toBe(undefined);
  });
});

it("only packages that a record's trials ran on are worth looking for", () => {
  const record = sampleRecord();
  const bundle = openBytes(compileBundle(sampleCatalog([record]), new Map([[record.id, TRIALS]])).bytes);
  expect([...knownPackages(bundle, lookup(bundle, TEXT))].sort()).toEqual([GIT, SIMPLE]);
  expect(knownPackages(bundle, lookup(bundle, "nothing of the kind")).size).toBe(0);
});
