/** Runs the cells of scenarios and writes down what came of them. */
import { join } from "node:path";
import type { ApproachId } from "../model/ids.ts";
import type { TrialDetail, TrialStatement } from "../model/trial.ts";
import { redact } from "../text/redact.ts";
import type { Sandbox } from "./cell.ts";
import type { Case } from "./cells.ts";
import { type Experiment, runExperiment } from "./experiment.ts";
import { type Installation, install } from "./install.ts";
import {
  type ApproachJudgement,
  judgeApproach,
  judgeSymptom,
  type NotReproduced,
  type Sighting,
  type SymptomJudgement,
} from "./judge.ts";
import { endPrograms } from "./process.ts";
import type { Recognise } from "./recogniser.ts";
import type { Scenario } from "./scenario.ts";
import { appendTrial, cellKey, makeStatement, newestTrials, readTrials, TRIALS_FILE } from "./trials.ts";

/** What happens while cells run, for whoever shows it. */
export type RunEvent =
  | { readonly kind: "planned"; readonly cells: number }
  | { readonly kind: "installing"; readonly package: string; readonly version: string }
  | { readonly kind: "started"; readonly cell: CellName }
  | { readonly kind: "skipped"; readonly cell: CellName; readonly outcome: TrialDetail["outcome"] }
  | CellResult;

export interface CellName {
  readonly record: string;
  readonly scenario: string;
  readonly version: string;
  readonly cause: string;
  /** Null for the run without an approach. */
  readonly approach: string | null;
}

/** One cell that was run. */
export interface CellResult {
  readonly kind: "finished";
  readonly cell: CellName;
  readonly outcome: TrialDetail["outcome"] | "not-reproduced";
  /** What the newest trial of before says; `undefined` if there was none. */
  readonly before: TrialDetail["outcome"] | undefined;
  readonly message: string;
  readonly leadsTo: string | null;
  /** Why it was not reproduced. */
  readonly why?: string;
  readonly milliseconds: number;
}

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
 * @throws WayoutError if packages cannot be installed; what was found out before is written down
 */
export async function runCases(cases: readonly Case[], options: RunOptions): Promise<CellResult[]> {
  const results: CellResult[] = [];
  const report = (event: RunEvent) => {
    if (event.kind === "finished") results.push(event);
    options.onEvent(event);
  };
  report({ kind: "planned", cells: cases.reduce((sum, one) => sum + 1 + one.approaches.length, 0) });
  const ledgers = new Map<string, Promise<ReadonlyMap<string, TrialStatement>>>();
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

type Ledger = ReadonlyMap<string, TrialStatement>;

/** The run without an approach, then once for every approach. */
async function runCase(one: Case, ledger: Ledger, options: RunOptions): Promise<void> {
  const { scenario, version, cause } = one;
  options.onEvent({ kind: "installing", package: scenario.source.package, version: version.version });
  const installation = await install(scenario, version);
  const cell = (approach: ApproachId | null): CellName => ({
    record: scenario.record.id,
    scenario: scenario.name,
    version: installedVersion(installation, scenario, version.version),
    cause,
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
  const question = { record: scenario.record.id, cause };
  const run = async <J extends SymptomJudgement | ApproachJudgement>(
    approach: ApproachId | null,
    judge: (seen: Sighting, control: () => Promise<Sighting>) => Promise<J>,
  ): Promise<J | undefined> => {
    if (options.signal?.aborted) return undefined;
    options.onEvent({ kind: "started", cell: cell(approach) });
    const began = performance.now();
    const seen = await runExperiment(experiment(approach, false));
    const judgement = await judge(seen, () => runExperiment(experiment(approach, true)));
    // What was broken off says nothing.
    if (options.signal?.aborted) return undefined;
    const milliseconds = Math.round(performance.now() - began);
    await conclude({ cell: cell(approach), one, installation, seen, judgement, milliseconds }, ledger, options);
    return judgement;
  };
  const symptom = await run(null, (seen, control) => judgeSymptom(question, seen, control, options.recognise));
  if (symptom?.kind !== "reproduced") return;
  for (const { id, replacesPackage } of todo)
    await run(id, (seen, control) =>
      judgeApproach(question, symptom.signatures, seen, replacesPackage ? undefined : control, options.recognise),
    );
}

/** The same scenario, packages and runtime, shut in as well as now. */
function isProven(
  { subject, predicate }: TrialStatement,
  scenario: Scenario,
  now: Installation,
  sandbox: Sandbox,
): boolean {
  const { installed, runtime, sandboxed } = predicate.trial;
  return (
    subject[0].digest.sha256 === scenario.digest &&
    installed === now.digest &&
    runtime.version === now.runtimeVersion &&
    (sandboxed || !sandbox.isolates)
  );
}

interface Conclusion {
  readonly cell: CellName;
  readonly one: Case;
  readonly installation: Installation;
  readonly seen: Sighting;
  readonly judgement: SymptomJudgement | ApproachJudgement;
  readonly milliseconds: number;
}

async function conclude(conclusion: Conclusion, ledger: Ledger, options: RunOptions): Promise<void> {
  const { cell, one, judgement, milliseconds } = conclusion;
  const before = ledger.get(cellKey({ ...cell, cause: one.cause, approach: cell.approach as ApproachId | null }));
  if (judgement.kind !== "not-reproduced" && options.write)
    await appendTrial(join(one.scenario.record.folder, TRIALS_FILE), statementOf(conclusion, judgement, options));
  options.onEvent({
    kind: "finished",
    cell,
    outcome: judgement.kind,
    before: before?.predicate.trial.outcome,
    message: redact(judgement.message),
    leadsTo: "leadsTo" in judgement ? judgement.leadsTo : null,
    ...(judgement.kind === "not-reproduced" && { why: redact(judgement.why) }),
    milliseconds,
  });
}

function statementOf(
  { cell, one, installation, seen, milliseconds }: Conclusion,
  judgement: Exclude<SymptomJudgement | ApproachJudgement, NotReproduced>,
  { sandbox }: RunOptions,
): TrialStatement {
  const { scenario } = one;
  const { runtime, runtimeVersion, resolved, digest } = installation;
  const verdicts = [...seen.checks, ...seen.invariants];
  const signature =
    judgement.kind === "reproduced" ? (judgement.signatures[0]?.signature ?? null) : judgement.signature;
  return makeStatement({
    subject: { name: scenario.path, sha256: scenario.digest },
    configuration: [
      ...Object.entries(resolved).map(([purl, version]) => `${purl}@${version}`),
      `pkg:generic/${runtime.name}@${encodeURIComponent(runtimeVersion)}`,
    ],
    passed: verdicts.filter((one) => one.held === "yes").map((one) => one.name),
    failed: verdicts.filter((one) => one.held !== "yes").map((one) => one.name),
    trial: {
      record: scenario.record.id,
      scenario: scenario.name,
      package: scenario.source.package,
      version: cell.version,
      cause: one.cause,
      approach: cell.approach as ApproachId | null,
      outcome: judgement.kind,
      signature,
      leads_to: judgement.kind === "reproduced" ? null : judgement.leadsTo,
      message: redact(judgement.message),
      runtime: { name: runtime.name, version: runtimeVersion },
      installed: digest,
      sandboxed: sandbox.isolates,
      duration_ms: milliseconds,
      time: new Date().toISOString(),
    },
  });
}

/** What is really there: a scenario may ask for whatever version the system has. */
const installedVersion = ({ resolved }: Installation, { source }: Scenario, asked: string): string =>
  resolved[source.package] ?? asked;
