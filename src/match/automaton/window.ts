/**
 * The one way in which the automaton looks at bytes: 32 bits at a time, with bit 0x20 set in each byte.
 *
 * Setting that bit folds ASCII upper case onto lower case, and a NUL (which normalised text uses for a line break) onto
 * a blank. It also folds a few other pairs (`[` and `{`, `_` and DEL), which is why a hit of a window is only a candidate that is
 * then compared byte by byte.
 */

export const FOLD = 0x20202020;

const C1 = 0x9e3779b1;
const C2 = 0x85ebca77;
const C3 = 0xc2b2ae3d;

/** Hash of the eight folded bytes in two words; the high bits are the good ones. */
export const hash8 = (a: number, b: number): number => {
  const h = Math.imul(a, C1) ^ Math.imul((b << 15) | (b >>> 17), C2);
  return Math.imul(h ^ (h >>> 15), C3);
};

/** Hash of four folded bytes. */
export const hash4 = (a: number): number => {
  const h = Math.imul(a, C1);
  return Math.imul(h ^ (h >>> 15), C3);
};

/** Hash of the twelve folded bytes in three words. */
export const hash12 = (a: number, b: number, c: number): number => {
  let h = Math.imul(a, C2) ^ Math.imul((b << 13) | (b >>> 19), C3) ^ Math.imul((c << 21) | (c >>> 11), C1);
  h = Math.imul(h ^ (h >>> 16), C1);
  return h ^ (h >>> 13);
};
