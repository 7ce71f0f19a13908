/** What is believed after the evidence: small, plain, fit to be stored in a bundle, enough for any lookup's rates. */
import type { Beta } from "./beta.ts";
import type { RecordShape } from "./evidence.ts";
import { type Estimate, estimateOf, mixture } from "./rate.ts";

export interface Posterior extends RecordShape {
  /** Parameters of the Dirichlet of the causes. */
  readonly prevalence: readonly number[];
  /** `success[approach][cause]`. */
  readonly success: readonly (readonly Beta[])[];
  /** `cells[approach][cause]`: in how many cells of the lab it was tried. */
  readonly cells: readonly (readonly number[])[];
}

/** An approach's rate, and how many cells it comes from: the number to show beside it. */
export interface ApproachRate extends Estimate {
  readonly cells: number;
}

/**
 * What an approach promises a user whose cause is known or narrowed to a few.
 *
 * @param approach its id
 * @param open ids of the causes that are left; ids that the record does not have are passed over, and if none remains all
 *   of the record's are open
 * @returns null if the lab never tried it on an open cause: without trials there is no rate
 */
export function approachRate(
  posterior: Posterior,
  approach: string,
  open: readonly string[] = [],
): ApproachRate | null {
  const row = posterior.approaches.indexOf(approach);
  if (row < 0) return null;
  const causes = openNumbers(posterior, open);
  const pick = <T>(list: readonly T[] | undefined) => causes.map((cause) => list?.[cause] as T);
  const cells = pick(posterior.cells[row]).reduce((sum, count) => sum + count, 0);
  if (cells === 0) return null;
  return { ...estimateOf(mixture(pick(posterior.prevalence), pick(posterior.success[row]))), cells };
}

/** The open causes, likeliest first; of equally likely ones the author's order holds. */
export function likeliestFirst(posterior: Posterior, open: readonly string[] = []): string[] {
  const parameter = (cause: number) => posterior.prevalence[cause] as number;
  return openNumbers(posterior, open)
    .sort((left, right) => parameter(right) - parameter(left) || left - right)
    .map((cause) => posterior.causes[cause] as string);
}

function openNumbers({ causes }: Posterior, open: readonly string[]): number[] {
  const numbers = causes.flatMap((cause, number) => (open.includes(cause) ? [number] : []));
  return numbers.length > 0 ? numbers : causes.map((_, number) => number);
}
