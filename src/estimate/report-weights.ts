/**
 * What a report weighs beside a trial, which weighs 1. A reporter speaks with at most one voice per record, in four
 * parts; all who stay anonymous have together a twentieth of a voice. So whoever floods the ledger moves nothing, and
 * whoever is right more often than not is heard once others with a name agree.
 */

/** Weight of one report of a known reporter. Less than a trial: nobody watched, and successes are told more often. */
export const KEYED_WEIGHT = 1 / 4;

/** So many matters a reporter is heard on per record, the first ones; 4 x 1/4 is the whole voice. */
export const KEYED_MATTERS = 4;

/**
 * All anonymous reports on one matter weigh less than this together. By the bound in docs/estimate.md they then move a
 * success by under 0.024, a prevalence by under 0.013, any rate by under 0.037.
 */
export const ANONYMOUS_CAP = 1 / 20;

/** With so many anonymous reports half of the cap is reached. */
export const ANONYMOUS_HALF = 10;

/** Weight of each of `count` anonymous reports on one matter: `cap / (count + half)`, which adds up to under the cap. */
export function anonymousWeight(count: number): number {
  return ANONYMOUS_CAP / (count + ANONYMOUS_HALF);
}
