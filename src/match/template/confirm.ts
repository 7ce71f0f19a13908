/**
 * Decides whether a template stands in a text at a place where one of its literals was found.
 *
 * From that literal the elements are followed outwards, right to the template's end and left to its start. A hole in the middle
 * takes as few bytes as the rest permits, one at the end of the template as many as it can. No hole takes more than
 * LONGEST_HOLE bytes or crosses a line break.
 *
 * Linear: at each hole the ends that were tried in vain are remembered as an interval. Whether the rest of a template follows a
 * given end depends on that end alone, so that neither another way through the same template nor its next occurrence in the
 * text tries it again. The memory is good for one template and one text, with occurrences in rising order.
 */
import { LOWER } from "../automaton/automaton.ts";
import { HOLE_TYPES } from "./holes/index.ts";
import { LITERAL, type Programs } from "./program.ts";

/** A hole spans at most this many bytes. */
export const LONGEST_HOLE = 1000;

/** A template has at most this many elements. */
const MOST_ELEMENTS = 64;

const DOUBLE_QUOTE = 0x22;

const isWord = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f;

export class Confirmer {
  readonly #programs: Programs;
  #text: Uint8Array = new Uint8Array();
  #length = 0;
  #first = 0;
  #last = 0;
  /**
   * For each element that is a hole: the interval of ends tried in vain, empty where low > high. Of quoted text, which ends with the
   * quote that it begins with, each kind of quote has an interval of its own: the second half is for the double ones.
   */
  readonly #triedLow: Int32Array = new Int32Array(2 * MOST_ELEMENTS);
  readonly #triedHigh: Int32Array = new Int32Array(2 * MOST_ELEMENTS);
  /** For each element that is a hole: a run of bytes that may stand in it, so that none is looked at for every place anew. */
  readonly #runLow: Int32Array = new Int32Array(MOST_ELEMENTS);
  readonly #runHigh: Int32Array = new Int32Array(MOST_ELEMENTS);
  /** Where each hole of the template begins and ends in the text, after a success. */
  readonly holeStarts: Int32Array = new Int32Array(MOST_ELEMENTS);
  readonly holeEnds: Int32Array = new Int32Array(MOST_ELEMENTS);
  /** Span of the template in the text, after a success. */
  start = 0;
  end = 0;

  constructor(programs: Programs) {
    this.#programs = programs;
  }

  /** Chooses the text and the template that the next calls of {@link confirm} are about. */
  begin(template: number, text: Uint8Array, length: number): void {
    this.#text = text;
    this.#length = length;
    this.#first = this.#programs.starts.at(template);
    this.#last = this.#programs.starts.at(template + 1) - 1;
    for (let at = 0; at <= this.#last - this.#first; at++) {
      this.#triedLow[at] = 1;
      this.#triedHigh[at] = 0;
      this.#triedLow[MOST_ELEMENTS + at] = 1;
      this.#triedHigh[MOST_ELEMENTS + at] = 0;
      this.#runLow[at] = 1;
      this.#runHigh[at] = 0;
    }
  }

  /**
   * @param element which element of the template was found, from 0: a literal
   * @param position where it begins in the text; called with rising positions for one template
   * @returns whether the whole template is there; its span and holes are then in the public fields
   */
  confirm(element: number, position: number): boolean {
    const anchor = this.#first + element;
    const size = this.#programs.elements.at(anchor * 2) & ~LITERAL;
    if (!this.#atEdges(anchor, position, position + size)) return false;
    const end = this.#follow(anchor + 1, position + size, 1);
    if (end < 0) return false;
    const start = this.#follow(anchor - 1, position, -1);
    if (start < 0) return false;
    this.start = start;
    this.end = end;
    return true;
  }

  /** Follows the elements from `index` on in one direction; the far end of the last of them, or -1. */
  #follow(index: number, boundary: number, step: 1 | -1): number {
    let at = boundary;
    for (let current = index; current >= this.#first && current <= this.#last; current += step) {
      const code = this.#programs.elements.at(current * 2);
      if (code < LITERAL) return this.#followHole(current, code, at, step);
      at = this.#literal(current, code & ~LITERAL, at, step);
      if (at < 0) return -1;
    }
    return at;
  }

  #literal(index: number, size: number, boundary: number, step: 1 | -1): number {
    const start = step === 1 ? boundary : boundary - size;
    if (start < 0 || start + size > this.#length) return -1;
    const { pool, elements } = this.#programs;
    const from = elements.at(index * 2 + 1);
    for (let at = 0; at < size; at++) {
      if (LOWER[this.#text[start + at] as number] !== pool.at(from + at)) return -1;
    }
    if (!this.#atEdges(index, start, start + size)) return -1;
    return step === 1 ? start + size : start;
  }

  /** A template that begins or ends with a word's letter begins or ends a word in the text. */
  #atEdges(index: number, start: number, end: number): boolean {
    const text = this.#text;
    if (index === this.#first && start > 0 && isWord(text[start] as number) && isWord(text[start - 1] as number))
      return false;
    return !(
      index === this.#last &&
      end < this.#length &&
      isWord(text[end - 1] as number) &&
      isWord(text[end] as number)
    );
  }

  #followHole(index: number, typeNumber: number, boundary: number, step: 1 | -1): number {
    const type = HOLE_TYPES[typeNumber]!;
    const text = this.#text;
    if (step === 1 && type.begins && !type.begins(text, boundary)) return -1;
    if (step === -1 && type.ends && (boundary === 0 || !type.ends(text, boundary))) return -1;
    const least = type.closing ? 2 : type.empty ? 0 : 1;
    const slot = index - this.#first;
    const quote = type.closing ? (text[step === 1 ? boundary : boundary - 1] as number) : 0;
    const outermost = index === this.#first || index === this.#last;
    const farthest =
      type.closing && outermost
        ? this.#closingQuote(type.allowed, boundary, step)
        : this.#reach(slot, type.allowed, boundary, step);
    const fits = (far: number): boolean => {
      if (type.closing) return text[step === 1 ? far - 1 : far] === quote;
      return step === 1
        ? far === boundary || !type.ends || type.ends(text, far)
        : far === boundary || !type.begins || type.begins(text, far);
    };
    if (outermost) {
      // As far as it goes; quoted text to where its quote comes again.
      for (let far = farthest; (far - boundary) * step >= least; far -= step) {
        if (type.closing && far !== farthest) return -1;
        if (!fits(far)) continue;
        const end = this.#follow(index + step, far, step);
        if (end >= 0) this.#take(slot, boundary, far, step);
        return end;
      }
      return -1;
    }
    const memory = quote === DOUBLE_QUOTE ? MOST_ELEMENTS + slot : slot;
    const low = this.#triedLow[memory] as number;
    const high = this.#triedHigh[memory] as number;
    const nearest = boundary + least * step;
    for (let far = nearest; (farthest - far) * step >= 0; far += step) {
      if (far >= low && far <= high) {
        far = step === 1 ? high : low;
        continue;
      }
      if (!fits(far)) continue;
      const end = this.#follow(index + step, far, step);
      if (end >= 0) {
        this.#take(slot, boundary, far, step);
        return end;
      }
    }
    if ((farthest - nearest) * step >= 0)
      this.#remember(memory, Math.min(nearest, farthest), Math.max(nearest, farthest));
    return -1;
  }

  /** How far from `boundary` the allowed bytes reach. */
  #reach(slot: number, allowed: Uint8Array, boundary: number, step: 1 | -1): number {
    const text = this.#text;
    const stop = step === 1 ? Math.min(this.#length, boundary + LONGEST_HOLE) : Math.max(0, boundary - LONGEST_HOLE);
    const low = this.#runLow[slot] as number;
    const high = this.#runHigh[slot] as number;
    let far = boundary;
    for (;;) {
      if (far >= low && far <= high) {
        far = step === 1 ? high : low;
        if ((stop - far) * step <= 0) {
          far = stop;
          break;
        }
      }
      if (far === stop || allowed[text[step === 1 ? far : far - 1] as number] === 0) break;
      far += step;
    }
    const first = Math.min(boundary, far);
    const last = Math.max(boundary, far);
    const touch = low <= high && first <= high && last >= low;
    this.#runLow[slot] = touch ? Math.min(first, low) : first;
    this.#runHigh[slot] = touch ? Math.max(last, high) : last;
    return far;
  }

  /** Where the quote at `boundary` is closed; `boundary` if it is not. */
  #closingQuote(allowed: Uint8Array, boundary: number, step: 1 | -1): number {
    const text = this.#text;
    const stop = step === 1 ? Math.min(this.#length, boundary + LONGEST_HOLE) : Math.max(0, boundary - LONGEST_HOLE);
    const at = (position: number) => text[step === 1 ? position : position - 1] as number;
    const quote = at(boundary);
    for (let far = boundary + step; (stop - far) * step > 0 && allowed[at(far)] === 1; far += step) {
      if (at(far) === quote) return far + step;
    }
    return boundary;
  }

  #take(slot: number, boundary: number, far: number, step: 1 | -1): void {
    this.holeStarts[slot] = step === 1 ? boundary : far;
    this.holeEnds[slot] = step === 1 ? far : boundary;
  }

  /** Adds an interval of ends tried in vain; of two that do not touch, the new one is kept. */
  #remember(slot: number, low: number, high: number): void {
    const oldLow = this.#triedLow[slot] as number;
    const oldHigh = this.#triedHigh[slot] as number;
    const touch = oldLow <= oldHigh && low <= oldHigh + 1 && high >= oldLow - 1;
    this.#triedLow[slot] = touch ? Math.min(low, oldLow) : low;
    this.#triedHigh[slot] = touch ? Math.max(high, oldHigh) : high;
  }
}
