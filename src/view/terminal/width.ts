/**
 * How many columns of a terminal a text takes.
 *
 * Not `string-width`: its `Intl.Segmenter` and emoji tables cost 30 ms to load and as much again at the first call, more
 * than the whole lookup. This one adds up code points instead of grapheme clusters: equal on what people write
 * (width.test.ts compares the two), and where it differs it counts too much, so that a line is broken early, never late.
 */
import { eastAsianWidth } from "get-east-asian-width";

export const PRINTABLE_ASCII = /^[ -~]*$/;
const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;

/** Compiled when first needed: it costs 0.3 ms, and neither English nor Chinese needs it. */
let markPattern: RegExp | undefined;

/** The columns that a text takes; no control characters in it. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let columns = 0;
  let before = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    columns += codePointWidth(code, before);
    before = code;
  }
  return columns;
}

/** The columns that a code point adds behind the one `before` it (0 at the start). */
export function codePointWidth(code: number, before: number): number {
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code === EMOJI_STYLE) return before !== 0 && eastAsianWidth(before) === 1 ? 1 : 0;
  if (isMark(code)) return 0;
  if (code >= 0x1f3fb && code <= 0x1f3ff && before >= 0x2600) return 0;
  if (before === JOINER && code >= 0x2190) return 0;
  return eastAsianWidth(code);
}

/** Marks that sit on the character before them, and joiners: no column, and no line break before them. */
export function isMark(code: number): boolean {
  if (code < 0x300) return false;
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x3029)) return false;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef)) return false;
  markPattern ??= /\p{Mn}|\p{Me}|\u200c|\u200d|\ufe0e|\ufe0f/u;
  return markPattern.test(String.fromCodePoint(code));
}
