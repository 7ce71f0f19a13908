/**
 * One YAML file: its data, what is wrong with it, and where each value stands.
 *
 * Only plain data is let in. Anchors and aliases are faults, as with them a few bytes can stand for gigabytes. So is
 * deep nesting: composing a thousand nested lists ends the whole process (V8 aborts when it compiles a regular
 * expression with no stack left), so the depth is measured on the tokens, before anything recursive sees them.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  visit,
} from "yaml";
import type { YamlPath } from "./catalog.ts";

/** A record nests seven deep. */
const DEEPEST = 32;
/** A file with more faults than this is not read to the end of them. */
const MOST_FAULTS = 50;

/** Line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface YamlFault extends Position {
  readonly code: string;
  readonly what: string;
  readonly todo: string;
}

export interface YamlText {
  /** `undefined` if there are faults. */
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  readonly locate: (path: YamlPath, at?: "key" | "value") => Position;
}

interface Parsed {
  readonly document: Document.Parsed | undefined;
  readonly position: (offset: number) => Position;
  readonly faults: readonly YamlFault[];
}

/** Parses the text of a YAML file. Never throws. */
export function parseYaml(text: string): YamlText {
  const parsed = parse(text);
  const data = parsed.faults.length === 0 ? (parsed.document?.toJS() ?? null) : undefined;
  return { data, faults: parsed.faults, locate: makeLocator(text, parsed) };
}

/**
 * The syntax tree is twenty times as large as its text and wanted only where something is wrong: it is dropped when
 * memory is short, and made again from the text.
 */
function makeLocator(text: string, first: Parsed): YamlText["locate"] {
  let kept = new WeakRef(first);
  return (path, at = "value") => {
    let parsed = kept.deref();
    if (!parsed) {
      parsed = parse(text);
      kept = new WeakRef(parsed);
    }
    return parsed.position(offsetOf(parsed.document, path, at));
  };
}

function parse(text: string): Parsed {
  const lines = countLines(text);
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep) return { document: undefined, position, faults: [{ ...nestingFault(), ...position(deep.offset) }] };
  // Equal keys are looked for here, in `structureFaults`: the library compares each key with all before it.
  const [document, second] = new Composer({ uniqueKeys: false }).compose(tokens, true, text.length);
  const faults = document ? [...syntaxFaults(document, position), ...structureFaults(document, text, position)] : [];
  if (second) faults.push({ ...secondDocumentFault(), ...position(second.range[0]) });
  return { document: document as Document.Parsed | undefined, position, faults: faults.slice(0, MOST_FAULTS) };
}

/** The parser can count lines itself; after an error it misses some. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  return lines;
}

function tooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  const left: [CST.Token | null | undefined, number][] = tokens.map((token) => [token, 0]);
  for (let next = left.pop(); next; next = left.pop()) {
    const [token, depth] = next;
    if (!token) continue;
    if (depth > DEEPEST) return token;
    if (token.type === "document") left.push([token.value, depth]);
    if ("items" in token) for (const item of token.items) left.push([item.key, depth + 1], [item.value, depth + 1]);
  }
  return undefined;
}

const nestingFault = () => ({
  code: "yaml-nesting",
  what: `is nested more than ${DEEPEST} deep`,
  todo: "write it flatter: a record needs no more than seven levels",
});

const secondDocumentFault = () => ({
  code: "yaml-syntax",
  what: "a second YAML document begins here",
  todo: "keep one document in the file: remove the `---` or `...` line",
});

type Positioner = Parsed["position"];

function syntaxFaults({ errors, warnings }: Document, position: Positioner): YamlFault[] {
  // After its first error the parser stumbles over what follows, each token anew: those errors say nothing.
  const telling = errors.filter(({ code }, at) => at === 0 || code !== "UNEXPECTED_TOKEN");
  return [...telling, ...warnings].slice(0, MOST_FAULTS).map(({ code, message, pos }) => ({
    code: "yaml-syntax",
    what: `not valid YAML: ${(message.split("\n")[0] ?? "").replace(/\.$/, "")}`,
    todo: SYNTAX_TODO[code] ?? "write it as YAML has it; an editor with a YAML extension shows the place",
    ...position(pos[0]),
  }));
}

const SYNTAX_TODO: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a text with ": " in it in quotes, or on its own lines under `>-`',
  MULTILINE_IMPLICIT_KEY: "end the key with a colon, or put the text in quotes",
  BAD_SCALAR_START: "put a text that begins with a backtick, @ or % in quotes",
  TAB_AS_INDENT: "indent with blanks",
  BAD_INDENT: "indent it like the lines it belongs with",
  TAG_RESOLVE_FAILED: "remove the tag: records are plain texts, numbers, lists and maps",
  MISSING_CHAR: "add the character that is missing",
};

/** What is valid YAML and still not plain data. */
function structureFaults(document: Document, text: string, position: Positioner): YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (code: string, node: unknown, what: string, todo: string, mark?: string) => {
    const start = (node as Node).range?.[0] ?? 0;
    // What stands before a node, like an anchor, is not in its range.
    const offset = mark === undefined ? start : text.lastIndexOf(mark, start);
    faults.push({ code, what, todo, ...position(Math.max(0, offset)) });
  };
  visit(document, (_, node) => {
    if (faults.length >= MOST_FAULTS) return visit.BREAK;
    if (isAlias(node))
      add("yaml-alias", node, `\`*${node.source}\` is a YAML alias`, "write the value out: aliases are not read");
    else if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      const mark = `&${node.anchor}`;
      add("yaml-alias", node, `\`${mark}\` is a YAML anchor`, "remove it: anchors and aliases are not read", mark);
    }
    if (!isMap(node)) return undefined;
    const keys = new Set<string>();
    for (const { key } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined)
        add("yaml-syntax", key ?? node, "the key of this entry is not a plain word", "write `key: value`");
      else if (name === "<<")
        add("yaml-alias", key, "`<<` is a YAML merge key", "write the entries out: merge keys are not read");
      else if (keys.has(name))
        add("duplicate-key", key, `the key \`${name.slice(0, 80)}\` stands here twice`, "keep one of the two");
      else keys.add(name);
    }
    return undefined;
  });
  return faults;
}

function offsetOf(document: Document | undefined, path: YamlPath, at: "key" | "value"): number {
  let node: unknown = document?.contents;
  let key = startOf(node);
  let value = key;
  for (const part of path) {
    const found = childOf(node, part);
    if (!found) return key ?? 0;
    node = found.value;
    key = startOf(found.key) ?? startOf(found.value) ?? key;
    value = startOf(found.value) ?? key;
  }
  return (at === "key" ? key : value) ?? 0;
}

function childOf(node: unknown, part: string | number): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(part));
  if (!isSeq(node) || typeof part !== "number" || part >= node.items.length) return undefined;
  const item = node.items[part];
  return isPair(item) ? item : { value: item };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? undefined) : undefined;
}
