/**
 * Finds all occurrences of many literals in a text at once.
 *
 * The obvious way, `indexOf` for every literal, reads the text once for each of them. The usual better ways are Aho-Corasick
 * (one table step a byte, but tables that outgrow the caches at some ten thousand literals) and Wu-Manber (skips
 * bytes, but its skips shrink to one as the literals become many). This one samples:
 *
 * - Of each literal one *window* of 12 bytes is chosen (8 or 4 for shorter literals: a pass of its own for each size in use).
 * - A window of 12 bytes holds five *grams* of 8 bytes, and of any five neighbouring positions in a text exactly one is
 *   a multiple of five. So it is enough to look at every fifth position: if a window is there, one of its five grams is.
 * - `filter` tells for a gram's hash at which offsets in a window it can stand: one bit each, and nearly always none.
 * - For each bit set, the window that would begin there is looked up whole in a hash table; what is found is compared
 *   byte by byte.
 *
 * The work for a position does not depend on how many literals there are, except through the caches. The result is exact.
 * This folder knows nothing of records or templates.
 */
import { FOLD, hash4, hash8, hash12 } from "./window.ts";

/** ASCII to lower case, NUL (a line break in normalised text) to a blank; all else to itself. */
export const LOWER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0 ? 32 : byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/** Bytes that must follow the text in its buffer, so that reading ahead stays inside. */
export const PADDING = 16;

/** The windows of one size, compiled. */
export interface WindowTable {
  /** Bytes of a window: 12, 8 or 4. */
  readonly size: number;
  /** A byte for each value of a gram's hash: bit d is set if a gram with it stands at offset d of some window. */
  readonly filter: Uint8Array;
  /** Open addressing: hash of a window, 0 where there is none. */
  readonly tags: Uint32Array;
  /** Beside each tag: the first of its entries in `members`. */
  readonly heads: Uint32Array;
  /** Runs of pairs (literal, offset of the window in it); bit 31 of the literal marks the last pair of a run. */
  readonly members: Uint32Array;
}

/** The compiled set: what {@link compileLiterals} makes and {@link findLiterals} reads. */
export interface Automaton {
  readonly windows: readonly WindowTable[];
  /** All literals, folded, one after the other. */
  readonly pool: Uint8Array;
  /** Where each literal begins in the pool; one more entry than literals. */
  readonly starts: Uint32Array;
}

/** Occurrences: `literals[i]` begins at `positions[i]`, for i below `count`. In no particular order. */
export interface Hits {
  count: number;
  literals: Int32Array;
  positions: Int32Array;
}

export const createHits = (): Hits => ({ count: 0, literals: new Int32Array(64), positions: new Int32Array(64) });

const LAST = 0x80000000;

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
    if (table.size === 12) scan12(automaton, table, text, view, length, hits);
    else if (table.size === 8) scan8(automaton, table, text, view, length, hits);
    else scan4(automaton, table, text, view, length, hits);
  }
}

function scan12(
  automaton: Automaton,
  table: WindowTable,
  text: Uint8Array,
  view: DataView,
  length: number,
  hits: Hits,
) {
  const { filter, tags } = table;
  const shift = Math.clz32(filter.length - 1);
  const mask = tags.length - 1;
  for (let at = 0; at <= length - 8; at += 5) {
    let bits = filter[hash8(view.getInt32(at, true) | FOLD, view.getInt32(at + 4, true) | FOLD) >>> shift];
    while (bits !== 0) {
      const offset = 31 - Math.clz32(bits);
      bits &= ~(1 << offset);
      const start = at - offset;
      if (start < 0 || start > length - 12) continue;
      const tag =
        hash12(
          view.getInt32(start, true) | FOLD,
          view.getInt32(start + 4, true) | FOLD,
          view.getInt32(start + 8, true) | FOLD,
        ) >>> 0 || 1;
      for (let slot = tag & mask; tags[slot] !== 0; slot = (slot + 1) & mask) {
        if (tags[slot] === tag) confirm(automaton, table, slot, text, length, start, hits);
      }
    }
  }
}

function scan8(automaton: Automaton, table: WindowTable, text: Uint8Array, view: DataView, length: number, hits: Hits) {
  const { filter, tags } = table;
  const shift = Math.clz32(filter.length - 1);
  const mask = tags.length - 1;
  for (let at = 0; at <= length - 4; at += 5) {
    let bits = filter[hash4(view.getInt32(at, true) | FOLD) >>> shift];
    while (bits !== 0) {
      const offset = 31 - Math.clz32(bits);
      bits &= ~(1 << offset);
      const start = at - offset;
      if (start < 0 || start > length - 8) continue;
      const tag = hash8(view.getInt32(start, true) | FOLD, view.getInt32(start + 4, true) | FOLD) >>> 0 || 1;
      for (let slot = tag & mask; tags[slot] !== 0; slot = (slot + 1) & mask) {
        if (tags[slot] === tag) confirm(automaton, table, slot, text, length, start, hits);
      }
    }
  }
}

function scan4(automaton: Automaton, table: WindowTable, text: Uint8Array, view: DataView, length: number, hits: Hits) {
  const { filter, tags } = table;
  const shift = Math.clz32(filter.length - 1);
  const mask = tags.length - 1;
  for (let at = 0; at <= length - 4; at++) {
    const hash = hash4(view.getInt32(at, true) | FOLD);
    if (filter[hash >>> shift] === 0) continue;
    const tag = hash >>> 0 || 1;
    for (let slot = tag & mask; tags[slot] !== 0; slot = (slot + 1) & mask) {
      if (tags[slot] === tag) confirm(automaton, table, slot, text, length, at, hits);
    }
  }
}

/** Compares the literals behind a window whole, and keeps those that are there. */
function confirm(
  automaton: Automaton,
  table: WindowTable,
  slot: number,
  text: Uint8Array,
  length: number,
  windowStart: number,
  hits: Hits,
): void {
  const { pool, starts } = automaton;
  let member = table.heads[slot] as number;
  for (;;) {
    const entry = table.members[member] as number;
    const literal = entry & ~LAST;
    const from = starts[literal] as number;
    const size = (starts[literal + 1] as number) - from;
    const start = windowStart - (table.members[member + 1] as number);
    if (start >= 0 && start + size <= length) {
      let same = 0;
      while (same < size && LOWER[text[start + same] as number] === pool[from + same]) same++;
      if (same === size) add(hits, literal, start);
    }
    if (entry >>> 31 === 1) return;
    member += 2;
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
