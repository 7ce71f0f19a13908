/** What all hole types have in common: see docs/templates.md for what each stands for. */
export interface HoleType {
  readonly name: string;
  /** A byte for each byte value, 1 if it may stand in the hole. Bytes are those of normalised text: no upper case. */
  readonly allowed: Uint8Array;
  /** Whether the hole may be empty. */
  readonly empty?: boolean;
  /** Whether the hole may begin at `start`. Takes constant time, so that a lookup stays linear. */
  begins?(text: Uint8Array, start: number): boolean;
  /** Whether the hole may end before `end`. Takes constant time, and does not depend on where the hole began. */
  ends?(text: Uint8Array, end: number): boolean;
  /** The hole ends with the byte that it begins with: quoted text. In the middle of a template the rest says at which, at an edge it is the first. */
  readonly closing?: boolean;
}

/** A table of allowed bytes from ranges written as in a character class: `"a-z0-9_."`; a `-` in the end is itself. */
export function bytes(ranges: string, options: { beyondAscii?: boolean } = {}): Uint8Array {
  const table = new Uint8Array(256);
  for (let at = 0; at < ranges.length; at++) {
    const first = ranges.charCodeAt(at);
    const range = ranges[at + 1] === "-" && at + 2 < ranges.length;
    const last = range ? ranges.charCodeAt(at + 2) : first;
    table.fill(1, first, last + 1);
    if (range) at += 2;
  }
  if (options.beyondAscii) table.fill(1, 0x80);
  return table;
}

/** All bytes but control characters (and so line breaks) and those named. */
export function bytesExcept(excluded: string): Uint8Array {
  const table = new Uint8Array(256).fill(1, 0x20);
  table[0x7f] = 0;
  for (const char of excluded) table[char.charCodeAt(0)] = 0;
  return table;
}

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

export const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
