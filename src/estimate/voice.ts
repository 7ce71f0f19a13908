/**
 * What one reporter has said of one record, reduced to what can still matter: for each matter when they first and last spoke of it,
 * and what they said last. Reports can be added in any order, one by one or all at once, and give the same voice; so a ledger may
 * keep voices and never read a report twice.
 */
import type { Outcome } from "./evidence.ts";
import { byText, keyOf } from "./order.ts";
import { KEYED_MATTERS } from "./report-weights.ts";
import { instant } from "./time.ts";

/** All that a reporter said on one matter: an approach for a cause or for a cause not named, or a diagnosis of a cause. */
export interface Word {
  /** Null for a diagnosis. */
  readonly approach: string | null;
  readonly cause: string | null;
  /** RFC 3339 time of the first report. */
  readonly first: string;
  /** RFC 3339 time of the newest report. */
  readonly last: string;
  /** What the newest report says: true if the approach fixed the error. */
  readonly fixed: boolean;
}

/** One report or diagnosis as a word. */
export function wordOf(said: {
  readonly approach: string | null;
  readonly cause: string | null;
  readonly outcome: Outcome | null;
  readonly time: string;
}): Word {
  const { approach, cause, outcome, time } = said;
  return { approach, cause, first: time, last: time, fixed: outcome === "fixed" };
}

/** The words of a voice by their matters, in any order; see {@link matterOf}. */
export type Voice = ReadonlyMap<string, Word>;

/** Two words are on one matter if, and only if, this is the same. */
export function matterOf({ approach, cause }: Pick<Word, "approach" | "cause">): string {
  return keyOf(approach, cause);
}

/** A voice with more words in it. */
export function speak(voice: Voice, words: readonly Word[]): Voice {
  const all = new Map(voice);
  for (const word of words) {
    const matter = matterOf(word);
    const before = all.get(matter);
    all.set(matter, before ? merge(before, word) : word);
  }
  return all;
}

/** Of two words of the very same time the worse holds, so that no order of writing can flatter. */
function merge(one: Word, other: Word): Word {
  const difference = instant(one.last) - instant(other.last);
  const newest = difference > 0 || (difference === 0 && !one.fixed) ? one : other;
  const oldest = instant(one.first) <= instant(other.first) ? one : other;
  return { ...newest, first: oldest.first };
}

/** The words on approaches that count: those on the first {@link KEYED_MATTERS} matters that the reporter spoke of. */
export function heardWords(voice: Voice): Word[] {
  const told = [...voice].filter(([, { approach }]) => approach !== null);
  return told
    .sort(byFirst)
    .slice(0, KEYED_MATTERS)
    .map(([, word]) => word);
}

/** The causes that count: the first {@link KEYED_MATTERS} that the reporter named, by report or diagnosis. */
export function heardCauses(voice: Voice): string[] {
  const first = new Map<string, Word>();
  for (const word of voice.values()) {
    if (word.cause === null) continue;
    const before = first.get(word.cause);
    if (!before || instant(word.first) < instant(before.first)) first.set(word.cause, word);
  }
  return [...first]
    .sort(byFirst)
    .slice(0, KEYED_MATTERS)
    .map(([cause]) => cause);
}

function byFirst([matter, one]: readonly [string, Word], [otherMatter, other]: readonly [string, Word]): number {
  return instant(one.first) - instant(other.first) || byText(matter, otherMatter);
}
