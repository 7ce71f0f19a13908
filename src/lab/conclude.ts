/** From what was judged of a cell to its trial, written down, and to the event that tells of it. */
import { join } from "node:path";
import type { ApproachId } from "../model/ids.ts";
import type { TrialStatement } from "../model/trial.ts";
import { redact } from "../text/redact.ts";
import type { Sandbox } from "./cell.ts";
import type { Case } from "./cells.ts";
import type { CellName, CellResult } from "./events.ts";
import type { Installation } from "./install.ts";
import type { ApproachJudgement, NotReproduced, Sighting, SymptomJudgement } from "./judge.ts";
import type { Scenario } from "./scenario.ts";
import { appendTrial, cellKey, makeStatement, TRIALS_FILE, type TrialLedger } from "./trials.ts";

/** The same scenario, packages and runtime, shut in as well as now. */
export function isProven(
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

export interface Conclusion {
  readonly cell: CellName;
  readonly one: Case;
  readonly installation: Installation;
  readonly seen: Sighting;
  readonly judgement: SymptomJudgement | ApproachJudgement;
  readonly milliseconds: number;
  /** Whether the package could be taken away. */
  readonly canControl: boolean;
}

/** @returns what to tell; the trial is on disk then, if there is one and it is wanted */
export async function conclude(
  conclusion: Conclusion,
  ledger: TrialLedger,
  { sandbox, write }: { readonly sandbox: Sandbox; readonly write: boolean },
): Promise<CellResult> {
  const { cell, one, judgement, milliseconds } = conclusion;
  const before = ledger.get(cellKey({ ...cell, cause: one.cause, approach: cell.approach as ApproachId | null }));
  if (judgement.kind !== "not-reproduced" && write)
    await appendTrial(join(one.scenario.record.folder, TRIALS_FILE), statementOf(conclusion, judgement, sandbox));
  return {
    kind: "finished",
    cell,
    outcome: judgement.kind,
    before: before?.predicate.trial.outcome,
    message: redact(judgement.message),
    leadsTo: "leadsTo" in judgement ? judgement.leadsTo : null,
    ...(judgement.kind === "not-reproduced" && { why: redact(judgement.why) }),
    milliseconds,
  };
}

function statementOf(
  { cell, one, installation, seen, milliseconds, canControl }: Conclusion,
  judgement: Exclude<SymptomJudgement | ApproachJudgement, NotReproduced>,
  sandbox: Sandbox,
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
      ...(!canControl && { uncontrolled: true as const }),
      duration_ms: milliseconds,
      time: new Date().toISOString(),
    },
  });
}
