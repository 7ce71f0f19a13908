/**
 * What a report weighs beside a trial, which weighs 1. A reporter speaks with at most one voice per record, in four
 * parts; all who stay anonymous have together a twentieth of a voice. So whoever floods the ledger moves nothing, and
 * whoever is right more often than not is heard once others with a name agree.
 */
import type { Report } from "./evidence.ts";
import { byText, groupBy, keyOf } from "./order.ts";
import { instant } from "./time.ts";

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

/** Something said by somebody at some time. */
interface Said {
  readonly reporter: string | null;
  readonly time: string;
}

/**
 * What each known reporter is heard with: of everything they said on one matter the newest, on the first
 * {@link KEYED_MATTERS} matters they spoke of. Adding to the end of the ledger thus changes no weight of what is in it.
 *
 * @param matterOf what it is about; two sayings on one matter replace one another
 * @param rankOf of two sayings of the same time the one with the higher rank holds
 */
export function heard<T extends Said>(
  said: readonly T[],
  matterOf: (one: T) => string,
  rankOf: (one: T) => number = () => 0,
): T[] {
  const keyed = said.flatMap((one) =>
    one.reporter === null
      ? []
      : [{ one, reporter: one.reporter, at: instant(one.time), matter: matterOf(one), rank: rankOf(one) }],
  );
  return [...groupBy(keyed, ({ reporter }) => reporter)]
    .sort(([left], [right]) => byText(left, right))
    .flatMap(([, own]) => newestOfFirstMatters(own));
}

function newestOfFirstMatters<T>(
  said: readonly { readonly one: T; readonly at: number; readonly matter: string; readonly rank: number }[],
): T[] {
  const inOrder = [...said].sort(
    (left, right) => left.at - right.at || byText(left.matter, right.matter) || left.rank - right.rank,
  );
  const matters = new Map<string, T>();
  for (const { one, matter } of inOrder)
    if (matters.has(matter) || matters.size < KEYED_MATTERS) matters.set(matter, one);
  return [...matters.values()];
}

/** The reports that count with {@link KEYED_WEIGHT}. A matter is an approach for a cause, or for a cause not named. */
export function heardReports(reports: readonly Report[]): Report[] {
  return heard(
    reports,
    ({ approach, cause }) => keyOf(approach, cause),
    ({ outcome }) => (outcome === "fixed" ? 0 : 1),
  );
}
