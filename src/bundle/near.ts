/**
 * Which records share words with a text: the section `near`, of which a search reads the pages that hold its words and no others.
 *
 * What a word adds to a record's score (BM25+, as minisearch reckons it) does not depend on the text, and is worked out when the bundle is
 * compiled. Columns: `slots`, a hash table of pairs (a word's second hash, or 0; where its postings begin); `postings`, for each
 * word their number, then for each record its number and, in the upper twelve bits, the score in sixteenths: half as large as with exact
 * scores, and nobody sees a difference of a thirty-second. Words stand there by 64 bits of hash: that two share all of them is far less
 * likely than that the disk errs.
 */
import { type Column, Words } from "../base/columns.ts";

/** A record that shares words with a text. */
export interface NearRecord {
  readonly record: number;
  readonly score: number;
  readonly terms: readonly string[];
}

export class Near {
  readonly #slots: Words;
  readonly #postings: Words;

  /** @param columns what {@link packNear} made */
  constructor(columns: Readonly<Record<string, Column>>) {
    this.#slots = columns.slots as Words;
    this.#postings = columns.postings as Words;
  }

  /**
   * Records that have any of these words, best first: the sum of what each word adds, times how many there are.
   *
   * @param words each once
   */
  find(words: readonly string[], limit: number): NearRecord[] {
    const sums = new Map<number, { score: number; terms: string[] }>();
    for (const word of words) {
      const start = this.#startOf(word);
      if (start < 0) continue;
      const count = this.#postings.at(start);
      for (let at = start + 1; at <= start + count; at++) {
        const posting = this.#postings.at(at);
        const record = posting & MOST_RECORD;
        const sum = sums.get(record) ?? { score: 0, terms: [] };
        sum.score += (posting >>> SCORE_SHIFT) / STEPS;
        sum.terms.push(word);
        sums.set(record, sum);
      }
    }
    return [...sums]
      .map(([record, { score, terms }]) => ({ record, score: score * terms.length, terms }))
      .sort((a, b) => b.score - a.score || a.record - b.record)
      .slice(0, limit);
  }

  /** Where the postings of a word begin; -1 if no record has it. */
  #startOf(word: string): number {
    const most = this.#slots.length / 2;
    const key = keyOf(word);
    for (let slot = hash(word, PLACE) % most; ; slot = (slot + 1) % most) {
      const found = this.#slots.at(slot * 2);
      if (found === 0) return -1;
      if (found === key) return this.#slots.at(slot * 2 + 1);
    }
  }
}

/** What each word adds to the score of each record that has it. */
export type Weights = ReadonlyMap<string, readonly (readonly [record: number, score: number])[]>;

/**
 * Lays out the columns; the same words in the same order give the same bytes.
 *
 * @throws RangeError for a record whose number does not fit
 */
export function packNear(weights: Weights): Record<"slots" | "postings", Words> {
  // Half of the slots stay empty: then a word is found, or missed, at the first or second look.
  const most = Math.max(2, weights.size * 2);
  const slots = new Uint32Array(most * 2);
  const postings: number[] = [];
  for (const [word, records] of weights) {
    let slot = hash(word, PLACE) % most;
    while (slots[slot * 2] !== 0) slot = (slot + 1) % most;
    slots[slot * 2] = keyOf(word);
    slots[slot * 2 + 1] = postings.length;
    postings.push(records.length, ...records.map(posting));
  }
  return { slots: new Words(slots), postings: new Words(Uint32Array.from(postings)) };
}

const SCORE_SHIFT = 20;
const MOST_RECORD = 2 ** SCORE_SHIFT - 1;
const STEPS = 16;
const MOST_SCORE = 2 ** (32 - SCORE_SHIFT) - 1;

function posting([record, score]: readonly [record: number, score: number]): number {
  if (record > MOST_RECORD) throw new RangeError(`record ${record} is one of more than ${MOST_RECORD + 1}`);
  return ((Math.min(Math.round(score * STEPS), MOST_SCORE) << SCORE_SHIFT) | record) >>> 0;
}

const PLACE = 0x811c9dc5;
const KEY = 0x9747b28c;

/** Not 0, which marks an empty slot. */
const keyOf = (word: string): number => hash(word, KEY) || 1;

/** FNV-1a over the code units, its bits then mixed as MurmurHash3 does at the end. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
