/**
 * Brings a text as people paste it into the form that signatures are compared with:
 *
 * - ASCII letters in lower case;
 * - any run of blanks is one blank, a line break is a NUL byte (an empty line: two), blanks beside a break are dropped;
 * - terminal escape sequences, zero-width characters and byte order marks are dropped;
 * - typographic quotes, backticks and dashes are the ASCII ones; also where their UTF-8 was once read as
 *   Windows-1252 or code page 437, which is how compilers' quotes often arrive.
 *
 * Everything else stays, byte for byte. One pass, time linear in the text.
 */
import { AMPERSAND, BACKSLASH, BACKTICK, BLANK, BRACKET, BREAK, CR, DEL, LF, NONE, TAB } from "./bytes.ts";
import { LEADS, type Rule, ruleAt } from "./look-alikes.ts";
import { Offsets } from "./offsets.ts";
import { escapeLength } from "./terminal-escapes.ts";

/** Bytes kept free behind the normalised text, for readers that look ahead. */
const PADDING = 16;

/** A byte's normal form, or NONE where more than the byte must be looked at. */
const FORM = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === TAB) return BLANK;
  if (byte === BACKTICK) return 0x27;
  if (byte < BLANK || byte === AMPERSAND || byte === BRACKET || byte === BACKSLASH || byte === DEL) return NONE;
  if (LEADS.includes(byte)) return NONE;
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
});

/** No distance: the next byte gets an entry of its own in the offsets. */
const UNKNOWN = -1;

/** A normalised text and the way back to its source. One object can be used again for the next text. */
export class Normalised {
  /** The text in the first `length` bytes, then at least 16 bytes of padding. */
  bytes: Uint8Array = new Uint8Array(8192);
  view: DataView = new DataView(this.bytes.buffer);
  length = 0;
  /** Whether the source holds a backslash or an ampersand: only then can anything in it be escaped (unescape.ts). */
  escapable = false;
  readonly offsets: Offsets = new Offsets();
  /** How far the text's end lies behind the place in the source that it stands for. */
  #distance = 0;

  /** Forgets all, and makes room for the normal form of `size` bytes: no byte becomes more than one. */
  begin(size: number): void {
    this.length = 0;
    this.escapable = false;
    this.offsets.clear();
    this.#distance = 0;
    if (this.bytes.length >= size + PADDING) return;
    this.bytes = new Uint8Array(Math.max(size + PADDING, this.bytes.length * 2));
    this.view = new DataView(this.bytes.buffer);
  }

  /** The last byte; before the first there is a break, as it were. */
  get last(): number {
    return this.length === 0 ? BREAK : (this.bytes[this.length - 1] as number);
  }

  /** Counts bytes as text that were put behind it already, and stand for those of the source from `from` to `to`. */
  extend(from: number, to: number): void {
    const distance = from - this.length;
    if (distance !== this.#distance) {
      this.offsets.add(this.length, from);
      this.#distance = distance;
    }
    this.length += to - from;
  }

  /** Adds what stands for a whole sequence of the source. */
  replace(at: number, { from, to }: Rule): void {
    for (const byte of to) {
      this.offsets.add(this.length, at, from.length);
      this.bytes[this.length++] = byte;
    }
    this.#distance = UNKNOWN;
  }

  /** Adds a blank, unless it would stand beside another or at a line's start. */
  addBlank(at: number): void {
    if (this.last === BLANK || this.last === BREAK) return;
    this.bytes[this.length] = BLANK;
    this.extend(at, at + 1);
  }

  /** Adds a line break: at the text's start none, and of several in a row two. */
  addBreak(at: number): void {
    this.dropBlank();
    const { bytes, length } = this;
    if (length === 0 || (length > 1 && bytes[length - 1] === BREAK && bytes[length - 2] === BREAK)) return;
    bytes[length] = BREAK;
    this.extend(at, at + 1);
  }

  /** Takes back a blank at the end. */
  dropBlank(): void {
    if (this.last === BLANK) this.length--;
  }
}

/**
 * Normalises a text.
 *
 * @param source UTF-8; bytes that are not valid UTF-8 stay as they are
 * @param length how many bytes of `source` to read
 * @param into where the result goes; what it held is gone
 */
export function normalise(source: Uint8Array, length: number, into: Normalised): void {
  into.begin(length);
  const words = new DataView(source.buffer, source.byteOffset, length);
  for (let at = 0; at < length; ) {
    const end = copyPlain(source, words, at, length, into);
    at = end < length ? end + readSpecial(source, end, length, into) : end;
  }
  into.dropBlank();
  into.bytes.fill(BREAK, into.length, into.length + PADDING);
}

/**
 * Copies bytes that have a form of their own, until one has not, or is a blank where none may stand. Nearly all time is spent here: for a
 * blank there is no branch of its own, since where words end nobody can predict.
 *
 * @returns the place of the first byte that was not copied
 */
function copyPlain(source: Uint8Array, words: DataView, from: number, length: number, into: Normalised): number {
  const { bytes } = into;
  const forms = FORM;
  const shift = into.length - from;
  let at = copyWords(words, from, length, into);
  let last = at > from ? (bytes[at + shift - 1] as number) : into.last;
  for (; at < length; at++) {
    const form = forms[source[at] as number] as number;
    // BREAK is 0: the second holds only of a blank behind a blank or a break.
    if (form === NONE || (form | last) === BLANK) break;
    bytes[at + shift] = form;
    last = form;
  }
  if (at > from) into.extend(from, at);
  return at;
}

/** The same four bytes at once, as long as all four are plain ASCII. */
function copyWords(words: DataView, from: number, length: number, into: Normalised): number {
  const out = into.view;
  const shift = into.length - from;
  let before = into.last === BLANK || into.last === BREAK ? 0x80 : 0;
  let at = from;
  for (const end = length - 3; at < end; at += 4) {
    const word = words.getInt32(at, true);
    const low = word & 0x7f7f7f7f;
    const blank = ~((low ^ 0x20202020) + 0x7f7f7f7f);
    const over = low + 0x25252525;
    const special =
      word |
      ~(low + 0x60606060) |
      (low + 0x01010101) |
      (over & ~(low + 0x23232323)) |
      ~(((low ^ 0x60606060) + 0x7f7f7f7f) & ((low ^ 0x26262626) + 0x7f7f7f7f)) |
      (blank & ((blank << 8) | before));
    if ((special & 0x80808080) !== 0) break;
    out.setInt32(at + shift, word | (((low + 0x3f3f3f3f) & ~over & 0x80808080) >>> 2), true);
    before = blank >>> 24;
  }
  return at;
}

/** Deals with what {@link copyPlain} stopped at; how many bytes of the source that is. */
function readSpecial(source: Uint8Array, at: number, length: number, into: Normalised): number {
  const byte = source[at] as number;
  if (byte === BLANK || byte === TAB) return blanksAt(source, at, length);
  if (byte === LF || byte === CR) {
    into.addBreak(at);
    const size = byte === CR && source[at + 1] === LF && at + 1 < length ? 2 : 1;
    return size + blanksAt(source, at + size, length);
  }
  const skipped = escapeLength(source, at, length);
  if (skipped > 0) return skipped;
  const rule = byte < 0x80 ? undefined : ruleAt(source, at, length);
  if (rule) {
    if (rule.to[0] === BLANK) into.addBlank(at);
    else if (rule.to[0] === LF) into.addBreak(at);
    else into.replace(at, rule);
    return rule.from.length;
  }
  // Other control characters carry nothing.
  if (byte < BLANK || byte === DEL) return 1;
  if (byte === BACKSLASH || byte === AMPERSAND) into.escapable = true;
  into.bytes[into.length] = byte;
  into.extend(at, at + 1);
  return 1;
}

/** How many blanks stand here. */
function blanksAt(source: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && (source[at] === BLANK || source[at] === TAB)) at++;
  return at - from;
}
