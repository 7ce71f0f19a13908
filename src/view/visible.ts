/**
 * Text from anywhere (error output, records, claims) made safe to print: what a terminal or a browser would obey
 * instead of show is dropped or spelled out. Escape sequences go as a whole, other controls become their picture
 * (`␛`), marks that turn the direction of text become `<U+202E>`, invisible characters go.
 */

/** Sequences of ECMA-48 and the strings of xterm: colours, cursor, titles, links. Every class stops at ESC: linear. */
const ESCAPE_SEQUENCE =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)|[PX^_][^\x1b\n]*\x1b\\|[ -/]*[0-Z\\^-~])/g;

/** Everything that is spelled out or dropped below; a text without any of it is returned as it is. */
const UNSAFE =
  /\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;
const EVERY_UNSAFE = new RegExp(UNSAFE.source, "gu");

/** Marks that reorder the text around them (Unicode Standard Annex 9): the trick of "Trojan Source". */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * The text over its lines: line breaks stay, and tabs become `tab`.
 */
export function visibleText(text: string, tab = "    "): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(ESCAPE_SEQUENCE, "")
    .replace(EVERY_UNSAFE, (character) => (character === "\t" ? tab : spelled(character)));
}

/** The text on one line: blanks and line breaks become single blanks, none at the ends. */
export function visibleLine(text: string): string {
  return visibleText(text, " ").replace(/\s+/g, " ").trim();
}

/** The paragraphs of a text, each on one line: a blank line parts them. */
export function visibleParagraphs(text: string): string[] {
  return visibleText(text, " ")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

/** What stands for one unsafe character. */
function spelled(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  if (code <= 0x9f || DIRECTION.test(character)) return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  return "";
}
