/** s(a, c): how often an approach fixes a cause. */
import { type Beta, betaMean } from "./beta.ts";
import type { Evidence, EvidenceTable } from "./table.ts";
import { sumOf, type Tally } from "./tally.ts";

/**
 * Both parameters before any evidence: the Jeffreys prior of a proportion, whose equal-tailed intervals hold what they
 * promise on average (Brown, Cai and DasGupta 2001, https://doi.org/10.1214/ss/1009213286).
 */
export const PRIOR = 1 / 2;

/** Beta(1/2 + fixed, 1/2 + not fixed), where a cell counts 1 and a report its weight. */
export function success({ trials, keyed, anonymous }: Evidence): Beta {
  return posteriorOf(sumOf([trials, keyed, anonymous]));
}

/**
 * The approach to take for a cause that is known, and what to expect of it. Safety is for the lab alone to say: the
 * candidates are the approaches that fixed this cause in at least one cell and were unsafe for it in none. The one with
 * the highest mean is taken; of equals the first. Where there is no candidate, whatever was tried for the cause and did
 * not fix it counts as the tries of one approach: without any it is the prior, with many it comes near 0.
 */
export function bestFor(
  table: EvidenceTable,
  cause: number,
): { readonly approach: number | null; readonly success: Beta } {
  let best: { approach: number; success: Beta } | null = null;
  for (const [approach, row] of table.entries()) {
    const evidence = row[cause] as Evidence;
    if (!isSafeFix(evidence)) continue;
    const candidate = { approach, success: success(evidence) };
    if (best === null || betaMean(candidate.success) > betaMean(best.success)) best = candidate;
  }
  return best ?? { approach: null, success: posteriorOf(failuresFor(table, cause)) };
}

/** True if trials saw the approach fix the cause, and never break an invariant doing so. */
export function isSafeFix({ outcomes }: Evidence): boolean {
  return outcomes.fixed > 0 && outcomes.unsafe === 0;
}

/** Anonymous reports stay outside: their cap is for each approach, and would add up here. */
function failuresFor(table: EvidenceTable, cause: number): Tally {
  const { notFixed } = sumOf(table.flatMap((row) => [(row[cause] as Evidence).trials, (row[cause] as Evidence).keyed]));
  return { fixed: 0, notFixed };
}

function posteriorOf({ fixed, notFixed }: Tally): Beta {
  return { a: PRIOR + fixed, b: PRIOR + notFixed };
}
