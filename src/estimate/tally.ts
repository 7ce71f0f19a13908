/** Counts of successes and failures, for each approach and cause. Reports count fractions. */

export interface Tally {
  readonly fixed: number;
  readonly notFixed: number;
}

const NOTHING: Tally = { fixed: 0, notFixed: 0 };

/** The sum of tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({ fixed: sum.fixed + one.fixed, notFixed: sum.notFixed + one.notFixed }),
    NOTHING,
  );
}

/** A tally multiplied by a weight. */
export function weighted({ fixed, notFixed }: Tally, weight: number): Tally {
  return { fixed: fixed * weight, notFixed: notFixed * weight };
}
