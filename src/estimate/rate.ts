/** What an approach does for a user of whom it is not certain which cause they have, and the interval shown for any rate. */
import { type Beta, betaMean, betaOfMoments, betaQuantile, betaVariance } from "./beta.ts";

/** A rate and its 90 % interval, all from 0 to 1, low <= rate <= high. */
export interface Estimate {
  /** The expected value. */
  readonly rate: number;
  /** Equal-tailed: below and above it lie 5 % each. */
  readonly interval: [number, number];
}

/** The rate and interval of what is believed. */
export function estimateOf(beta: Beta): Estimate {
  return { rate: betaMean(beta), interval: [betaQuantile(0.05, beta), betaQuantile(0.95, beta)] };
}

/**
 * The distribution of sum over c of p(c) s(c), as the Beta of the same mean and variance. With p a Dirichlet of
 * parameters summing to n, and all s independent of p and of each other:
 *
 *     mean     = sum E p E s
 *     variance = sum E p (E s - mean)^2 / (n + 1)        which cause it is: the covariance of p
 *              + sum E p^2 var s                         how well each is fixed
 *     E p^2    = (E p)^2 + E p (1 - E p) / (n + 1)
 *
 * For one cause it is that cause's s itself, exactly.
 *
 * @param parameters of the Dirichlet, one for each open cause, at least one; each 1 or more
 * @param successes s of the same causes
 */
export function mixture(parameters: readonly number[], successes: readonly Beta[]): Beta {
  if (successes.length === 1) return successes[0] as Beta;
  const n = parameters.reduce((sum, one) => sum + one, 0);
  const terms = successes.map((beta, at) => {
    const p = (parameters[at] as number) / n;
    return { p, squareOfP: p * p + (p * (1 - p)) / (n + 1), mean: betaMean(beta), variance: betaVariance(beta) };
  });
  const mean = terms.reduce((sum, term) => sum + term.p * term.mean, 0);
  const variance = terms.reduce(
    (sum, term) => sum + (term.p * (term.mean - mean) ** 2) / (n + 1) + term.squareOfP * term.variance,
    0,
  );
  return betaOfMoments(mean, variance);
}
