/**
 * Regular expressions to signature templates, for the part of their language that means the same in both: literal text, wildcards for
 * what varies, and alternatives, each of which becomes a template of its own. All else is refused, since a template that matches
 * something else would recognise something else.
 *
 * Where a template cannot be exactly as wide it is a little wider (`\d{4}` becomes a number of any length) and never loses its
 * literal text. It does match whole words only, which the expression may not have asked for.
 */

/** More alternatives than this are no message but a list of key words. */
const MOST = 32;
const LONGEST = 1000;
const DEEPEST = 10;

/** Literal text, or a hole of a type. */
type Piece = string | { readonly hole: "text" | "int" | "id" | "word" | "hex" };
type Sequence = readonly Piece[];

/** Says which part of an expression has no template. */
export class RegexRefused extends Error {
  override readonly name = "RegexRefused";
}

/**
 * @param regex in the syntax that Python and JavaScript share
 * @returns the templates that together match what it matches
 * @throws RegexRefused if it uses anything but literal text, wildcards and alternatives
 */
export function templatesOf(regex: string): string[] {
  if (regex.length > LONGEST) throw new RegexRefused(`is longer than ${LONGEST} characters`);
  const reader = new Reader(regex.replace(/^\(\?i\)/, ""));
  const sequences = reader.alternatives(0);
  if (!reader.isAtEnd) throw new RegexRefused("has a `)` without its `(`");
  return [...new Set(sequences.map(templateOf))].filter((template) => template !== "");
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  alternatives(depth: number): Sequence[] {
    if (depth > DEEPEST) throw new RegexRefused(`nests more than ${DEEPEST} deep`);
    const all: Sequence[] = [];
    do all.push(...this.#sequence(depth));
    while (this.#take("|"));
    if (all.length > MOST) throw new RegexRefused(`has more than ${MOST} alternatives`);
    return all;
  }

  #sequence(depth: number): Sequence[] {
    let all: Sequence[] = [[]];
    while (!this.isAtEnd && this.#peek() !== "|" && this.#peek() !== ")") {
      const part = this.#quantified(this.#atom(depth));
      all = all.flatMap((before) => part.map((after) => [...before, ...after]));
      if (all.length > MOST) throw new RegexRefused(`has more than ${MOST} alternatives`);
    }
    return all;
  }

  #atom(depth: number): Atom {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group(depth);
      case "[":
        return this.#set();
      case "\\":
        return this.#escape();
      case ".":
        return { wild: "text" };
      // A template is looked for in the whole text, so that its edges need no anchor.
      case "^":
      case "$":
        return { choices: [[]] };
      case "*":
      case "+":
      case "?":
        throw new RegexRefused(`has a \`${char}\` that repeats nothing`);
      default:
        return { choices: [[char]] };
    }
  }

  #group(depth: number): Atom {
    if (this.#take("?") && !this.#take(":")) throw new RegexRefused("looks ahead or behind, or names a group");
    const choices = this.alternatives(depth + 1);
    if (!this.#take(")")) throw new RegexRefused("has a `(` without its `)`");
    return { choices };
  }

  #escape(): Atom {
    if (this.isAtEnd) throw new RegexRefused("ends in a backslash");
    const char = this.#next();
    switch (char) {
      case "d":
        return { wild: "int" };
      case "w":
        return { wild: "id" };
      case "S":
        return { wild: "word" };
      case "s":
        return { wild: " " };
      case "n":
      case "t":
      case "r":
        return { choices: [[" "]] };
      // Templates match whole words anyway.
      case "b":
        return { choices: [[]] };
      default:
        if (/[A-Za-z0-9]/.test(char)) throw new RegexRefused(`uses \`\\${char}\``);
        return { choices: [[char]] };
    }
  }

  /** `[...]`: a few characters are alternatives; many are what a type of hole lets in. */
  #set(): Atom {
    const end = /^\^?\]?(?:\\[\s\S]|[^\]\\])*\]/.exec(this.#text.slice(this.#at))?.[0];
    if (end === undefined) throw new RegexRefused("has a `[` without its `]`");
    this.#at += end.length;
    const inside = end.slice(0, -1);
    if (inside.startsWith("^")) return { wild: /\\s|\s/.test(inside) ? "word" : "text", only: "+" };
    if (/^(?:0-9|\\d)+$/.test(inside)) return { wild: "int" };
    if (/^(?:0-9|a-f|A-F|\\d)+$/.test(inside)) return { wild: "hex" };
    if (/^(?:0-9|a-z|A-Z|\\[wd]|\\?[_$.\-@/#:])+$/.test(inside) && /-|\\/.test(inside))
      return { wild: "id", only: "+" };
    const chars = [...inside.replace(/\\(?=[^A-Za-z0-9])/g, "")];
    if (chars.length > 6 || chars.includes("\\") || /.-./.test(inside))
      throw new RegexRefused(`has the set \`[${inside}]\`, which no type of hole is`);
    return { choices: chars.map((one) => [one]), only: "" };
  }

  #quantified(atom: Atom): Sequence[] {
    const [mark = ""] = /^(?:[*+?]|\{\d{0,4}(?:,\d{0,4})?\})/.exec(this.#text.slice(this.#at)) ?? [];
    this.#at += mark.length;
    if (mark !== "") this.#take("?");
    if (/^[*+?{]/.test(this.#text.slice(this.#at)) && mark !== "" && this.#peek() !== "{")
      throw new RegexRefused("repeats what is repeated");
    return "wild" in atom ? wildcard(atom, mark) : repeated(atom, mark);
  }

  #peek(): string {
    return this.#text[this.#at] ?? "";
  }

  #next(): string {
    return this.#text[this.#at++] ?? "";
  }

  #take(char: string): boolean {
    if (this.#peek() !== char || char === "") return false;
    this.#at++;
    return true;
  }
}

interface Wild {
  readonly wild: "text" | "int" | "id" | "word" | "hex" | " ";
  /** The one quantifier with which it means what the hole means; any that asks for one or more, if left out. */
  readonly only?: string;
}

interface Fixed {
  readonly choices: readonly Sequence[];
  readonly only?: string;
}

type Atom = Wild | Fixed;

function wildcard({ wild, only }: Wild, mark: string): Sequence[] {
  if (wild === " ") return mark === "*" || mark === "?" ? [[" "], []] : [[" "]];
  if (mark === "" && wild !== "int") throw new RegexRefused("has a wildcard for a single character");
  if (only !== undefined && mark !== only && mark !== "*") throw new RegexRefused("repeats a set a number of times");
  // Between two words of a message something stands where "anything" is allowed.
  const isOptional = mark === "?" || (mark === "*" && wild !== "text");
  return isOptional ? [[{ hole: wild }], []] : [[{ hole: wild }]];
}

function repeated({ choices }: Fixed, mark: string): Sequence[] {
  if (mark === "") return [...choices];
  if (mark === "?") return [...choices, []];
  if (mark === "+" && choices.length === 1 && choices[0]?.join("") === " ") return [[" "]];
  if (choices.every((one) => one.length === 0)) return [[]];
  throw new RegexRefused("repeats literal text");
}

/** Pieces to the text of a template; what varies at its edges is left out, since a template is found anywhere. */
function templateOf(sequence: Sequence): string {
  const pieces = joined(sequence);
  while (typeof pieces[0] === "object" && pieces[0].hole === "text") pieces.shift();
  while (typeof pieces.at(-1) === "object" && (pieces.at(-1) as { hole: string }).hole === "text") pieces.pop();
  let count = 0;
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece.replace(/[{}]/g, "$&$&");
      count++;
      return piece.hole === "text" ? `{value${count}}` : `{value${count}:${piece.hole}}`;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Two holes side by side are one, which lets in anything. */
function joined(sequence: Sequence): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of sequence) {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else if (typeof piece === "object" && typeof last === "object")
      pieces[pieces.length - 1] = { hole: piece.hole === last.hole ? piece.hole : "text" };
    else pieces.push(piece);
  }
  return pieces;
}
