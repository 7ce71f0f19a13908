/** From literals to an {@link Automaton}: chooses each literal's window and fills the tables. Slow, and happens once. */
import { Bytes, Words } from "../../base/columns.ts";
import { type Automaton, LOWER, MOST_GRAMS, type WindowTable } from "./automaton.ts";
import { hashAgain, hashGram, hashWindow, SHORT_GRAM } from "./window.ts";

/** The shortest literal that can be found. */
export const MIN_LITERAL = 4;

/** Longer windows would have more grams and find nothing sooner. */
const LONGEST_WINDOW = 19;

/**
 * A literal belongs to the first class whose `least` it reaches; a class has windows as long as the shortest of its literals. Short grams lie
 * far apart and are quick to hash; but the more literals there are, the more text has some gram of theirs, so `many` of them are worth
 * longer ones. Measured by `bench/automaton.ts`.
 */
const CLASSES = [
  { least: LONGEST_WINDOW, few: 10, many: 12, manyFrom: 5000 },
  { least: 11, few: 6, many: 8, manyFrom: 500 },
  { least: 7, few: 4, many: 4, manyFrom: 0 },
  { least: MIN_LITERAL, few: 4, many: 4, manyFrom: 0 },
] as const;

/**
 * Each class is a pass over the text. A class of fewer literals than this is not worth its own, and joins the one below: so few have so
 * few grams that shorter ones stay rare in texts.
 */
const FEWEST = 32;

/** While a filter is small it costs nothing to make it emptier, hence sharper. */
const SMALL_FILTER = 32_768;

/** The filter chooses a word by the high bits of a hash of 32 and a bit by the low ten. */
const MOST_FILTER_WORDS = 1 << 22;

interface Windowed {
  readonly literal: number;
  readonly offset: number;
}

/** Entries a table needs for so many places: a power of two. */
const capacity = (places: number): number => {
  let size = 64;
  while (size < places) size *= 2;
  return size;
};

/**
 * Compiles literals.
 *
 * @param literals distinct byte strings of at least {@link MIN_LITERAL} bytes; ASCII upper case counts as lower case
 * @param fewest a class of fewer literals joins the one below
 * @returns the automaton; literal i of the input is literal i of the hits
 * @throws RangeError for a literal that is too short
 */
export function compileLiterals(literals: readonly Uint8Array[], fewest = FEWEST): Automaton {
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
  return { windows: compileClasses(view, starts, fewest), pool: new Bytes(pool), starts: new Words(starts) };
}

function compileClasses(view: DataView, starts: Uint32Array, fewest: number): WindowTable[] {
  const lengthOf = (literal: number): number => (starts[literal + 1] as number) - (starts[literal] as number);
  const counters = new Map<number, GramCounter>();
  return classify(starts.length - 1, lengthOf, fewest).flatMap((own, index) => {
    if (own.length === 0) return [];
    const { few, many, manyFrom } = CLASSES[index] as (typeof CLASSES)[number];
    const gram = own.length < manyFrom ? few : many;
    const shortest = own.reduce((least, literal) => Math.min(least, lengthOf(literal)), LONGEST_WINDOW);
    const size = Math.min(shortest, gram + MOST_GRAMS - 1);
    const counted = Math.min(gram, SHORT_GRAM);
    const counter = counters.get(counted) ?? new GramCounter(view, starts, counted);
    counters.set(counted, counter);
    const group = own.map((literal) => ({ literal, offset: rarestWindow(starts, literal, size, counter) }));
    return [compileWindows(view, starts, size, gram, group)];
  });
}

/** The literals of each class. */
function classify(count: number, lengthOf: (literal: number) => number, fewest: number): number[][] {
  const members: number[][] = CLASSES.map(() => []);
  for (let literal = 0; literal < count; literal++)
    members[CLASSES.findIndex(({ least }) => least <= lengthOf(literal))]?.push(literal);
  return members.map((own, index) => {
    const below = members[index + 1];
    if (!below || own.length >= fewest) return own;
    for (const literal of own) below.push(literal);
    return [];
  });
}

/** How often grams occur in all literals together, by hash. */
class GramCounter {
  readonly gram: number;
  readonly #view: DataView;
  readonly #counts: Uint16Array;
  readonly #shift: number;

  constructor(view: DataView, starts: Uint32Array, gram: number) {
    this.gram = gram;
    this.#view = view;
    this.#counts = new Uint16Array(Math.min(1 << 24, capacity(view.byteLength * 2)));
    this.#shift = Math.clz32(this.#counts.length - 1);
    for (let literal = 0; literal + 1 < starts.length; literal++) {
      const end = starts[literal + 1] as number;
      for (let at = starts[literal] as number; at + gram <= end; at++) {
        const index = this.#index(at);
        this.#counts[index] = Math.min(0xffff, (this.#counts[index] as number) + 1);
      }
    }
  }

  /** How often the gram at this place of the pool occurs. */
  count(at: number): number {
    return this.#counts[this.#index(at)] as number;
  }

  #index(at: number): number {
    return hashGram(this.#view, at, this.gram) >>> this.#shift;
  }
}

/** The window whose grams are rarest together: seldom met in other text, and shared with few literals. */
function rarestWindow(starts: Uint32Array, literal: number, size: number, counter: GramCounter): number {
  const from = starts[literal] as number;
  const end = starts[literal + 1] as number;
  const newest = size - counter.gram;
  let cost = 0;
  for (let at = from; at <= from + newest; at++) cost += counter.count(at);
  let best = from;
  let bestCost = cost;
  for (let at = from + 1; at + size <= end; at++) {
    cost += counter.count(at + newest) - counter.count(at - 1);
    if (cost < bestCost) {
      best = at;
      bestCost = cost;
    }
  }
  return best - from;
}

function compileWindows(
  view: DataView,
  starts: Uint32Array,
  size: number,
  gram: number,
  group: readonly Windowed[],
): WindowTable {
  const grams = size - gram + 1;
  const all = group.length * grams;
  const small = all <= SMALL_FILTER;
  const filter = new Uint32Array(Math.min(MOST_FILTER_WORDS, capacity((all * (small ? 32 : 12)) / 32)));
  const offsets = new Uint16Array(capacity(all * (small ? 2 : 1)));
  const filterShift = Math.clz32(filter.length - 1);
  const offsetShift = Math.clz32(offsets.length - 1);
  const byTag = new Map<number, Windowed[]>();
  for (const one of group) {
    const at = (starts[one.literal] as number) + one.offset;
    for (let offset = 0; offset < grams; offset++) {
      const hash = hashGram(view, at + offset, gram);
      filter[hash >>> filterShift]! |= (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
      offsets[hashAgain(hash) >>> offsetShift]! |= 1 << offset;
    }
    const tag = hashWindow(view, at, size);
    const same = byTag.get(tag);
    if (same) same.push(one);
    else byTag.set(tag, [one]);
  }
  return { size, gram, filter, offsets: new Words(new Uint32Array(offsets.buffer)), ...fillSlots(byTag, group.length) };
}

function fillSlots(byTag: ReadonlyMap<number, readonly Windowed[]>, count: number) {
  const slots = new Uint32Array(2 * capacity(byTag.size * 3));
  const members = new Uint32Array(count * 2);
  const mask = slots.length - 2;
  let next = 0;
  for (const [tag, same] of byTag) {
    let slot = (tag << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = tag;
    slots[slot + 1] = next;
    same.forEach((one, index) => {
      members[next++] = index === same.length - 1 ? (one.literal | 0x80000000) >>> 0 : one.literal;
      members[next++] = one.offset;
    });
  }
  return { slots: new Words(slots), members: new Words(members) };
}
