/** Reads a signature's template: literal text with typed holes. The grammar is in docs/templates.md. */
import { Normalised, normalise } from "../../text/normalise.ts";
import { DEFAULT_HOLE, HOLE_TYPES, holeNumber } from "./holes/index.ts";

export interface Literal {
  readonly kind: "literal";
  /** In normalised form: what is compared with normalised text. */
  readonly bytes: Uint8Array;
  /** As written. */
  readonly text: string;
}

export interface Hole {
  readonly kind: "hole";
  readonly name: string;
  /** Index into HOLE_TYPES. */
  readonly type: number;
}

export type Element = Literal | Hole;

/** A fault in a template. */
export class TemplateError extends Error {
  /** Position in the template, from 0. */
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = "TemplateError";
    this.at = at;
  }
}

const HOLE = /\{([A-Za-z_][A-Za-z0-9_]*)(?::([A-Za-z0-9_]+))?\}/y;

/** A template of no more holes than this compiles; its values are told apart by name. */
const MOST_HOLES = 16;

/**
 * Parses a template.
 *
 * @param template e.g. `jwt audience invalid. expected: {expected}`
 * @returns its elements: literals and holes by turns
 * @throws TemplateError with the position of the fault
 */
export function parseTemplate(template: string): readonly Element[] {
  const elements: Element[] = [];
  let literal = "";
  const names = new Set<string>();
  const flush = () => {
    const bytes = normaliseLiteral(literal, elements.length === 0);
    if (bytes.length > 0) elements.push({ kind: "literal", bytes, text: literal });
    literal = "";
  };
  for (let at = 0; at < template.length; ) {
    const char = template[at] as string;
    if ((char === "{" || char === "}") && template[at + 1] === char) {
      literal += char;
      at += 2;
    } else if (char === "{") {
      HOLE.lastIndex = at;
      const found = HOLE.exec(template);
      if (!found)
        throw new TemplateError('a "{" opens a hole like {name} or {name:int}; for a literal brace write it twice', at);
      flush();
      elements.push(hole(found, elements.at(-1), names, at));
      at = HOLE.lastIndex;
    } else if (char === "}") {
      throw new TemplateError('a "}" without its "{"; for a literal brace write it twice', at);
    } else {
      literal += char;
      at++;
    }
  }
  literal = literal.trimEnd();
  flush();
  if (!elements.some((element) => element.kind === "literal" && element.bytes.length >= 4)) {
    throw new TemplateError("has no literal piece of at least four characters to look for", 0);
  }
  return elements;
}

function hole(found: RegExpExecArray, before: Element | undefined, names: Set<string>, at: number): Hole {
  const [, name = "", typeName = DEFAULT_HOLE] = found;
  if (before?.kind === "hole")
    throw new TemplateError(`the hole {${name}} follows another at once: where would one end and the other begin?`, at);
  if (names.has(name)) throw new TemplateError(`there are two holes {${name}}: give each a name of its own`, at);
  if (names.size === MOST_HOLES) throw new TemplateError(`has more than ${MOST_HOLES} holes`, at);
  names.add(name);
  const type = holeNumber(typeName);
  if (type < 0)
    throw new TemplateError(
      `"${typeName}" is not a type of hole: the types are ${HOLE_TYPES.map((one) => one.name).join(", ")}`,
      at,
    );
  return { kind: "hole", name, type };
}

const scratch = new Normalised();

/** A literal's normal form; blanks at its ends are kept, but for those at the start of the template. */
function normaliseLiteral(text: string, first: boolean): Uint8Array {
  const kept = first ? text.trimStart() : text;
  if (kept === "") return new Uint8Array();
  // The dots keep blanks at both ends from being dropped as blanks beside a line's end.
  const bytes = new TextEncoder().encode(`.${kept}.`);
  normalise(bytes, bytes.length, scratch);
  return scratch.bytes.slice(1, scratch.length - 1);
}
