/**
 * Clang's format of messages (https://clang.llvm.org/docs/InternalsManual.html#formatting-a-diagnostic-argument): `%0`, `%q0`,
 * `%select{a|b}0`, `%plural{1:one|:many}0`, `%diff{from $ to $|other}0,1`, `%ordinal0`, `%s0`. A message with alternatives gives a
 * template for each of them.
 */
import { type Piece, TEXT, template } from "./placeholders.ts";

/** With more, its alternatives become a hole. */
const MOST_VARIANTS = 16;

export function expandClang(text: string): string[] {
  const variants = expand(text);
  return [...new Set((variants ?? [holesOnly(text)]).map(template))];
}

type Variant = readonly Piece[];

/** All ways to read a format, or undefined if there are too many. */
function expand(text: string): Variant[] | undefined {
  let variants: Variant[] = [[]];
  for (const part of parts(text)) {
    const ways = waysOf(part);
    if (!ways || variants.length * ways.length > MOST_VARIANTS) return undefined;
    variants = variants.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return variants;
}

interface Modifier {
  readonly name: string;
  readonly options: readonly string[];
}
type Part = string | Modifier;

function waysOf(part: Part): Variant[] | undefined {
  if (typeof part === "string") return [[part]];
  const { name, options } = part;
  if (name === "s") return [[""], ["s"]];
  if (options.length === 0) return [[TEXT]];
  const ways: Variant[] = [];
  for (const option of options) {
    const inner = expand(name === "plural" ? option.replace(/^[^:]*:/, "") : option);
    if (!inner) return undefined;
    ways.push(...inner.map((one) => (name === "diff" ? one.flatMap(holeForDollar) : one)));
  }
  return ways;
}

/** In `%diff` a dollar sign stands for one of its two arguments. */
const holeForDollar = (piece: Piece): Piece[] =>
  typeof piece === "string" ? piece.split("$").flatMap((one, at) => (at === 0 ? [one] : [TEXT, one])) : [piece];

const holesOnly = (text: string): Variant => parts(text).map((part) => (typeof part === "string" ? part : TEXT));

/** Cuts a format into texts and placeholders. */
function parts(text: string): Part[] {
  const found: Part[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const next = text[at + 1] ?? "";
    if (text[at] !== "%") plain += text[at++];
    else if (/[%|{}$]/.test(next)) {
      plain += next;
      at += 2;
    } else {
      const name = /^[a-z]*/.exec(text.slice(at + 1))?.[0] ?? "";
      let end = at + 1 + name.length;
      let options: string[] = [];
      if (text[end] === "{") {
        const close = closing(text, end);
        options = alternatives(text.slice(end + 1, close));
        end = close + 1;
      }
      end += /^\d*(?:,\d+)?/.exec(text.slice(end))?.[0].length ?? 0;
      found.push(plain, { name, options });
      plain = "";
      at = end;
    }
  }
  return [...found, plain];
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}

/** The options of a placeholder: parted by bars, those of inner ones not counted. */
function alternatives(text: string): string[] {
  const found = [""];
  let depth = 0;
  for (const char of text) {
    if (char === "{") depth++;
    if (char === "}") depth--;
    if (char === "|" && depth === 0) found.push("");
    else found[found.length - 1] += char;
  }
  return found;
}
