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
import { Offsets } from "./offsets.ts";

/** A line break in normalised text. */
export const BREAK = 0;
const BLANK = 0x20;
const SPECIAL = 0xff;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;

/** Bytes kept free behind the normalised text, for readers that look ahead. */
const PADDING = 16;

/** A byte's normal form, or SPECIAL where more than the byte must be looked at. 0xff itself never occurs in UTF-8. */
const FORM = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20 || byte === 0x7f) return SPECIAL;
  if (byte === 0x20 || byte === 0x60 || byte === 0x5b || byte === BACKSLASH || byte === AMPERSAND) return SPECIAL;
  if (byte >= 0x41 && byte <= 0x5a) return byte + 32;
  if (
    byte === 0xc2 ||
    byte === 0xc3 ||
    byte === 0xce ||
    byte === 0xe2 ||
    byte === 0xe3 ||
    byte === 0xef ||
    byte === 0xff
  )
    return SPECIAL;
  return byte;
});

/** What multi-byte sequences become: "" is dropped, "\n" a break. */
const sequences = (): readonly (readonly [string, string])[] => [
  ...[
    "\u00a0",
    "\u1680",
    "\u2000",
    "\u2001",
    "\u2002",
    "\u2003",
    "\u2004",
    "\u2005",
    "\u2006",
    "\u2007",
    "\u2008",
    "\u2009",
    "\u200a",
    "\u202f",
    "\u205f",
    "\u3000",
  ].map((blank) => [blank, " "] as const),
  ...[
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u2060",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "\ufeff",
  ].map((none) => [none, ""] as const),
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ...["\u2018", "\u2019", "\u201a", "\u201b", "\u00b4", "\u2032"].map((quote) => [quote, "'"] as const),
  ...["\u201c", "\u201d", "\u201e", "\u201f", "\u2033"].map((quote) => [quote, '"'] as const),
  ...["\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"].map((dash) => [dash, "-"] as const),
  ["\u2026", "..."],
  // ‘ ’ “ ” in UTF-8, read as Windows-1252 and as code page 437.
  ["\u00e2\u20ac\u02dc", "'"],
  ["\u00e2\u20ac\u2122", "'"],
  ["\u00e2\u20ac\u0153", '"'],
  ["\u00e2\u20ac\u009d", '"'],
  ["\u0393\u00c7\u00ff", "'"],
  ["\u0393\u00c7\u00d6", "'"],
  ["\u0393\u00c7\u00a3", '"'],
  ["\u0393\u00c7\u00a5", '"'],
];

interface Rule {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** The rules by their first byte, longest first; made for the first text that is not plain ASCII. */
let rulesByByte: ReadonlyMap<number, readonly Rule[]> | undefined;

function compileRules(): ReadonlyMap<number, readonly Rule[]> {
  const encoder = new TextEncoder();
  const rules = new Map<number, Rule[]>();
  for (const [from, to] of sequences()) {
    const rule = { from: encoder.encode(from), to: encoder.encode(to) };
    const first = rule.from[0] as number;
    const list = rules.get(first) ?? [];
    rules.set(
      first,
      [...list, rule].sort((a, b) => b.from.length - a.from.length),
    );
  }
  return rules;
}

/** A normalised text and the way back to its source. One object can be used again for the next text. */
export class Normalised {
  /** The text in the first `length` bytes, then at least 16 bytes of padding. */
  bytes: Uint8Array = new Uint8Array(8192);
  view: DataView = new DataView(this.bytes.buffer);
  length = 0;
  /** Whether the source holds a backslash or an ampersand: only then can anything in it be escaped (unescape.ts). */
  escapable = false;
  readonly offsets: Offsets = new Offsets();

  /** Makes room for the normal form of `size` bytes: one byte at most becomes one byte, but for an ellipsis. */
  reserve(size: number): void {
    if (this.bytes.length >= size + PADDING) return;
    this.bytes = new Uint8Array(Math.max(size + PADDING, this.bytes.length * 2));
    this.view = new DataView(this.bytes.buffer);
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
  into.reserve(length);
  into.offsets.clear();
  into.escapable = false;
  const { bytes, offsets } = into;
  const forms = FORM;
  let out = 0;
  let at = 0;
  // Whether the distance between `at` and `out` has changed since the last byte was written.
  let moved = false;
  while (at < length) {
    const byte = source[at] as number;
    let form = forms[byte] as number;
    if (form !== SPECIAL) {
      if (moved) {
        offsets.add(out, at);
        moved = false;
      }
      // A blank between two words ends no run: only one that stands beside another, or at a line's start.
      do {
        bytes[out++] = form;
        at++;
        const next = at < length ? (source[at] as number) : 0;
        form = next === BLANK && form !== BLANK ? BLANK : (forms[next] as number);
      } while (form !== SPECIAL);
      continue;
    }
    if (byte === BLANK || byte === 0x09) {
      const last = out === 0 ? BREAK : (bytes[out - 1] as number);
      if (last !== BLANK && last !== BREAK) {
        if (moved) {
          offsets.add(out, at);
          moved = false;
        }
        bytes[out++] = BLANK;
      } else moved = true;
      at++;
      continue;
    }
    if (byte === 0x0a || byte === 0x0d) {
      if (out > 0 && bytes[out - 1] === BLANK) out--;
      if (out > 0 && !(out > 1 && bytes[out - 1] === BREAK && bytes[out - 2] === BREAK)) {
        offsets.add(out, at);
        bytes[out++] = BREAK;
      }
      at += byte === 0x0d && source[at + 1] === 0x0a && at + 1 < length ? 2 : 1;
      moved = true;
      continue;
    }
    const skipped = escapeLength(source, at, length);
    if (skipped > 0) {
      at += skipped;
      moved = true;
      continue;
    }
    const rule = byte < 0x80 ? undefined : ruleAt(source, at, length);
    if (rule) {
      const to = rule.to;
      if (to.length > 0 && to[0] === BLANK) {
        const last = out === 0 ? BREAK : bytes[out - 1];
        if (last !== BLANK && last !== BREAK) {
          offsets.add(out, at);
          bytes[out++] = BLANK;
        }
      } else if (to[0] === 0x0a) {
        if (out > 0 && bytes[out - 1] === BLANK) out--;
        if (out > 0) {
          offsets.add(out, at);
          bytes[out++] = BREAK;
        }
      } else {
        for (let index = 0; index < to.length; index++) {
          offsets.add(out, at, rule.from.length);
          bytes[out++] = to[index] as number;
        }
      }
      at += rule.from.length;
      moved = true;
      continue;
    }
    if (byte < 0x20 || byte === 0x7f) {
      // Other control characters carry nothing.
      at++;
      moved = true;
      continue;
    }
    if (moved) {
      offsets.add(out, at);
      moved = false;
    }
    if (byte === BACKSLASH || byte === AMPERSAND) into.escapable = true;
    bytes[out++] = byte === 0x60 ? 0x27 : byte;
    at++;
  }
  if (out > 0 && bytes[out - 1] === BLANK) out--;
  into.length = out;
  bytes.fill(BREAK, out, out + PADDING);
}

/**
 * Length of the terminal escape sequence at `at`, 0 if there is none. Forms: ECMA-48 control sequences (`ESC [ ... letter`),
 * operating system commands (`ESC ] ... BEL` or `ESC \`), other two-character escapes; and a colour whose ESC was lost on the way
 * (`[31m`, `[0m`).
 */
function escapeLength(source: Uint8Array, at: number, length: number): number {
  const first = source[at];
  if (first === 0x1b) {
    const second = at + 1 < length ? source[at + 1] : 0;
    if (second === 0x5b) {
      let end = at + 2;
      while (end < length && end < at + 64 && (source[end] as number) >= 0x20 && (source[end] as number) < 0x40) end++;
      return end < length && (source[end] as number) >= 0x40 && (source[end] as number) < 0x7f
        ? end + 1 - at
        : end - at;
    }
    if (second === 0x5d) {
      for (let end = at + 2; end < length && end < at + 4096; end++) {
        if (source[end] === 0x07) return end + 1 - at;
        if (source[end] === 0x1b) return end - at + (source[end + 1] === 0x5c && end + 1 < length ? 2 : 0);
        if (source[end] === 0x0a) return end - at;
      }
      return 1;
    }
    return second !== undefined && second >= 0x20 && second < 0x7f ? 2 : 1;
  }
  if (first !== 0x5b) return 0;
  let end = at + 1;
  while (
    end < length &&
    end < at + 16 &&
    (((source[end] as number) >= 0x30 && (source[end] as number) <= 0x39) || source[end] === 0x3b)
  )
    end++;
  return end > at + 1 && end < length && source[end] === 0x6d ? end + 1 - at : 0;
}

function ruleAt(source: Uint8Array, at: number, length: number): Rule | undefined {
  rulesByByte ??= compileRules();
  const rules = rulesByByte.get(source[at] as number);
  if (!rules) return undefined;
  for (const rule of rules) {
    const { from } = rule;
    if (at + from.length > length) continue;
    let same = 1;
    while (same < from.length && source[at + same] === from[same]) same++;
    if (same === from.length) return rule;
  }
  return undefined;
}
