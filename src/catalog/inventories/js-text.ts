/** Reads the texts in sources of JavaScript as they stand there: nothing of a package is ever run. */
import { HOLE_MARK, unescapeJs } from "./placeholders.ts";

/**
 * Reads a text from where it begins: strings and template literals, joined by `+`.
 *
 * @param at where it begins; blanks before it are skipped
 * @returns the text, with a HOLE_MARK for every `${...}` and for every other operand behind the first; undefined where none begins
 */
export function readJsText(source: string, at: number): string | undefined {
  let text: string | undefined;
  for (let from = at; ; ) {
    const begin = skipBlanks(source, from);
    const quote = source[begin] ?? "";
    if (quote === "`" || quote === '"' || quote === "'") {
      const piece = quote === "`" ? readTemplate(source, begin + 1) : readString(source, begin + 1, quote);
      text = (text ?? "") + piece.text;
      from = piece.end;
    } else {
      if (text === undefined) return undefined;
      text += HOLE_MARK;
      from = skipOperand(source, begin);
    }
    from = skipBlanks(source, from);
    if (source[from] !== "+") return text;
    from++;
  }
}

/** What a package's sources pass as the first argument of calls that a pattern finds; the pattern ends where the argument begins. */
export function* readJsTexts(source: string, before: RegExp): Generator<{ text: string; found: RegExpExecArray }> {
  for (const found of source.matchAll(before)) {
    const text = readJsText(source, found.index + found[0].length);
    if (text !== undefined) yield { text, found: found as RegExpExecArray };
  }
}

const skipBlanks = (source: string, from: number): number => {
  let at = from;
  while (/\s/.test(source[at] ?? "")) at++;
  return at;
};

interface Piece {
  readonly text: string;
  readonly end: number;
}

function readString(source: string, from: number, quote: string): Piece {
  let at = from;
  while (at < source.length && source[at] !== quote && source[at] !== "\n") at += source[at] === "\\" ? 2 : 1;
  return { text: unescapeJs(source.slice(from, at)), end: at + 1 };
}

function readTemplate(source: string, from: number): Piece {
  let text = "";
  let at = from;
  while (at < source.length && source[at] !== "`") {
    if (source[at] === "\\") {
      text += unescapeJs(source.slice(at, at + 2));
      at += 2;
    } else if (source.startsWith("${", at)) {
      text += HOLE_MARK;
      at = behindBracket(source, at + 2);
    } else text += source[at++];
  }
  return { text, end: at + 1 };
}

/** Where an operand of `+` ends. */
function skipOperand(source: string, from: number): number {
  let at = from;
  while (at < source.length && !"+,;)]}".includes(source[at] as string)) at = step(source, at);
  return at;
}

/** Where the bracket closes whose inside begins at `from`. */
function behindBracket(source: string, from: number): number {
  let at = from;
  while (at < source.length && !")]}".includes(source[at] as string)) at = step(source, at);
  return at + 1;
}

/** Over one character, or over a whole string or bracket. */
function step(source: string, at: number): number {
  const char = source[at] as string;
  if (char === "`") return readTemplate(source, at + 1).end;
  if (char === '"' || char === "'") return readString(source, at + 1, char).end;
  return "([{".includes(char) ? behindBracket(source, at + 1) : at + 1;
}
