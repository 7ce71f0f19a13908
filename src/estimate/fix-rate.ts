/** How much of a record is solved. */
import { type Estimate, estimateOf, mixture } from "./rate.ts";
import { bestFor } from "./success.ts";
import type { EvidenceTable } from "./table.ts";

export interface FixRate extends Estimate {
  /** 1 - width of the interval: near 1 if the evidence leaves little doubt, whatever the rate. */
  readonly confidence: number;
}

/**
 * The chance that a user with this error is helped by the best safe approach for the cause they have: sum over c of
 * p(c) max over safe a of s(a, c). The maximum is one of means, taken first; the interval is that of the approaches taken.
 * docs/estimate.md says how far this is from the mean of the maximum.
 *
 * @param parameters of the Dirichlet of the causes
 * @returns null without a trial
 */
export function fixRate(table: EvidenceTable, parameters: readonly number[]): FixRate | null {
  if (!table.some((row) => row.some((evidence) => evidence.cells.length > 0))) return null;
  const estimate = estimateOf(
    mixture(
      parameters,
      parameters.map((_, cause) => bestFor(table, cause).success),
    ),
  );
  return { ...estimate, confidence: 1 - (estimate.interval[1] - estimate.interval[0]) };
}
