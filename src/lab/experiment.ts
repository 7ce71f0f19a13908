/** One run of a cell: what it is made of, and what was seen of it. Decides nothing: `judge.ts` does. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CellProgram, Mount, Sandbox } from "./cell.ts";
import type { Installation } from "./install.ts";
import type { Sighting } from "./judge.ts";
import { type Scenario, SHARED } from "./scenario.ts";

export interface Experiment {
  readonly scenario: Scenario;
  readonly installation: Installation;
  readonly sandbox: Sandbox;
  readonly version: string;
  readonly cause: string;
  readonly approach: string | null;
  /** True to take the package away: what is then seen does not come from it. */
  readonly withoutPackage: boolean;
}

/** What is seen where nothing could be. */
export const nothingSeen = (spoilt: string): Sighting => ({
  checks: [],
  invariants: [],
  answers: "",
  output: "",
  spoilt,
});

/** All that a program printed: errors first, as they say most. */
export const both = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stderr}\n${stdout}`.trim();

/** What a program is told of its cell. */
export const told = ({ cause, approach, version }: Experiment) => ({
  WAYOUT_CAUSE: cause,
  WAYOUT_APPROACH: approach ?? "",
  WAYOUT_VERSION: version,
});

/** A program of the scenario, in its cell. */
export async function cellProgram(
  experiment: Experiment,
  command: readonly string[],
): Promise<Omit<CellProgram, "environment">> {
  const { scenario, installation } = experiment;
  const placement = await place(experiment);
  return {
    argv: await installation.runtime.command(inScenario(scenario, command)),
    mounts: [...scenarioMounts(scenario), ...placement.mounts, ...(await installation.runtime.interpreter())],
    hidden: experiment.withoutPackage ? placement.hidden : [],
    limits: scenario.source.limits,
  };
}

/** Where the installed packages stand in the cell. */
export const place = ({ installation }: Experiment) =>
  installation.runtime.place(installation.folder, installation.main);

export async function cellEnvironment(experiment: Experiment): Promise<Record<string, string>> {
  return { ...(await place(experiment)).environment, ...experiment.scenario.source.environment };
}

export function scenarioMounts(scenario: Scenario): Mount[] {
  const own: Mount[] = [{ from: scenario.folder, to: "/lab/scenario", own: true }];
  if (scenario.shared !== undefined) own.push({ from: scenario.shared, to: `/lab/${SHARED}`, own: true });
  return own;
}

/** Names a file of the scenario's, or of the shared ones, by where it stands in the cell; all else stays as it is. */
export function inScenario(scenario: Scenario, [file = "", ...args]: readonly string[]): string[] {
  if (file.startsWith(`${SHARED}/`)) return [`/lab/${file}`, ...args];
  return [existsSync(join(scenario.folder, file)) ? `/lab/scenario/${file}` : file, ...args];
}
