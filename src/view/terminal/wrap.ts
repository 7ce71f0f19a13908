/**
 * Where the lines of a paragraph break: at blanks, and between Chinese characters, by the rules of Chinese
 * typesetting: no closing mark at the start of a line, no opening one at its end (GB/T 15834; W3C "Requirements for
 * Chinese Text Layout", 3.1.1). A word that is wider than a line is cut.
 */
import { codePointWidth, displayWidth, isMark, PRINTABLE_ASCII } from "./width.ts";

/** A line: offsets into the paragraph, end exclusive. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** A piece that stays on one line, and the blanks before it. */
interface Piece extends LineSpan {
  readonly columns: number;
  readonly blanks: number;
}

const NOT_FIRST = new Set("，。、：；！？）》」』】〕〉”’…—～·％℃,.:;!?)]}%");
const NOT_LAST = new Set("（《「『【〔〈“‘([{");

/**
 * Breaks a paragraph, which holds no line breaks.
 *
 * @param width columns of a line
 * @param firstWidth columns of the first line, if something stands before it
 */
export function wrapSpans(text: string, width: number, firstWidth = width): LineSpan[] {
  if (text.length <= firstWidth && displayWidth(text) <= firstWidth) return [{ start: 0, end: text.length }];
  const lines: LineSpan[] = [];
  let room = Math.max(1, firstWidth);
  let start = -1;
  let end = 0;
  let columns = 0;
  const finish = () => {
    if (start >= 0) lines.push({ start, end });
    room = Math.max(1, width);
    start = -1;
    columns = 0;
  };
  for (const piece of pieces(text)) {
    const gap = start < 0 ? 0 : piece.blanks;
    if (start >= 0 && columns + gap + piece.columns > room) finish();
    for (const part of piece.columns > room ? cut(text, piece, room, width) : [piece]) {
      if (start >= 0 && part.start > piece.start) finish();
      columns += start < 0 ? part.columns : part.blanks + part.columns;
      if (start < 0) start = part.start;
      end = part.end;
    }
  }
  finish();
  return lines;
}

/** The lines of a paragraph as text. */
export function wrap(text: string, width: number, firstWidth = width): string[] {
  return wrapSpans(text, width, firstWidth).map(({ start, end }) => text.slice(start, end));
}

/** As much of a text as fits in so many columns, with `…` where something is left out. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const whole = { start: 0, end: text.length, columns: Number.POSITIVE_INFINITY, blanks: 0 };
  const room = Math.max(1, width - 1);
  const [first] = cut(text, whole, room, room).slice(0, 1);
  return `${text.slice(0, first?.end ?? 0).trimEnd()}…`;
}

/** The pieces between which a line may break; a figure and its `%` are one. */
function pieces(text: string): Piece[] {
  return PRINTABLE_ASCII.test(text) ? asciiPieces(text) : widePieces(text);
}

/** The same for printable ASCII, where lines break at blanks only: by far the most common text, and twenty times as fast. */
function asciiPieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    while (text[at] === " ") at++;
    if (at === text.length) break;
    let end = text.indexOf(" ", at);
    while (end >= 0 && text[end + 1] === "%") end = text.indexOf(" ", end + 1);
    if (end < 0) end = text.length;
    found.push({ start: at, end, columns: end - at, blanks: at - from });
    at = end;
  }
  return found;
}

function widePieces(text: string): Piece[] {
  const found: Piece[] = [];
  let start = -1;
  let columns = 0;
  let blanks = 0;
  let before = "";
  let offset = 0;
  const finish = () => {
    if (start >= 0) found.push({ start, end: offset, columns, blanks });
    if (start >= 0) blanks = 0;
    start = -1;
    columns = 0;
  };
  for (const character of text) {
    const bound = character === " " && start >= 0 && text[offset + 1] === "%";
    if (character === " " && !bound) {
      finish();
      blanks++;
    } else {
      if (start >= 0 && mayBreak(before, character)) finish();
      if (start < 0) start = offset;
      columns += codePointWidth(character.codePointAt(0)!, before === "" ? 0 : before.codePointAt(0)!);
    }
    before = character;
    offset += character.length;
  }
  finish();
  return found;
}

/** Whether a line may break between two characters without a blank: beside a wide one, where no rule forbids it. */
function mayBreak(before: string, after: string): boolean {
  const [left, right] = [before.codePointAt(0)!, after.codePointAt(0)!];
  if (left < 0x300 && right < 0x300) return false;
  if (left === 0x200d || isMark(right) || NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  return codePointWidth(left, 0) === 2 || codePointWidth(right, 0) === 2;
}

/** A piece that is wider than its line, in parts that are not. */
function cut(text: string, piece: Piece, firstWidth: number, width: number): Piece[] {
  const parts: Piece[] = [];
  let room = firstWidth;
  let start = piece.start;
  let offset = piece.start;
  let columns = 0;
  let before = 0;
  for (const character of text.slice(piece.start, piece.end)) {
    const code = character.codePointAt(0)!;
    const more = codePointWidth(code, before);
    if (columns + more > room && offset > start) {
      parts.push({ start, end: offset, columns, blanks: 0 });
      start = offset;
      columns = 0;
      room = Math.max(1, width);
    }
    columns += more;
    before = code;
    offset += character.length;
  }
  parts.push({ start, end: offset, columns, blanks: 0 });
  return parts;
}
