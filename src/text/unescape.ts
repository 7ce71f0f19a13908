/**
 * Error messages often arrive inside another format: as a JSON or Python string (`\"`, `\n`, `\u001b[31m`), twice
 * encoded (`\\\"`), or as the HTML of an error page (`&quot;`, `<br>`). This undoes those escapes in a whole text, without
 * parsing it: the pieces are rarely well-formed.
 *
 * It would be wrong to read only the result: `C:\new\table` holds `\n` and `\t` as well. So a text that has escapes is matched
 * twice, as it is and unescaped.
 */
import { AMPERSAND, BACKSLASH, LESS } from "./bytes.ts";
import { Offsets, type Rewritten } from "./offsets.ts";

type Entity = readonly [text: Uint8Array, code: number];

/** Made for the first text that has any. */
let knownEntities: readonly Entity[] | undefined;

const entities = (): readonly Entity[] =>
  (
    [
      ["&quot;", '"'],
      ["&#34;", '"'],
      ["&#x22;", '"'],
      ["&#39;", "'"],
      ["&#x27;", "'"],
      ["&apos;", "'"],
      ["&lt;", "<"],
      ["&gt;", ">"],
      ["&amp;", "&"],
      ["&nbsp;", " "],
      ["&#x2F;", "/"],
      ["&#x60;", "'"],
      ["<br>", "\n"],
      ["<br/>", "\n"],
      ["<br />", "\n"],
      ["<pre>", "\n"],
      ["</pre>", "\n"],
    ] as const
  ).map(([text, char]) => [new TextEncoder().encode(text), char.charCodeAt(0)] as const);

/**
 * Undoes escapes, or says that there are none.
 *
 * @param source UTF-8
 * @param length how many bytes of `source` to read
 * @returns `undefined` if nothing in the text is escaped, so that it need not be matched twice
 */
export function unescapeText(source: Uint8Array, length: number): Rewritten | undefined {
  const bytes = new Uint8Array(length);
  const offsets = new Offsets();
  let out = 0;
  let changed = false;
  for (let at = 0; at < length; ) {
    const byte = source[at] as number;
    if (byte === BACKSLASH || byte === AMPERSAND || byte === LESS) {
      const found = byte === BACKSLASH ? backslash(source, at, length) : entity(source, at, length);
      if (found) {
        changed = true;
        for (const one of found.bytes) {
          offsets.add(out, at, found.length);
          bytes[out++] = one;
        }
        at += found.length;
        offsets.add(out, at);
        continue;
      }
    }
    bytes[out++] = byte;
    at++;
  }
  return changed ? { bytes, length: out, offsets } : undefined;
}

interface Escape {
  /** Bytes of the source that it takes. */
  readonly length: number;
  /** What it stands for; no longer than itself. */
  readonly bytes: readonly number[];
}

/** One or more backslashes (a string encoded twice has several) and what they escape. */
function backslash(source: Uint8Array, at: number, length: number): Escape | undefined {
  let end = at;
  while (end < length && source[end] === BACKSLASH) end++;
  if (end >= length) return undefined;
  const size = end + 1 - at;
  switch (source[end]) {
    case 0x6e: // n
    case 0x72: // r
      return { length: size, bytes: [0x0a] };
    case 0x74: // t
      return { length: size, bytes: [0x20] };
    case 0x22: // "
    case 0x27: // '
    case 0x2f: // /
      return { length: size, bytes: [source[end] as number] };
    case 0x75: // u
      return unicode(source, at, end + 1, length);
    case 0x78: // x1b
      return source[end + 1] === 0x31 && ((source[end + 2] ?? 0) | 0x20) === 0x62 && end + 2 < length
        ? { length: size + 2, bytes: [0x1b] }
        : undefined;
    default:
      return undefined;
  }
}

/** The four hexadecimal digits of `\u0022`. Halves of surrogate pairs are left as they are. */
function unicode(source: Uint8Array, from: number, at: number, length: number): Escape | undefined {
  if (at + 4 > length) return undefined;
  let code = 0;
  for (let index = at; index < at + 4; index++) {
    const digit = Number.parseInt(String.fromCharCode(source[index] as number), 16);
    if (Number.isNaN(digit)) return undefined;
    code = code * 16 + digit;
  }
  if (code >= 0xd800 && code < 0xe000) return undefined;
  return { length: at + 4 - from, bytes: [...new TextEncoder().encode(String.fromCharCode(code))] };
}

function entity(source: Uint8Array, at: number, length: number): Escape | undefined {
  knownEntities ??= entities();
  for (const [text, code] of knownEntities) {
    if (at + text.length > length) continue;
    let same = 0;
    while (same < text.length && source[at + same] === text[same]) same++;
    if (same === text.length) return { length: text.length, bytes: [code] };
  }
  return undefined;
}
