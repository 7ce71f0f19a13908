/**
 * Configurations in JSON, with or without comments. The entry goes in as one piece of text, and its form tells what was there before:
 * a table that was made for it has no blanks inside its braces, a file that was made for it has each key on a line. So it can be taken
 * out again to the byte.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { WayoutError } from "../../base/error.ts";
import { before, type ConfigFormat, type Entry, NAME } from "./change.ts";

export const jsonConfig: ConfigFormat = {
  add(text, entry) {
    if (text === undefined) return `${JSON.stringify({ [entry.key]: { [NAME]: entryValue(entry) } }, null, 2)}\n`;
    if (text.trim() === "") return bare(entry) + text;
    const root = rootOf(text);
    const table = serversOf(text, root, entry);
    if (!table) return insert(text, root, `${JSON.stringify(entry.key)}: {${member(entry)}}`);
    const own = find(table, NAME);
    if (!own) return insert(text, table, member(entry));
    return isSame(own, entry)
      ? text
      : text.slice(0, own.offset) + print(entryValue(entry)) + text.slice(own.offset + own.length);
  },

  remove(text, entry) {
    if (text.trim() === "") return text;
    const table = serversOf(text, rootOf(text), entry);
    if (!table || !find(table, NAME)) return text;
    const cut = without(text, table, NAME);
    const blank = text.replace(bare(entry), "");
    const candidates: (string | undefined)[] = [
      undefined,
      blank,
      ...cut,
      ...cut.flatMap((one) => withoutTable(one, entry.key)),
    ];
    const { found, value } = before(candidates, text, (one) => jsonConfig.add(one, entry));
    return found ? value : cut[0];
  },
};

const entryValue = ({ server, extra }: Entry): object => ({
  ...extra,
  command: server.command,
  args: [...server.args],
});

/** On one line: `{ "command": "npx", "args": ["-y", "wayout", "mcp"] }`. */
function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${print(one)}`)
    .join(", ")} }`;
}

const member = (entry: Entry): string => `"${NAME}": ${print(entryValue(entry))}`;
const bare = (entry: Entry): string => `{${JSON.stringify(entry.key)}: {${member(entry)}}}`;

function rootOf(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  if (first) throw broken(text, first.offset, spaced(printParseErrorCode(first.error)));
  if (root?.type !== "object") throw broken(text, root?.offset ?? 0, "it is not a JSON object");
  return root;
}

function serversOf(text: string, root: Node, { key }: Entry): Node | undefined {
  const table = find(root, key);
  if (table && table.type !== "object") throw broken(text, table.offset, `"${key}" is not a table of servers`);
  return table;
}

const spaced = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

function broken(text: string, offset: number, what: string): WayoutError {
  const lines = text.slice(0, offset).split("\n");
  return new WayoutError(
    "bad-configuration",
    `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}: ${what}`,
  );
}

/** The value of a key. A key that stands there twice is refused: clients differ in which they take. */
function find(object: Node, key: string): Node | undefined {
  const found = (object.children ?? []).filter(({ children }) => children?.[0]?.value === key);
  if (found.length > 1)
    throw new WayoutError("bad-configuration", `the key "${key}" stands there ${found.length} times`);
  return found[0]?.children?.[1];
}

/** Whether it starts the same server; other keys beside (`env`, `disabled`) are the user's own. */
function isSame(own: Node, entry: Entry): boolean {
  const given = toValue(own) as { command?: unknown; args?: unknown };
  return given.command === entry.server.command && JSON.stringify(given.args) === JSON.stringify(entry.server.args);
}

function toValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(toValue);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [children?.[0]?.value, children?.[1] && toValue(children[1])]),
  );
}

/** The text with one more member at the end of an object, in the form of those that are there. */
function insert(text: string, object: Node, piece: string): string {
  const open = object.offset + 1;
  const close = object.offset + object.length - 1;
  const last = object.children?.at(-1);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (!last) {
    const inside = text.slice(open, close);
    if (!inside.includes("\n")) return `${text.slice(0, open)} ${piece} ${text.slice(open)}`;
    const indent = lineIndent(text, object.offset) + unit(text);
    return `${text.slice(0, open)}${newline}${indent}${piece}${text.slice(open)}`;
  }
  const end = last.offset + last.length;
  const comma = commaAfter(text, end, close);
  const after = comma === undefined ? end : comma + 1;
  const parted = comma === undefined ? `${text.slice(0, end)},` : text.slice(0, after);
  const tail = comma === undefined ? "" : ",";
  if (!text.slice(open, last.offset).includes("\n")) return `${parted} ${piece}${tail}${text.slice(after)}`;
  // A comment behind the last member stays behind it.
  const at = after + (COMMENT.exec(text.slice(after, close))?.[0].length ?? 0);
  const separator = newline + lineIndent(text, last.offset);
  return `${parted}${text.slice(after, at)}${separator}${piece}${tail}${text.slice(at)}`;
}

/** Comments up to the end of the line. */
const COMMENT = /^(?:[ \t]*\/\*[^\n]*?\*\/)*[ \t]*(?:\/\/[^\r\n]*|(?=\r?\n))/;

/** Where a trailing comma stands between a value and the end of its object; comments are stepped over. */
function commaAfter(text: string, from: number, to: number): number | undefined {
  const found = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(from, to));
  return found ? from + found[0].length - 1 : undefined;
}

const lineIndent = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";

/** How much a level is indented, by the first indented line. */
const unit = (text: string): string => /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";

/** The texts in which a member is taken out: with the comma before it or after it, with the blanks around it or not. */
function without(text: string, object: Node, key: string): string[] {
  const members = object.children ?? [];
  const at = members.findIndex(({ children }) => children?.[0]?.value === key);
  const own = members[at];
  if (!own) return [text];
  const end = own.offset + own.length;
  const close = object.offset + object.length - 1;
  const previous = members[at - 1];
  const comma = commaAfter(text, end, close);
  const cut = (from: number, to: number) => text.slice(0, from) + text.slice(to);
  const blanks = /\s*$/.exec(text.slice(0, own.offset))?.[0].length ?? 0;
  const start = own.offset - blanks;
  const after = comma === undefined ? end : comma + 1;
  if (!previous) {
    // The only one or the first: what follows is no longer parted from anything.
    const tail = /^[ \t]*/.exec(text.slice(after))?.[0].length ?? 0;
    return [cut(start, after), cut(start, after + tail)];
  }
  if (comma !== undefined) return [cut(start, after)];
  const parting = commaAfter(text, previous.offset + previous.length, own.offset) ?? start;
  return [text.slice(0, parting) + text.slice(parting + 1, start) + text.slice(end)];
}

/** The same without the table, if nothing else is in it. */
function withoutTable(text: string, key: string): string[] {
  try {
    const root = rootOf(text);
    const table = find(root, key);
    if (table?.type !== "object" || (table.children ?? []).length > 0) return [];
    return without(text, root, key);
  } catch {
    return [];
  }
}
