/** Checks the trials of a record without running anything: form, digests, age, signatures. */
import type { KeyObject } from "node:crypto";
import { join } from "node:path";
import type { CatalogRecord } from "../catalog/catalog.ts";
import type { Finding } from "../model/finding.ts";
import type { TrialStatement } from "../model/trial.ts";
import { readScenarios, type Scenario } from "./scenario.ts";
import { checkEnvelope } from "./sign.ts";
import { readTrials, statementId, TRIALS_FILE, type TrialLine } from "./trials.ts";

export interface Verification {
  readonly findings: readonly Finding[];
  readonly trials: number;
  /** Trials of scenarios as they are now. */
  readonly current: number;
  /** Trials of scenarios that have changed since, or are gone. */
  readonly stale: number;
  readonly signed: number;
}

/**
 * Verifies `trials.jsonl` of a record.
 *
 * @param keys public keys that may have signed; without any, signatures are counted and not checked
 */
export async function verifyTrials(record: CatalogRecord, keys: readonly KeyObject[] = []): Promise<Verification> {
  const file = record.locate("record.yaml", []).file.replace(/record\.yaml$/, TRIALS_FILE);
  const lines = await readTrials(join(record.folder, TRIALS_FILE));
  const { scenarios, findings } = await readScenarios(record);
  const found: Finding[] = [...findings];
  const counts = { current: 0, stale: 0, signed: 0 };
  const report = (line: number, code: string, what: string, todo: string) =>
    found.push({ code, file, line, column: 1, what, todo });
  for (const line of lines) {
    if (line.kind === "malformed") {
      report(line.line, "malformed-trial", line.what, "take the line out, and run the scenario again");
      continue;
    }
    if (line.envelope) counts.signed++;
    const fault = faultOf(line, record, keys);
    if (fault) report(line.line, ...fault);
    else if (isCurrent(line.statement, scenarios)) counts.current++;
    else {
      counts.stale++;
      const { scenario } = line.statement.predicate.trial;
      report(
        line.line,
        "stale-trial",
        `the scenario \`${scenario}\` has changed since`,
        "run it again with `wayout lab run`",
      );
    }
  }
  return { findings: found, trials: lines.length, ...counts };
}

/** A stale trial was true once; anything else wrong with one is a fault. */
export const isFault = (finding: Finding): boolean => finding.code !== "stale-trial";

type Fault = readonly [code: string, what: string, todo: string];

function faultOf(
  line: TrialLine & { kind: "trial" },
  record: CatalogRecord,
  keys: readonly KeyObject[],
): Fault | undefined {
  const { statement, envelope } = line;
  const { trial } = statement.predicate;
  if (statementId(statement) !== trial.id)
    return [
      "altered-trial",
      "was changed after it was written: its digest is another",
      "restore the line, or run again",
    ];
  if (trial.record !== record.id)
    return ["foreign-trial", `is a trial of ${trial.record}`, `move it to that record's ${TRIALS_FILE}`];
  const { causes, approaches, signatures } = record.source;
  if (!causes.some((one) => one.id === trial.cause))
    return ["unknown-cause", `speaks of the cause \`${trial.cause}\`, which the record does not have`, "take it out"];
  if (trial.approach !== null && !approaches.some((one) => one.id === trial.approach))
    return [
      "unknown-approach",
      `speaks of the approach \`${trial.approach}\`, which the record does not have`,
      "take it out",
    ];
  if (trial.signature !== null && !signatures.some((one) => one.id === trial.signature))
    return [
      "unknown-signature",
      `names the signature \`${trial.signature}\`, which the record does not have`,
      "run again",
    ];
  if (envelope && keys.length > 0) {
    const checked = checkEnvelope(envelope, keys);
    if (checked === "bad")
      return ["bad-signature", "has a signature that does not fit", "restore the line, or run again"];
    if (checked === "unknown") return ["unknown-key", "is signed by none of the given keys", "give the right key"];
  }
  return undefined;
}

/** Whether a trial was made of a scenario as it is now. */
export function isCurrent(statement: TrialStatement, scenarios: readonly Scenario[]): boolean {
  const [subject] = statement.subject;
  return scenarios.some((one) => one.path === subject.name && one.digest === subject.digest.sha256);
}
