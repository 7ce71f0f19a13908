/** Spans of time in words. */

const UNITS = [
  [86_400, "d"],
  [3600, "h"],
  [60, "min"],
  [1, "s"],
] as const;

export type SpanUnit = (typeof UNITS)[number][1];

/**
 * The two largest units of a span: 3 d 4 h, 1 min 30 s. Beyond a hundred years the number is no span any more, and only days are given.
 *
 * @param seconds whole seconds; the sign is left aside
 */
export function spanParts(seconds: number): readonly (readonly [count: number, unit: SpanUnit])[] {
  let left = Math.abs(Math.round(seconds));
  const parts: [number, SpanUnit][] = [];
  for (const [size, unit] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push([count, unit]);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? parts : [[0, "s"]];
}
