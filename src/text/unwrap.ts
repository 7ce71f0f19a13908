/**
 * Puts lines together that a narrow terminal, a chat or an issue form broke: at blanks where it could, inside a word that is longer than a
 * line. A message that was broken inside a word or inside a value is found only afterwards.
 *
 * Nothing in the text says which breaks the program printed. A break is taken for one of wrapping if the next line's first word would
 * not have fitted behind it, the width being that of the longest line; and a text for a wrapped one if many of its breaks are such. It is
 * a guess, so it is made only for texts in which nothing was found as they stand (match/matcher.ts).
 */
import { BLANK, CR, LF, TAB } from "./bytes.ts";
import { Offsets, type Rewritten } from "./offsets.ts";
import { escapeLength } from "./terminal-escapes.ts";

/** Narrower, every text is; wider, a program's own line ends are as likely. In characters. */
const NARROWEST = 16;
const WIDEST = 132;

/** If a smaller part of the lines goes on in the next, none does: every list has a longest line. */
const LEAST_SHARE = 0.25;

/** A longer text was wrapped nowhere: what wraps is a window on a screen. In bytes; bounds what a text without an error costs. */
const LONGEST = 64 * 1024;

/** One line of the source. */
interface Line {
  readonly start: number;
  /** Behind its last byte that is not part of the line end. */
  readonly end: number;
  /** Characters, blanks at its end not counted, terminal escapes neither. */
  readonly width: number;
  /** Characters of its first word; 0 if the line is empty or begins with two blanks, as no wrapped rest does. */
  readonly firstWord: number;
  readonly blanksBehind: boolean;
}

/** How two lines belong together: as one word, as two, or not. */
type Joint = "word" | "blank" | "none";

/**
 * How a line that fills the width goes on: in the same word, or in the next one, where the blank between the two was dropped. The
 * text does not say which, so that both must be tried.
 */
export type FullLine = Exclude<Joint, "none">;

/**
 * Joins the lines of a wrapped text.
 *
 * @param source UTF-8
 * @param length how many bytes of `source` to read
 * @param fullLine how a line that fills the width goes on
 * @returns `undefined` if the text does not look wrapped
 */
export function unwrapText(source: Uint8Array, length: number, fullLine: FullLine): Rewritten | undefined {
  if (length > LONGEST) return undefined;
  const lines = linesOf(source, length);
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const joints = lines.map((line, at) => jointOf(source, line, lines[at + 1], width, fullLine));
  const joined = joints.filter((joint) => joint !== "none").length;
  const filled = lines.filter((line) => line.width > 0).length;
  if (joined === 0 || joined < filled * LEAST_SHARE) return undefined;
  return join(source, length, lines, joints);
}

function jointOf(source: Uint8Array, line: Line, next: Line | undefined, width: number, fullLine: FullLine): Joint {
  if (!next || next.firstWord === 0 || line.width === 0) return "none";
  if (line.width === width && !line.blanksBehind) return beginsAnew(source, line, next) ? "none" : fullLine;
  return line.width + 1 + next.firstWord > width ? "blank" : "none";
}

/** Whether a line that is full and the next are rather two lines: `a string` and `At line 1`. */
const beginsAnew = (source: Uint8Array, line: Line, next: Line): boolean =>
  isLower(source[line.end - 1]) && isUpper(source[next.start]);

const isLower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
const isUpper = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;
const isBlank = (byte: number | undefined): boolean => byte === BLANK || byte === TAB;

function linesOf(source: Uint8Array, length: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < length; ) {
    const feed = source.indexOf(LF, start);
    const after = feed < 0 || feed >= length ? length : feed + 1;
    let end = after > start && source[after - 1] === LF && feed >= 0 ? after - 1 : after;
    if (source[end - 1] === CR && end > start) end--;
    lines.push(lineOf(source, start, end));
    start = after;
  }
  return lines;
}

function lineOf(source: Uint8Array, start: number, end: number): Line {
  let count = 0;
  let width = 0;
  let firstWord = 0;
  let inFirst = !(isBlank(source[start]) && isBlank(source[start + 1]));
  for (let at = start; at < end; ) {
    const skipped = escapeLength(source, at, end);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const byte = source[at++] as number;
    // Bytes that go on a character of UTF-8 have no width.
    if ((byte & 0xc0) === 0x80) continue;
    count++;
    if (!isBlank(byte)) {
      width = count;
      if (inFirst) firstWord++;
    } else if (firstWord > 0) inFirst = false;
  }
  return { start, end, width, firstWord, blanksBehind: count > width };
}

function join(source: Uint8Array, length: number, lines: readonly Line[], joints: readonly Joint[]): Rewritten {
  const bytes = new Uint8Array(length + lines.length);
  const offsets = new Offsets();
  let out = 0;
  for (const [at, line] of lines.entries()) {
    offsets.add(out, line.start);
    bytes.set(source.subarray(line.start, line.end), out);
    out += line.end - line.start;
    const joint = joints[at];
    if (joint === "word" || line.end >= length) continue;
    offsets.add(out, line.end);
    bytes[out++] = joint === "blank" ? BLANK : LF;
  }
  return { bytes, length: out, offsets };
}
