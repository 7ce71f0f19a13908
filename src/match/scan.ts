/**
 * Finds every known error in a text that comes in pieces and is never held whole.
 *
 * The text is matched window by window. A window ends at a line's end, and what begins in its last OVERLAP bytes is left to the
 * next, so that a message is never cut in two. Memory is bounded by the size of the pieces, whatever the lines are.
 */
import type { Match, Matcher } from "./matcher.ts";

/** Longer than any signature with its holes. */
const OVERLAP = 8192;

const LINE_FEED = 0x0a;

/** A match and where it stands in the whole text. */
export interface Place {
  readonly match: Match;
  /** Line on which it starts, from 1. */
  readonly line: number;
  /** That line, without its end; at most LONGEST_EXCERPT bytes of it, from its start. */
  readonly excerpt: Uint8Array;
}

const LONGEST_EXCERPT = 2000;

export class Scanner {
  readonly #matcher: Matcher;
  #rest: Uint8Array = new Uint8Array();
  /** Line ends before the window. */
  #lines = 0;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /** Lines read so far. */
  get lines(): number {
    return this.#lines;
  }

  /** Takes the next piece of the text; the places found in what is complete with it, in order. */
  push(piece: Uint8Array): Place[] {
    const window = this.#rest.length === 0 ? piece : concat(this.#rest, piece);
    const end = cutOf(window);
    const places = end > 0 ? this.#scan(window, end) : [];
    this.#rest = window.slice(end);
    return places;
  }

  /** Ends the text; the places found in its remainder. */
  end(): Place[] {
    const places = this.#scan(this.#rest, this.#rest.length);
    if (this.#rest.length > 0 && this.#rest[this.#rest.length - 1] !== LINE_FEED) this.#lines++;
    this.#rest = new Uint8Array();
    return places;
  }

  /** Matches a window; reports what starts before `end`, and counts the lines up to there. */
  #scan(window: Uint8Array, end: number): Place[] {
    const places: Place[] = [];
    let line = this.#lines;
    let lineStart = 0;
    for (const match of onePlaceALine(window, this.#matcher.match(window, window.length, { everyPlace: true }))) {
      if (match.start >= end) break;
      for (
        let feed = window.indexOf(LINE_FEED, lineStart);
        feed >= 0 && feed < match.start;
        feed = window.indexOf(LINE_FEED, lineStart)
      ) {
        line++;
        lineStart = feed + 1;
      }
      places.push({ match, line: line + 1, excerpt: excerptAt(window, lineStart, match.start) });
    }
    this.#lines += countFeeds(window, end);
    return places;
  }
}

/** Where to cut a window: behind the last line end that leaves OVERLAP bytes, or there if the line is longer than the window. */
function cutOf(window: Uint8Array): number {
  const latest = window.length - OVERLAP;
  if (latest <= 0) return 0;
  const feed = window.lastIndexOf(LINE_FEED, latest - 1);
  return feed >= 0 ? feed + 1 : latest;
}

/** Of the matches of one record that start on the same line, the best. Matches are in order of the text. */
function onePlaceALine(window: Uint8Array, matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  let onLine = new Map<number, number>();
  let lineEnd = -1;
  for (const match of matches) {
    if (match.start > lineEnd) {
      onLine = new Map();
      const feed = window.indexOf(LINE_FEED, match.start);
      lineEnd = feed < 0 ? window.length : feed;
    }
    const at = onLine.get(match.record);
    if (at === undefined) {
      onLine.set(match.record, kept.length);
      kept.push(match);
    } else if (match.score > (kept[at] as Match).score) kept[at] = match;
  }
  return kept.sort((a, b) => a.start - b.start);
}

function excerptAt(window: Uint8Array, lineStart: number, matchStart: number): Uint8Array {
  const feed = window.indexOf(LINE_FEED, matchStart);
  const end = feed < 0 ? window.length : feed;
  const start = matchStart - lineStart < LONGEST_EXCERPT / 2 ? lineStart : matchStart;
  return window.subarray(start, Math.min(end, start + LONGEST_EXCERPT));
}

function countFeeds(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
