/**
 * Finds all occurrences of many literals in a text at once.
 *
 * The obvious way, `indexOf` for every literal, reads the text once for each of them. The usual better ways are Aho-Corasick
 * (one table step a byte, but tables that outgrow the caches at some ten thousand literals) and Wu-Manber (skips
 * bytes, but its skips shrink to one as the literals become many). This one samples:
 *
 * - Of each literal one *window* of 19 bytes is chosen (shorter for shorter literals: a pass of its own for each size in use).
 * - A window of 19 bytes holds ten *grams* of 10 bytes, and of any ten neighbouring positions in a text exactly one is
 *   a multiple of ten. So it is enough to look at every tenth position: if a window is there, one of its ten grams is. (Longer
 *   grams lie closer together, but fewer texts have them: compile.ts chooses.)
 * - `filter`, a Bloom filter of two bits in one word, knows all grams. It is small enough for the near caches, and says no nearly always.
 * - For a gram that passes, `offsets` tells where in a window it can stand. For each place, the window that would begin there is looked
 *   up in a hash table; what is found is compared byte by byte.
 *
 * The work for a position does not depend on how many literals there are, except through the caches. The result is exact.
 * This folder knows nothing of records or templates.
 */
import type { Bytes, Words } from "../../base/columns.ts";
import { C1, C2, C3, C4, FOLD, hashAgain, hashGram, hashWindow, SHORT_GRAM } from "./window.ts";

/** ASCII to lower case, NUL (a line break in normalised text) to a blank; all else to itself. */
export const LOWER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0 ? 32 : byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/** Bytes that must follow the text in its buffer, so that reading ahead stays inside. */
export const PADDING = 16;

/** The windows of one size, compiled. */
export interface WindowTable {
  /** Bytes of a window. */
  readonly size: number;
  /** Bytes of a gram: so a window holds `size - gram + 1`, and that is how far the positions looked at lie apart. */
  readonly gram: number;
  /** A Bloom filter of all grams: of a gram's hash the high bits choose a word, the low ones two bits in it. */
  readonly filter: Uint32Array;
  /** For another hash of a gram, 16 bits, two in a word: bit d is set if a gram with it stands at offset d of some window. */
  readonly offsets: Words;
  /** Open addressing: hash of a window (0: nothing here), the first of its entries in `members`. */
  readonly slots: Words;
  /** Runs of pairs (literal, offset of the window in it); bit 31 of the literal marks the last pair of a run. */
  readonly members: Words;
}

/** The compiled set: what {@link compileLiterals} makes and {@link findLiterals} reads. */
export interface Automaton {
  readonly windows: readonly WindowTable[];
  /** All literals, folded, one after the other. */
  readonly pool: Bytes;
  /** Where each literal begins in the pool; one more entry than literals. */
  readonly starts: Words;
}

/** Occurrences: `literals[i]` begins at `positions[i]`, for i below `count`. In no particular order. */
export interface Hits {
  count: number;
  literals: Int32Array;
  positions: Int32Array;
}

export const createHits = (): Hits => ({ count: 0, literals: new Int32Array(64), positions: new Int32Array(64) });

const LAST = 0x80000000;

/** So many positions are looked at before those that passed are followed up: their list stays in the nearest cache. */
const BATCH = 2048;

/** A window holds no more grams than `offsets` has bits. */
export const MOST_GRAMS = 16;

const passed = new Int32Array(BATCH);
const candidates = new Int32Array(BATCH * MOST_GRAMS + 1);

/**
 * Finds every occurrence of every literal.
 *
 * @param automaton the compiled literals
 * @param text a buffer that holds the text, with at least {@link PADDING} bytes behind `length`
 * @param view a view of the same buffer's bytes
 * @param length bytes of text
 * @param hits where the occurrences go; emptied first
 */
export function findLiterals(automaton: Automaton, text: Uint8Array, view: DataView, length: number, hits: Hits): void {
  hits.count = 0;
  for (const table of automaton.windows) {
    const { filter, size, gram } = table;
    const stride = size - gram + 1;
    const end = length - gram + 1;
    const sample = gram > SHORT_GRAM ? sampleLong : sampleShort;
    for (let from = 0; from < end; from += BATCH * stride) {
      const count = sample(filter, view, from, Math.min(end, from + BATCH * stride), stride, gram - 4, passed);
      if (count > 0) follow(automaton, table, text, view, length, count, hits);
    }
  }
}

/**
 * Which of the positions from, from + stride, ... may begin a short gram: their number; they go into `into`. All time is spent here, hence
 * the hash is written out: bundled, a function of a module is a variable that every round would have to read.
 */
function sampleShort(
  filter: Uint32Array,
  view: DataView,
  from: number,
  to: number,
  stride: number,
  last: number,
  into: Int32Array,
): number {
  const shift = Math.clz32(filter.length - 1);
  let count = 0;
  for (let at = from; at < to; at += stride) {
    const sum = Math.imul(view.getInt32(at, true) | FOLD, C1) + Math.imul(view.getInt32(at + last, true) | FOLD, C2);
    const hash = Math.imul(sum ^ (sum >>> 15), C3);
    const bits = filter[hash >>> shift] as number;
    if (((bits >>> (hash & 31)) & (bits >>> ((hash >>> 5) & 31)) & 1) !== 0) into[count++] = at;
  }
  return count;
}

/** The same for long grams. */
function sampleLong(
  filter: Uint32Array,
  view: DataView,
  from: number,
  to: number,
  stride: number,
  last: number,
  into: Int32Array,
): number {
  const shift = Math.clz32(filter.length - 1);
  let count = 0;
  for (let at = from; at < to; at += stride) {
    const sum =
      Math.imul(view.getInt32(at, true) | FOLD, C1) +
      Math.imul(view.getInt32(at + 4, true) | FOLD, C2) +
      Math.imul(view.getInt32(at + last, true) | FOLD, C4);
    const hash = Math.imul(sum ^ (sum >>> 15), C3);
    const bits = filter[hash >>> shift] as number;
    if (((bits >>> (hash & 31)) & (bits >>> ((hash >>> 5) & 31)) & 1) !== 0) into[count++] = at;
  }
  return count;
}

/** Looks up the windows around the positions that passed. */
function follow(
  automaton: Automaton,
  table: WindowTable,
  text: Uint8Array,
  view: DataView,
  length: number,
  count: number,
  hits: Hits,
): void {
  const { size, gram, offsets, slots } = table;
  const shift = Math.clz32(offsets.length * 2 - 1);
  const mask = slots.length - 2;
  const lastStart = length - size;
  let found = 0;
  for (let index = 0; index < count; index++) {
    const at = passed[index] as number;
    const place = hashAgain(hashGram(view, at, gram)) >>> shift;
    let bits = (offsets.at(place >>> 1) >>> ((place & 1) << 4)) & 0xffff;
    while (bits !== 0) {
      const start = at - (31 - Math.clz32(bits));
      bits ^= 1 << (at - start);
      if (start >= 0 && start <= lastStart) candidates[found++] = start;
    }
  }
  for (let index = 0; index < found; index++) {
    const start = candidates[index] as number;
    const tag = hashWindow(view, start, size);
    for (let slot = (tag << 1) & mask; ; slot = (slot + 2) & mask) {
      const other = slots.at(slot);
      if (other === 0) break;
      if (other === tag) confirm(automaton, table.members, slots.at(slot + 1), text, length, start, hits);
    }
  }
}

/** Compares the literals behind a window whole, and keeps those that are there. */
function confirm(
  automaton: Automaton,
  members: Words,
  first: number,
  text: Uint8Array,
  length: number,
  windowStart: number,
  hits: Hits,
): void {
  const { pool, starts } = automaton;
  for (let member = first; ; member += 2) {
    const entry = members.at(member);
    const literal = entry & ~LAST;
    const from = starts.at(literal);
    const size = starts.at(literal + 1) - from;
    const start = windowStart - members.at(member + 1);
    if (start >= 0 && start + size <= length) {
      let same = 0;
      while (same < size && LOWER[text[start + same] as number] === pool.at(from + same)) same++;
      if (same === size) add(hits, literal, start);
    }
    if (entry >>> 31 === 1) return;
  }
}

function add(hits: Hits, literal: number, position: number): void {
  if (hits.count === hits.literals.length) {
    const grow = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    hits.literals = grow(hits.literals);
    hits.positions = grow(hits.positions);
  }
  hits.literals[hits.count] = literal;
  hits.positions[hits.count++] = position;
}
