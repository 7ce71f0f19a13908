/**
 * The matcher as one would write it first: every template against every place of the text, by trying all there is to try. For tests
 * only: it is slow, and the real one must give the same.
 */

import { LONGEST_HOLE } from "./template/confirm.ts";
import { HOLE_TYPES } from "./template/holes/index.ts";
import type { Element } from "./template/parse.ts";

export interface ReferenceMatch {
  readonly start: number;
  readonly end: number;
  /** Start and end of each hole, in the order of the template. */
  readonly holes: readonly number[];
}

type Spans = ReadonlyMap<number, readonly [number, number]>;

/**
 * All places of a template in a normalised text, none overlapping the one before.
 *
 * @param anchor which element, a literal, the search starts from
 */
export function findByTrying(elements: readonly Element[], anchor: number, text: Uint8Array): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  let lastEnd = -1;
  for (let at = 0; at <= text.length; at++) {
    const right = follow(elements, anchor, at, 1, text);
    const left = right && follow(elements, anchor - 1, at, -1, text);
    if (!right || !left || left.at < lastEnd) continue;
    lastEnd = right.at;
    const holes = [...left.spans, ...right.spans].sort((a, b) => a[0] - b[0]).flatMap(([, span]) => [...span]);
    found.push({ start: left.at, end: right.at, holes });
  }
  return found;
}

function follow(
  elements: readonly Element[],
  index: number,
  at: number,
  step: 1 | -1,
  text: Uint8Array,
): { at: number; spans: Spans } | undefined {
  const element = elements[index];
  if (!element) return { at, spans: new Map() };
  if (element.kind === "literal") {
    const start = step === 1 ? at : at - element.bytes.length;
    const end = start + element.bytes.length;
    if (
      start < 0 ||
      end > text.length ||
      !element.bytes.every((byte, offset) => byte === (text[start + offset] || 0x20))
    )
      return undefined;
    if (index === 0 && start > 0 && /^\w\w$/.test(chars(text, start - 1, start + 1))) return undefined;
    if (index === elements.length - 1 && end < text.length && /^\w\w$/.test(chars(text, end - 1, end + 1)))
      return undefined;
    return follow(elements, index + step, step === 1 ? end : start, step, text);
  }
  const type = HOLE_TYPES[element.type]!;
  const outermost = index === 0 || index === elements.length - 1;
  const ends: number[] = [];
  for (let length = type.empty ? 0 : 1; length <= LONGEST_HOLE; length++) {
    const end = at + length * step;
    if (end < 0 || end > text.length) break;
    if (canHold(type, text, Math.min(at, end), Math.max(at, end), outermost)) ends.push(end);
  }
  for (const end of outermost ? ends.reverse() : ends) {
    const rest = follow(elements, index + step, end, step, text);
    if (rest) return { at: rest.at, spans: new Map([...rest.spans, [index, [Math.min(at, end), Math.max(at, end)]]]) };
  }
  return undefined;
}

function canHold(
  type: (typeof HOLE_TYPES)[number],
  text: Uint8Array,
  start: number,
  end: number,
  outermost: boolean,
): boolean {
  if (start === end) return true;
  for (let at = start; at < end; at++) if (!type.allowed[text[at] as number]) return false;
  if (type.closing) {
    const quote = text[start];
    if (end - start < 2 || (quote !== 0x27 && quote !== 0x22) || text[end - 1] !== quote) return false;
    // At an edge nothing says which quote closes it: the next one.
    return !outermost || text.indexOf(quote, start + 1) === end - 1;
  }
  return (type.begins?.(text, start) ?? true) && (type.ends?.(text, end) ?? true);
}

const chars = (text: Uint8Array, from: number, to: number): string => String.fromCharCode(...text.subarray(from, to));
