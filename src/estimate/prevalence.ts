/**
 * p(c): how often each cause is the one. A Dirichlet: one parameter a cause, 1 before any evidence. A part of the causes,
 * renormalised, is again a Dirichlet with the parameters of that part (https://en.wikipedia.org/wiki/Dirichlet_distribution,
 * "Neutrality"), which is why narrowing needs nothing but leaving parameters out.
 */
import type { Beta } from "./beta.ts";
import type { CauseCount } from "./report-counts.ts";
import { anonymousWeight, KEYED_WEIGHT } from "./report-weights.ts";

/**
 * The parameters of the Dirichlet, one a cause: 1 + the weight of those who named it. A reporter counts for a cause once,
 * however many diagnoses and reports say so, and for their first four causes; reports that name none say nothing here.
 *
 * @param causes the record's
 * @param counts who named which cause, see `countReports`; causes of others are left out
 */
export function prevalenceParameters(causes: readonly string[], counts: readonly CauseCount[]): number[] {
  const known = counts.filter(({ cause }) => causes.includes(cause));
  const weight = anonymousWeight(known.reduce((sum, { anonymous }) => sum + anonymous, 0));
  return causes.map((cause) => {
    const own = known.find((one) => one.cause === cause);
    return 1 + KEYED_WEIGHT * (own?.keyed ?? 0) + weight * (own?.anonymous ?? 0);
  });
}

/** The distribution of one cause's prevalence among all: Beta(own parameter, sum of the others). */
export function prevalenceOf(parameters: readonly number[], cause: number): Beta {
  const own = parameters[cause] as number;
  return { a: own, b: parameters.reduce((sum, one) => sum + one, 0) - own };
}
