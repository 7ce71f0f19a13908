/**
 * The one way in which the automaton looks at bytes: 32 bits at a time, with bit 0x20 set in each byte.
 *
 * Setting that bit folds ASCII upper case onto lower case, and a NUL (which normalised text uses for a line break) onto
 * a blank. It also folds a few other pairs (`[` and `{`, `_` and DEL), which is why a hit of a window is only a candidate that is
 * then compared byte by byte.
 */

export const FOLD = 0x20202020;

export const C1 = 0x9e3779b1;
export const C2 = 0x85ebca77;
export const C3 = 0xc2b2ae3d;
export const C4 = 0x27d4eb2f;

const wordAt = (view: DataView, at: number): number => view.getInt32(at, true) | FOLD;

/** The longest gram that counts as short: two words, its first and its last, hold it. A long one, to 12 bytes, takes three. */
export const SHORT_GRAM = 8;

/** Hash of a gram of 4 to 12 bytes; the high bits are the good ones. The loops of automaton.ts have it written out. */
export function hashGram(view: DataView, at: number, gram: number): number {
  let sum = Math.imul(wordAt(view, at), C1);
  if (gram > SHORT_GRAM) sum += Math.imul(wordAt(view, at + 4), C2) + Math.imul(wordAt(view, at + gram - 4), C4);
  else sum += Math.imul(wordAt(view, at + gram - 4), C2);
  return Math.imul(sum ^ (sum >>> 15), C3);
}

/** Another hash of a gram, made from its first. */
export const hashAgain = (hash: number): number => Math.imul(hash, C1);

/** Hash of a window, never 0: of four words spread evenly over it. */
export function hashWindow(view: DataView, at: number, size: number): number {
  const apart = ((size - 4) / 3) | 0;
  const second = Math.imul(wordAt(view, at + apart), C3);
  const third = Math.imul(wordAt(view, at + 2 * apart), C1);
  const fourth = Math.imul(wordAt(view, at + size - 4), C4);
  let hash = Math.imul(wordAt(view, at), C2) ^ ((second << 13) | (second >>> 19));
  hash ^= ((third << 21) | (third >>> 11)) ^ ((fourth << 6) | (fourth >>> 26));
  hash = Math.imul(hash, C1);
  return (hash ^ (hash >>> 15)) >>> 0 || 1;
}
