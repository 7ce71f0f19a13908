/** The cells of scenarios: which there are, which of them this process takes. */
import { WayoutError } from "../base/error.ts";
import type { ApproachId, CauseId } from "../model/ids.ts";
import type { Version } from "./install.ts";
import { RUNTIMES } from "./runtimes/index.ts";
import type { Scenario } from "./scenario.ts";

/** All cells of one scenario, version and cause: they share the run without an approach. */
export interface Case {
  readonly scenario: Scenario;
  readonly version: Version;
  readonly cause: CauseId;
  readonly approaches: readonly { readonly id: ApproachId; readonly replacesPackage: boolean }[];
}

/** The i-th of n equal parts of the work, i from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** @throws WayoutError `bad-option` */
export function parseShard(text: string): Shard {
  const parts = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts && index >= 1 && index <= count) return { index, count };
  throw new WayoutError("bad-option", `--shard is "${text}"; it must be i/n with i from 1 to n`, {
    todo: "write --shard 1/4 for the first of four parts",
  });
}

/** `declared`: those of scenario.yaml. `newest`: what the registry has now, where the scenario allows it. Else a list. */
export type VersionChoice = "declared" | "newest" | readonly string[];

export const parseVersions = (text: string | undefined): VersionChoice =>
  text === undefined || text === "declared"
    ? "declared"
    : text === "newest"
      ? "newest"
      : text.split(",").map((one) => one.trim());

/**
 * Lists the cases of scenarios in a fixed order, so that shards on different machines never share one.
 *
 * @throws WayoutError `no-runtime`, `install-failed` if the registry cannot be asked
 */
export async function listCases(scenarios: readonly Scenario[], choice: VersionChoice, shard?: Shard): Promise<Case[]> {
  const cases: Case[] = [];
  for (const scenario of scenarios)
    for (const version of await chooseVersions(scenario, choice))
      for (const cause of scenario.source.causes)
        cases.push({ scenario, version, cause, approaches: approachesFor(scenario, cause) });
  return shard ? cases.filter((_, at) => at % shard.count === shard.index - 1) : cases;
}

const approachesFor = ({ source }: Scenario, cause: CauseId): Case["approaches"] =>
  source.approaches
    .filter((one) => one.causes === undefined || one.causes.includes(cause))
    .map((one) => ({ id: one.id, replacesPackage: one.replaces_package === true }));

/** Whether a scenario is about the interpreter or a program of the system, at the version that is installed. */
export const isOfInstalled = ({ source }: Scenario): boolean => source.package === RUNTIMES[source.runtime].itself;

async function chooseVersions(scenario: Scenario, choice: VersionChoice): Promise<Version[]> {
  const { source } = scenario;
  const declared = source.versions.map(
    (one): Version =>
      typeof one === "string"
        ? { version: one, with: source.with }
        : { version: one.version, with: { ...source.with, ...one.with } },
  );
  if (choice === "declared") return declared;
  // A version that the scenario does not name is run beside what the newest that it names is run beside.
  const beside = declared.at(-1)?.with ?? source.with;
  if (choice === "newest") {
    if (!source.newest || isOfInstalled(scenario)) return [];
    const runtime = RUNTIMES[source.runtime];
    const version = await runtime.newest(runtime.packageName(source.package));
    return [declared.find((one) => one.version === version) ?? { version, with: beside }];
  }
  return choice.map((version) => declared.find((one) => one.version === version) ?? { version, with: beside });
}
