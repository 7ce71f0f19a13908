/**
 * From the placeholders of other projects to holes of our templates. Each function takes a message as its project writes it and gives
 * a template in the syntax of docs/templates.md; those whose syntax has alternatives give one template for each.
 */

/** A hole; `int` where the placeholder stands for a whole number. */
export interface Gap {
  readonly gap: "text" | "int";
}
export type Piece = string | Gap;

export const TEXT: Gap = { gap: "text" };
const INT: Gap = { gap: "int" };

/** A template has no more holes than this (match/template/parse.ts): the text behind them is left out. */
const MOST_HOLES = 16;

/** Stands in a text for a value that its program puts in by other means than a placeholder; no text of a program holds it. */
export const HOLE_MARK = "\ue000";

/** Writes pieces as a template: holes in a row become one, braces of the text are doubled, marks are holes. */
export function template(pieces: readonly Piece[]): string {
  let written = "";
  let holes = 0;
  let before: Gap | undefined;
  for (const piece of pieces.flatMap(marksToHoles)) {
    if (typeof piece === "string") {
      if (piece === "") continue;
      written += piece.replace(/[{}]/g, (brace) => brace + brace);
      before = undefined;
    } else if (!before) {
      if (holes === MOST_HOLES) break;
      holes++;
      written += `{v${holes}${piece.gap === "int" ? ":int" : ""}}`;
      before = piece;
    } else if (before.gap === "int") {
      // Two in a row: what the first was no longer holds.
      written = written.replace(/:int\}$/, "}");
      before = TEXT;
    }
  }
  return written;
}

const marksToHoles = (piece: Piece): Piece[] =>
  typeof piece === "string" ? piece.split(HOLE_MARK).flatMap((one, at) => (at === 0 ? [one] : [TEXT, one])) : [piece];

/** Cuts a text at the matches of a pattern, each of which becomes a piece. */
function cut(text: string, pattern: RegExp, pieceOf: (found: RegExpExecArray) => Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    pieces.push(text.slice(from, found.index), pieceOf(found as RegExpExecArray));
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** printf of C (ISO C 7.21.6.1, with the `%1$s` and `%m` of glibc and the macros of gettext), Perl and Go. */
const PRINTF =
  /%(?:(%)|<PRI([a-zA-Z])\w*>|(?:\d+\$)?[-+ #0']*(?:\*(?:\d+\$)?|\d+)?(?:\.(?:\*|\d+)?)?(?:hh|ll|[hlLqjztI])?([diouxXeEfFgGaAcCsSpnmvw]))/g;

/** `%s`, `%d`, `%1$s`, `%<PRIu64>`; `%%` is a percent sign. */
export const fromPrintf = (text: string): string =>
  template(
    cut(text, PRINTF, ([, percent, macro, letter]) =>
      percent ? "%" : /[diu]/.test(macro ?? letter ?? "") ? INT : TEXT,
    ),
  );

/** `{0}` of TypeScript and others; every other brace is text. */
export const fromNumbered = (text: string): string => template(cut(text, /\{\d+\}/g, () => TEXT));

/** `{name}` of Pyright. */
export const fromNamed = (text: string): string => template(cut(text, /\{\w+\}/g, () => TEXT));

/** `{{ name }}` of ESLint. */
export const fromMustache = (text: string): string => template(cut(text, /\{\{\s*[\w.]+\s*\}\}/g, () => TEXT));

/** MessageFormat of Java: `{0}`, `{0,number}`; in it an apostrophe is written twice, and one alone quotes braces. */
export function fromMessageFormat(text: string): string {
  const pieces = cut(text, /''|'((?:[^']|'')*)'|\{\d+(?:,[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}/g, ([whole, quoted]) =>
    whole === "''" ? "'" : quoted !== undefined ? quoted.replaceAll("''", "'") : TEXT,
  );
  return template(pieces);
}

/** GCC's own printf: `%qE`, `%<quoted%>`, `%D`, `%wd`, `%{url%}`, `%r...%R` for colours (gcc/pretty-print.c). */
const GCC = /%(?:([%<>'])|[{}rR]|(?:\d+\$)?([q+#wlhz.*\d-]*)([a-zA-Z]))/g;

export const fromGcc = (text: string): string =>
  template(
    cut(text, GCC, ([whole, mark, flags = "", letter]) => {
      if (mark) return mark === "%" ? "%" : "'";
      if (/^%[{}rR]/.test(whole)) return "";
      // What a `q` asks for is printed in quotes: the hole takes them in.
      return !flags.includes("q") && /[diu]/.test(letter ?? "") ? INT : TEXT;
    }),
  );

/** A text read from a source of JavaScript: all its holes are marks (js-text.ts). */
export const fromMarks = (text: string): string => template([text]);

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: " ", r: "", b: "", f: "", v: "", "0": "" };

/** Reads the escapes of a string of JavaScript or C. */
export const unescapeJs = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi, (_, long, four, two, one) => {
    const hex = long ?? four ?? two;
    if (hex !== undefined) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16)));
    return ESCAPES[one as string] ?? (one === "\n" ? "" : (one as string));
  });
