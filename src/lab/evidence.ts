/** The trials of a catalog as the estimate reads them. */
import { join } from "node:path";
import type { CatalogRecord } from "../catalog/catalog.ts";
import type { TrialCell } from "../estimate/evidence.ts";
import type { TrialStatement } from "../model/trial.ts";
import { readScenarios } from "./scenario.ts";
import { readTrials, TRIALS_FILE } from "./trials.ts";
import { isCurrent } from "./verify.ts";

/**
 * Reads the trials of all records that have any. Lines that are no trials are left to `wayout lab verify`.
 *
 * @returns the runs by record id; those of a scenario that has changed since are marked as stale
 */
export async function readEvidence(records: readonly CatalogRecord[]): Promise<Map<string, TrialCell[]>> {
  const evidence = new Map<string, TrialCell[]>();
  for (const record of records.filter((one) => one.entries.some((entry) => entry.name === TRIALS_FILE))) {
    const { scenarios } = await readScenarios(record);
    const lines = await readTrials(join(record.folder, TRIALS_FILE));
    const cells = lines.flatMap((line) =>
      line.kind === "trial" ? [cellOf(line.statement, !isCurrent(line.statement, scenarios))] : [],
    );
    if (cells.length > 0) evidence.set(record.id, cells);
  }
  return evidence;
}

function cellOf({ predicate: { trial } }: TrialStatement, stale: boolean): TrialCell {
  return {
    scenario: trial.scenario,
    package: trial.package,
    version: trial.version,
    cause: trial.cause,
    approach: trial.approach,
    // Without an approach, the estimate calls the error's appearance `unchanged`.
    outcome: trial.outcome === "reproduced" ? "unchanged" : trial.outcome,
    ...(trial.leads_to === null ? {} : { leadsTo: trial.leads_to }),
    time: trial.time,
    stale,
  };
}
