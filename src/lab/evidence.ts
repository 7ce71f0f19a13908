/** The trials of a catalog as a bundle carries them. */
import { join } from "node:path";
import type { CatalogRecord } from "../catalog/catalog.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { readScenarios } from "./scenario.ts";
import { readTrials, TRIALS_FILE, type TrialLine } from "./trials.ts";
import { isCurrent } from "./verify.ts";

/**
 * Reads the trials of all records that have any. Lines that are no trials are left to `wayout lab verify`.
 *
 * @returns the trials by record id; those of a scenario that has changed since are marked as stale
 */
export async function readEvidence(records: readonly CatalogRecord[]): Promise<Map<string, BundleTrial[]>> {
  const evidence = new Map<string, BundleTrial[]>();
  for (const record of records.filter((one) => one.entries.some((entry) => entry.name === TRIALS_FILE))) {
    const { scenarios } = await readScenarios(record);
    const lines = await readTrials(join(record.folder, TRIALS_FILE));
    const trials = lines.flatMap((line) =>
      line.kind === "trial" ? [trialOf(line, !isCurrent(line.statement, scenarios))] : [],
    );
    if (trials.length > 0) evidence.set(record.id, trials);
  }
  return evidence;
}

function trialOf({ statement, envelope }: TrialLine & { kind: "trial" }, stale: boolean): BundleTrial {
  const [subject] = statement.subject;
  const { record: _, installed: __, ...trial } = statement.predicate.trial;
  return {
    ...trial,
    uncontrolled: trial.uncontrolled === true,
    subject: { name: subject.name, sha256: subject.digest.sha256 },
    stale,
    signed_by: envelope?.signatures.map(({ keyid }) => keyid) ?? [],
  };
}
