/**
 * The matcher: a text in, the signatures that stand in it out, best first.
 *
 * Normalise the text; find the literals of all signatures in one pass (automaton/); where one is found, decide whether its
 * whole template is there (template/confirm.ts); weigh what was found (rank.ts). A text that holds escapes goes through twice, as it
 * is and unescaped; one in which nothing is found and that looks wrapped, once more with its lines joined. Every step is linear in the text; none depends on the number of signatures but through the caches.
 */
import type { ScoreTerm } from "../model/answer.ts";
import { BREAK } from "../text/bytes.ts";
import { Normalised, normalise } from "../text/normalise.ts";
import type { Offsets } from "../text/offsets.ts";
import { unescapeText } from "../text/unescape.ts";
import { type FullLine, unwrapText } from "../text/unwrap.ts";
import { createHits, findLiterals, type Hits } from "./automaton/automaton.ts";
import { beginsMessage, endsMessage } from "./context.ts";
import { BAR, demote, discountJoined, scoreOf, scoreTerms } from "./rank.ts";
import { MARK, type MatchTables, NO_PACKAGE } from "./tables.ts";
import { Confirmer } from "./template/confirm.ts";
import { LITERAL } from "./template/program.ts";

/** One place where a signature stands in the text. Positions are bytes of the UTF-8 source, ends exclusive. */
export interface Match {
  readonly signature: number;
  readonly record: number;
  readonly start: number;
  readonly end: number;
  /** Where each hole of the template stands, in the order of the template: start, end, start, end, ... */
  readonly holes: readonly number[];
  readonly score: number;
  readonly terms: readonly ScoreTerm[];
}

export interface MatchOptions {
  /** Packages that the user's project depends on. */
  readonly packages?: ReadonlySet<number>;
  /** Every place of every signature in order of the text, not the best place of each in order of score. */
  readonly everyPlace?: boolean;
  /** Also matches inside a better one of another record: for checks of the catalog. */
  readonly keepCovered?: boolean;
}

/** So many places of one signature are looked at in a lookup; a log that repeats itself says nothing new. */
const MOST_PLACES = 32;

interface Found {
  readonly signature: number;
  readonly start: number;
  readonly end: number;
  readonly holes: readonly number[];
  readonly beginsMessage: boolean;
  readonly endsMessage: boolean;
  readonly chainSteps: number;
}

/** What one way of reading the text gave. */
interface Reading {
  readonly found: Found[];
  readonly packages: Set<number>;
}

export class Matcher {
  readonly #tables: MatchTables;
  readonly #confirmer: Confirmer;
  readonly #normalised: Normalised = new Normalised();
  readonly #hits: Hits = createHits();

  constructor(tables: MatchTables) {
    this.#tables = tables;
    this.#confirmer = new Confirmer(tables.programs);
  }

  /**
   * Matches a text.
   *
   * @param source UTF-8; any bytes
   * @param length how many bytes of `source` to read
   * @returns matches that clear the bar: the best place of each signature, best first, none inside a better one of another
   *   record; with `everyPlace` all places, in order of the text
   */
  match(source: Uint8Array, length: number, options: MatchOptions = {}): Match[] {
    const matches = this.#matchLines(source, length, options);
    if (matches.length > 0 || options.everyPlace) return matches;
    return (
      this.#matchJoined(source, length, "word", options) ?? this.#matchJoined(source, length, "blank", options) ?? []
    );
  }

  /** Matches a text with its wrapped lines joined; nothing if there is nothing. */
  #matchJoined(source: Uint8Array, length: number, fullLine: FullLine, options: MatchOptions): Match[] | undefined {
    const joined = unwrapText(source, length, fullLine);
    const matches = joined && fromJoined(this.#matchLines(joined.bytes, joined.length, options), joined.offsets);
    return matches && matches.length > 0 ? matches : undefined;
  }

  /** Matches a text with its line ends where they are. */
  #matchLines(source: Uint8Array, length: number, options: MatchOptions): Match[] {
    const most = options.everyPlace ? Number.POSITIVE_INFINITY : MOST_PLACES;
    const plain = this.#read(source, length, undefined, most);
    const inner = this.#normalised.escapable ? unescapeText(source, length) : undefined;
    const escaped = inner ? this.#read(inner.bytes, inner.length, inner.offsets, most) : undefined;
    if (plain.found.length === 0 && (escaped === undefined || escaped.found.length === 0)) return [];
    const named = escaped ? new Set([...plain.packages, ...escaped.packages]) : plain.packages;
    const all = escaped ? withoutRepeats(plain.found, escaped.found) : plain.found;
    const weighed = all
      .map((found) => this.#weigh(found, named, options.packages))
      .filter((match) => match.score >= BAR);
    return choose(this.#demoteWrappers(weighed), options.everyPlace === true, options.keepCovered === true);
  }

  /** Which signature of its record a signature is. */
  ordinal(signature: number): number {
    return this.#tables.ordinals.at(signature);
  }

  #read(source: Uint8Array, length: number, outer: Offsets | undefined, most: number): Reading {
    const text = this.#normalised;
    normalise(source, length, text);
    const hits = this.#hits;
    findLiterals(this.#tables.automaton, text.bytes, text.view, text.length, hits);
    if (hits.count === 0) return { found: [], packages: new Set() };
    // Sorted by literal, then position: a literal is below 2^21, so the key is an exact double.
    const keys = new Float64Array(hits.count);
    for (let at = 0; at < hits.count; at++)
      keys[at] = (hits.literals[at] as number) * 2 ** 32 + (hits.positions[at] as number);
    keys.sort();
    const { packages, causedBy, causedNext } = this.#readMarks(keys);
    const found: Found[] = [];
    const steps = (start: number, end: number): number => chainSteps(text, start, end, causedBy, causedNext);
    for (let from = 0; from < keys.length; ) {
      const literal = Math.floor((keys[from] as number) / 2 ** 32);
      let to = from + 1;
      while (to < keys.length && Math.floor((keys[to] as number) / 2 ** 32) === literal) to++;
      for (
        let anchor = this.#tables.anchorStarts.at(literal);
        anchor < this.#tables.anchorStarts.at(literal + 1);
        anchor++
      ) {
        this.#confirmAll(anchor, keys.subarray(from, to), text, outer, most, steps, found);
      }
      from = to;
    }
    return { found, packages };
  }

  #readMarks(keys: Float64Array): { packages: Set<number>; causedBy: number[]; causedNext: number[] } {
    const packages = new Set<number>();
    const causedBy: number[] = [];
    const causedNext: number[] = [];
    for (const key of keys) {
      const literal = Math.floor(key / 2 ** 32);
      const position = key % 2 ** 32;
      for (let at = this.#tables.markStarts.at(literal); at < this.#tables.markStarts.at(literal + 1); at++) {
        const kind = this.#tables.marks.at(at * 2);
        if (kind === MARK.package) packages.add(this.#tables.marks.at(at * 2 + 1));
        else (kind === MARK.causedBy ? causedBy : causedNext).push(position);
      }
    }
    causedBy.sort((a, b) => a - b);
    causedNext.sort((a, b) => a - b);
    return { packages, causedBy, causedNext };
  }

  /** Decides on one signature at all places where its literal was found. */
  #confirmAll(
    anchor: number,
    keys: Float64Array,
    text: Normalised,
    outer: Offsets | undefined,
    most: number,
    chainSteps: (start: number, end: number) => number,
    into: Found[],
  ): void {
    const signature = this.#tables.anchors.at(anchor * 2);
    const element = this.#tables.anchors.at(anchor * 2 + 1);
    const confirmer = this.#confirmer;
    confirmer.begin(signature, text.bytes, text.length);
    let count = 0;
    let lastEnd = -1;
    for (const key of keys) {
      if (!confirmer.confirm(element, key % 2 ** 32)) continue;
      // The same stretch can hold its anchor twice; it is one place.
      if (confirmer.start < lastEnd) continue;
      lastEnd = confirmer.end;
      into.push({
        signature,
        ...sourceSpan(text.offsets, outer, confirmer.start, confirmer.end),
        holes: this.#holes(signature, text.offsets, outer),
        beginsMessage: beginsMessage(text.bytes, confirmer.start),
        endsMessage: endsMessage(text.bytes, confirmer.end, text.length),
        chainSteps: chainSteps(confirmer.start, confirmer.end),
      });
      if (++count >= most) return;
    }
  }

  #holes(signature: number, offsets: Offsets, outer: Offsets | undefined): number[] {
    const { starts, elements } = this.#tables.programs;
    const holes: number[] = [];
    const first = starts.at(signature);
    const count = starts.at(signature + 1) - first;
    for (let slot = 0; slot < count; slot++) {
      if (elements.at((first + slot) * 2) >= LITERAL) continue;
      const { start, end } = sourceSpan(
        offsets,
        outer,
        this.#confirmer.holeStarts[slot] as number,
        this.#confirmer.holeEnds[slot] as number,
      );
      holes.push(start, end);
    }
    return holes;
  }

  #weigh(found: Found, named: ReadonlySet<number>, project: ReadonlySet<number> | undefined): Match {
    const { signature, start, end, holes } = found;
    const owner = this.#tables.packages.at(signature);
    const terms = scoreTerms({
      bits: this.#tables.tenths.at(signature) / 10,
      beginsMessage: found.beginsMessage,
      endsMessage: found.endsMessage,
      packageInText: owner !== NO_PACKAGE && named.has(owner),
      packageInProject: owner !== NO_PACKAGE && project?.has(owner) === true,
      chainSteps: found.chainSteps,
    });
    return {
      signature,
      record: this.#tables.records.at(signature),
      start,
      end,
      holes,
      score: scoreOf(terms),
      terms,
    };
  }

  #demoteWrappers(matches: Match[]): Match[] {
    const isWrapper = (match: Match) => this.#tables.wrappers.at(match.signature) === 1;
    if (!matches.some(isWrapper) || matches.every(isWrapper)) return matches;
    let lowest = Number.POSITIVE_INFINITY;
    for (const match of matches) if (!isWrapper(match)) lowest = Math.min(lowest, match.score);
    return matches.map((match) => {
      if (!isWrapper(match)) return match;
      const terms = demote(match.terms, lowest);
      return { ...match, terms, score: scoreOf(terms) };
    });
  }
}

/** Matches of a text whose lines were joined, as matches of the text itself. */
const fromJoined = (matches: readonly Match[], offsets: Offsets): Match[] =>
  matches
    .map((match) => {
      const terms = discountJoined(match.terms);
      return {
        ...match,
        start: offsets.toSource(match.start),
        end: offsets.toSourceEnd(match.end),
        holes: match.holes.map((at, side) => (side % 2 === 0 ? offsets.toSource(at) : offsets.toSourceEnd(at))),
        terms,
        score: scoreOf(terms),
      };
    })
    .filter((match) => match.score >= BAR);

function sourceSpan(
  offsets: Offsets,
  outer: Offsets | undefined,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = offsets.toSource(start);
  const to = Math.max(from, offsets.toSourceEnd(end));
  return outer
    ? { start: outer.toSource(from), end: Math.max(outer.toSource(from), outer.toSourceEnd(to)) }
    : { start: from, end: to };
}

/** How far a phrase of CHAIN_MARKS stands from the error that it speaks of: `Caused by: a.b.SomeException: ` at most. */
const CHAIN_REACH = 300;

/**
 * Errors of its chain that stand between a match and the outermost. Java prints the outermost first and `Caused by:` before each further
 * one; Python prints the root first and a sentence behind each error that led to another.
 */
function chainSteps(
  text: Normalised,
  start: number,
  end: number,
  causedBy: readonly number[],
  causedNext: readonly number[],
): number {
  const before = countBelow(causedBy, start + 1);
  const nearest = before > 0 ? (causedBy[before - 1] as number) : -CHAIN_REACH;
  const sameLine = start - nearest < CHAIN_REACH && !text.bytes.subarray(nearest, start).includes(BREAK);
  if (sameLine) return before;
  const after = countBelow(causedNext, end);
  const next = causedNext[after];
  return next !== undefined && next - end < CHAIN_REACH ? causedNext.length - after : 0;
}

/** How many of the sorted positions are below a limit. */
function countBelow(positions: readonly number[], limit: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the unescaped text adds to what the plain one showed. */
function withoutRepeats(plain: readonly Found[], escaped: readonly Found[]): Found[] {
  const known = new Set(plain.map((found) => found.signature));
  const spans = new Set(plain.map((found) => `${found.signature} ${found.start}`));
  return [
    ...plain,
    ...escaped.filter((found) => !known.has(found.signature) || !spans.has(`${found.signature} ${found.start}`)),
  ];
}

/** The matches to report, in their order: none inside a better one of another record, and of each signature the best or every place. */
function choose(matches: readonly Match[], everyPlace: boolean, keepCovered: boolean): Match[] {
  const inOrder = [...matches].sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
  const kept: Match[] = [];
  let open: Match[] = [];
  for (const match of inOrder) {
    open = keepCovered ? [] : open.filter((other) => other.end > match.start);
    if (!open.some((other) => other.record !== match.record && other.end >= match.end && other.score > match.score))
      kept.push(match);
    open.push(match);
  }
  if (everyPlace) return kept;
  const best = new Map<number, Match>();
  for (const match of kept) {
    const other = best.get(match.signature);
    if (!other || match.score > other.score) best.set(match.signature, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.start - b.start || a.signature - b.signature);
}
