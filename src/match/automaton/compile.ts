/** From literals to an {@link Automaton}: chooses each literal's window and fills the tables. Slow, and happens once. */
import { type Automaton, LOWER, type WindowTable } from "./automaton.ts";
import { FOLD, hash4, hash8, hash12 } from "./window.ts";

/** The shortest literal that can be found. */
export const MIN_LITERAL = 4;

interface Windowed {
  readonly literal: number;
  readonly offset: number;
}

const sizeFor = (length: number): number => (length >= 12 ? 12 : length >= 8 ? 8 : 4);

/** Entries a table of `count` needs: a power of two with `room` places for each. */
const capacity = (count: number, room: number): number => {
  let size = 64;
  while (size < count * room) size *= 2;
  return size;
};

/**
 * Compiles literals.
 *
 * @param literals distinct byte strings of at least {@link MIN_LITERAL} bytes; ASCII upper case counts as lower case
 * @returns the automaton; literal i of the input is literal i of the hits
 * @throws RangeError for a literal that is too short
 */
export function compileLiterals(literals: readonly Uint8Array[]): Automaton {
  const starts = new Uint32Array(literals.length + 1);
  let total = 0;
  literals.forEach((literal, index) => {
    if (literal.length < MIN_LITERAL)
      throw new RangeError(`literal ${index} has ${literal.length} bytes; at least ${MIN_LITERAL} are needed`);
    starts[index] = total;
    total += literal.length;
  });
  starts[literals.length] = total;
  const pool = new Uint8Array(total + 16);
  literals.forEach((literal, index) => {
    const from = starts[index] as number;
    for (let at = 0; at < literal.length; at++) pool[from + at] = LOWER[literal[at] as number] as number;
  });
  const view = new DataView(pool.buffer);
  const common = countWords(pool, view, starts);
  const groups = new Map<number, Windowed[]>([12, 8, 4].map((size) => [size, []]));
  literals.forEach((literal, index) => {
    const size = sizeFor(literal.length);
    groups.get(size)?.push({ literal: index, offset: rarestWindow(view, starts, index, size, common) });
  });
  const windows: WindowTable[] = [];
  for (const [size, group] of groups) if (group.length > 0) windows.push(compileWindows(view, starts, size, group));
  return { windows, pool, starts };
}

const COUNTERS = 1 << 20;

const counterOf = (word: number): number => hash4(word | FOLD) >>> 12;

/** How often four bytes in a row occur in all literals together, by hash. */
function countWords(pool: Uint8Array, view: DataView, starts: Uint32Array): Uint32Array {
  const counts = new Uint32Array(COUNTERS);
  const end = starts[starts.length - 1] as number;
  for (let at = 0; at + 4 <= end && at < pool.length; at++) counts[counterOf(view.getInt32(at, true))]!++;
  return counts;
}

/** The window whose rarest four bytes are rarest: it is shared with few literals and seldom met in other text. */
function rarestWindow(view: DataView, starts: Uint32Array, literal: number, size: number, counts: Uint32Array): number {
  const from = starts[literal] as number;
  const length = (starts[literal + 1] as number) - from;
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset + size <= length; offset++) {
    let cost = 0;
    for (let at = 0; at + 4 <= size; at++)
      cost += Math.log2(1 + (counts[counterOf(view.getInt32(from + offset + at, true))] as number));
    if (cost < bestCost) {
      best = offset;
      bestCost = cost;
    }
  }
  return best;
}

function hashWindow(view: DataView, at: number, size: number): number {
  const word = (offset: number) => view.getInt32(at + offset, true) | FOLD;
  if (size === 12) return hash12(word(0), word(4), word(8)) >>> 0 || 1;
  if (size === 8) return hash8(word(0), word(4)) >>> 0 || 1;
  return hash4(word(0)) >>> 0 || 1;
}

/** Hash of the gram that is looked up in the filter: eight bytes for windows of twelve, else four. */
function hashGram(view: DataView, at: number, size: number): number {
  const word = (offset: number) => view.getInt32(at + offset, true) | FOLD;
  return size === 12 ? hash8(word(0), word(4)) : hash4(word(0));
}

function compileWindows(view: DataView, starts: Uint32Array, size: number, group: readonly Windowed[]): WindowTable {
  const grams = size === 4 ? 1 : 5;
  const filter = new Uint8Array(capacity(group.length * grams, 4));
  const shift = Math.clz32(filter.length - 1);
  const byTag = new Map<number, Windowed[]>();
  for (const one of group) {
    const at = (starts[one.literal] as number) + one.offset;
    for (let offset = 0; offset < grams; offset++) filter[hashGram(view, at + offset, size) >>> shift]! |= 1 << offset;
    const tag = hashWindow(view, at, size);
    const same = byTag.get(tag);
    if (same) same.push(one);
    else byTag.set(tag, [one]);
  }
  const tags = new Uint32Array(capacity(byTag.size, 2));
  const heads = new Uint32Array(tags.length);
  const members = new Uint32Array(group.length * 2);
  let next = 0;
  for (const [tag, same] of byTag) {
    let slot = tag & (tags.length - 1);
    while (tags[slot] !== 0) slot = (slot + 1) & (tags.length - 1);
    tags[slot] = tag;
    heads[slot] = next;
    same.forEach((one, index) => {
      members[next++] = index === same.length - 1 ? (one.literal | 0x80000000) >>> 0 : one.literal;
      members[next++] = one.offset;
    });
  }
  return { size, filter, tags, heads, members };
}
