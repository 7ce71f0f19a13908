/** Runs the cells of scenarios and writes down what came of them. */
import { join } from "node:path";
import { WayoutError } from "../base/error.ts";
import type { ApproachId } from "../model/ids.ts";
import type { TrialDetail } from "../model/trial.ts";
import { redact } from "../text/redact.ts";
import type { Sandbox } from "./cell.ts";
import type { Case } from "./cells.ts";
import { conclude, isProven } from "./conclude.ts";
import type { CellName, CellResult, RunEvent } from "./events.ts";
import type { Experiment } from "./experiment.ts";
import { type Installation, install } from "./install.ts";
import { type ApproachJudgement, judgeApproach, judgeSymptom, type Sighting, type SymptomJudgement } from "./judge.ts";
import { endPrograms } from "./process.ts";
import type { Recognise } from "./recogniser.ts";
import { runCell } from "./run-cell.ts";
import type { Scenario } from "./scenario.ts";
import { cellKey, newestTrials, readTrials, TRIALS_FILE, type TrialLedger } from "./trials.ts";

export interface RunOptions {
  readonly sandbox: Sandbox;
  readonly recognise: Recognise;
  readonly jobs: number;
  /** True to run again what is proven with the same inputs. */
  readonly force: boolean;
  /** False to leave `trials.jsonl` as it is. */
  readonly write: boolean;
  readonly onEvent: (event: RunEvent) => void;
  /** Stops the run: what is under way is ended and forgotten, what is done is kept. */
  readonly signal?: AbortSignal;
}

/**
 * Runs cases, several at once.
 *
 * @returns what came of the cells that were run
 */
export async function runCases(cases: readonly Case[], options: RunOptions): Promise<CellResult[]> {
  const results: CellResult[] = [];
  const report = (event: RunEvent) => {
    if (event.kind === "finished") results.push(event);
    options.onEvent(event);
  };
  report({ kind: "planned", cells: cases.reduce((sum, one) => sum + 1 + one.approaches.length, 0) });
  const ledgers = new Map<string, Promise<TrialLedger>>();
  const ledgerOf = ({ record }: Scenario) => {
    const known = ledgers.get(record.folder) ?? readTrials(join(record.folder, TRIALS_FILE)).then(newestTrials);
    ledgers.set(record.folder, known);
    return known;
  };
  const left = [...cases];
  const stop = () => {
    left.length = 0;
    endPrograms();
  };
  options.signal?.addEventListener("abort", stop);
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      await runCase(next, await ledgerOf(next.scenario), { ...options, onEvent: report });
  };
  try {
    await Promise.all(Array.from({ length: options.jobs }, work));
  } catch (error) {
    stop();
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", stop);
  }
  return results;
}

/** The run without an approach, then once for every approach. */
async function runCase(one: Case, ledger: TrialLedger, options: RunOptions): Promise<void> {
  const { scenario, version, cause } = one;
  options.onEvent({ kind: "installing", package: scenario.source.package, version: version.version });
  const named = { record: scenario.record.id, scenario: scenario.name, cause };
  const installation = await install(scenario, version).catch((error: unknown) => {
    if (!(error instanceof WayoutError)) throw error;
    const cell = { ...named, version: version.version, approach: null };
    const nothing = { before: undefined, message: "", leadsTo: null, milliseconds: 0 };
    options.onEvent({ kind: "finished", cell, outcome: "not-reproduced", why: redact(error.message), ...nothing });
  });
  if (!installation) return;
  const cell = (approach: ApproachId | null): CellName => ({
    ...named,
    version: installedVersion(installation, scenario, version.version),
    approach,
  });
  const proven = (approach: ApproachId | null): TrialDetail["outcome"] | undefined => {
    const found = ledger.get(cellKey({ ...cell(approach), cause, approach }));
    const holds = found && !options.force && isProven(found, scenario, installation, options.sandbox);
    return holds ? found.predicate.trial.outcome : undefined;
  };
  const skip = (approach: ApproachId | null): boolean => {
    const outcome = proven(approach);
    if (outcome) options.onEvent({ kind: "skipped", cell: cell(approach), outcome });
    return outcome !== undefined;
  };
  const todo = one.approaches.filter(({ id }) => !skip(id));
  if (todo.length === 0 && skip(null)) return;
  const experiment = (approach: string | null, withoutPackage: boolean): Experiment => ({
    scenario,
    installation,
    sandbox: options.sandbox,
    version: version.version,
    cause,
    approach,
    withoutPackage,
  });
  const canControl = (await installation.runtime.place(installation.folder, installation.main)).hidden.length > 0;
  const question = { record: scenario.record.id, cause };
  const run = async <J extends SymptomJudgement | ApproachJudgement>(
    approach: ApproachId | null,
    judge: (seen: Sighting, control: (() => Promise<Sighting>) | undefined) => Promise<J>,
  ): Promise<J | undefined> => {
    if (options.signal?.aborted) return undefined;
    options.onEvent({ kind: "started", cell: cell(approach) });
    const began = performance.now();
    const seen = await runCell(experiment(approach, false));
    const judgement = await judge(seen, canControl ? () => runCell(experiment(approach, true)) : undefined);
    // What was broken off says nothing.
    if (options.signal?.aborted) return undefined;
    const milliseconds = Math.round(performance.now() - began);
    const conclusion = { cell: cell(approach), one, installation, seen, judgement, milliseconds, canControl };
    options.onEvent(await conclude(conclusion, ledger, options));
    return judgement;
  };
  const symptom = await run(null, (seen, control) => judgeSymptom(question, seen, control, options.recognise));
  if (symptom?.kind !== "reproduced") return;
  for (const { id, replacesPackage } of todo)
    await run(id, (seen, control) =>
      judgeApproach(question, symptom.signatures, seen, replacesPackage ? undefined : control, options.recognise),
    );
}

/** What is really there: a scenario may ask for whatever version the system has. */
const installedVersion = ({ resolved }: Installation, { source }: Scenario, asked: string): string =>
  resolved[source.package] ?? asked;
