/**
 * Text from anywhere, put into Markdown (CommonMark with the tables of GitHub) so that it stays where it is put: prose
 * keeps its `code` and loses every other meaning, code is fenced by more backticks than it holds.
 */
import { visibleLine, visibleParagraphs, visibleText } from "../visible.ts";

/**
 * What has a meaning inside a line. `_` has none between two letters, `&` only before an entity, `#` only at an edge.
 * Letters of ASCII only: `\p{L}` costs 0.7 ms to compile, and a backslash too many does no harm.
 */
const INLINE = /[\\*[\]<~$|]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|&(?=#?\w+;)|^#+|#+$/g;
/** What has a meaning at the start of a line: quotes, lists, underlines of headings. */
const LINE_START = /^(?:[>=]|[+-](?=[\s+-]|$)|\d{1,9}(?=[.)](?:\s|$)))/;
/** A web address in prose would become a link by itself (GitHub's autolinks). */
const AUTOLINK = /(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi;

/** One line of prose; code in backticks stays code. */
export function line(text: string): string {
  return lineStart(joinCode(visibleLine(text)));
}

/** Paragraphs of prose, those after the first indented so that they stay in their list item. */
export function prose(text: string, indent = 0): string {
  return visibleParagraphs(text)
    .map((paragraph) => lineStart(joinCode(paragraph)))
    .join(`\n\n${" ".repeat(indent)}`);
}

/** A literal piece of text within a line. */
export function code(text: string): string {
  const inside = visibleLine(text);
  if (inside === "") return "";
  const fence = "`".repeat(longestRun(inside) + 1);
  const space = inside.startsWith("`") || inside.endsWith("`") ? " " : "";
  return `${fence}${space}${inside}${space}${fence}`;
}

/** A fenced block, indented so that it stays in its list item. Tabs stay: makefiles need them. */
export function codeBlock(text: string, lang: string, indent = 0): string {
  const inside = visibleText(text, "\t").replace(/\n+$/, "");
  const fence = "`".repeat(Math.max(3, longestRun(inside) + 1));
  const name = /^[\w+#.-]+$/.test(lang) ? lang : "";
  return [`${fence}${name}`, ...inside.split("\n"), fence]
    .map((one) => (one === "" ? "" : " ".repeat(indent) + one))
    .join("\n");
}

/** A link, if it is an address of the web; its words and the address as code otherwise. */
export function link(title: string, url: string): string {
  const words = joinCode(visibleLine(title === "" ? url : title));
  if (!/^https?:\/\/[^\s/]/i.test(url)) return `${lineStart(words)} (${code(url)})`;
  const address = visibleLine(url).replace(
    /[\s<>\\()[\]`"|*_]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return `[${words}](${address})`;
}

/** A table; its cells are Markdown already, made by the functions above. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [row(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(row)].join("\n");
}

/**
 * In a table even code may hold a bar only behind a backslash; behind an even number of them, parsers disagree on whether
 * the bar ends the cell, so there is always an odd one.
 */
function cell(markdown: string): string {
  return markdown
    .replace(/\n+/g, " ")
    .replace(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 === 0 ? `\\${bar}` : bar));
}

/** Code spans as they are, everything between them escaped. */
function joinCode(text: string): string {
  if (!text.includes("`")) return escapeInline(text);
  const parts = text.split(/(`+)/);
  const closing = closingRuns(parts);
  let out = "";
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const end = closing.get(at);
    if (at % 2 === 0) out += escapeInline(part);
    else if (end === undefined) out += part.replace(/`/g, "\\`");
    else {
      out += code(parts.slice(at + 1, end).join(""));
      at = end;
    }
  }
  return out;
}

/** For each run of backticks (at odd places) the next one of the same length: where its code ends. */
function closingRuns(parts: readonly string[]): Map<number, number> {
  const closing = new Map<number, number>();
  const next = new Map<number, number>();
  for (let at = parts.length - (parts.length % 2 === 0 ? 1 : 2); at > 0; at -= 2) {
    const end = next.get(parts[at]!.length);
    if (end !== undefined) closing.set(at, end);
    next.set(parts[at]!.length, at);
  }
  return closing;
}

function escapeInline(text: string): string {
  return text.replace(INLINE, (marks) => marks.replace(/./gs, "\\$&")).replace(AUTOLINK, "\\$&");
}

function lineStart(markdown: string): string {
  return markdown.replace(LINE_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

function longestRun(text: string): number {
  let most = 0;
  for (const run of text.match(/`+/g) ?? []) most = Math.max(most, run.length);
  return most;
}

/** Words that stand out. */
export function strong(text: string): string {
  const words = line(text);
  return words === "" ? "" : `**${words}**`;
}
