/** A change to a file as a diff. The change is one piece: what is the same at the start and at the end is left out. */

const CONTEXT = 3;

/** @returns lines like those of `diff -u`; empty if nothing changes */
export function diff(path: string, before: string | undefined, after: string | undefined): string {
  const old = linesOf(before);
  const now = linesOf(after);
  if (before === after) return "";
  const longest = Math.min(old.length, now.length);
  let start = 0;
  while (start < longest && old[start] === now[start]) start++;
  let end = 0;
  while (end < longest - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const from = Math.max(0, start - CONTEXT);
  const line = (mark: string, text: string) =>
    text.endsWith("\n") ? `${mark}${text}` : `${mark}${text}\n\\ No newline at end of file\n`;
  return [
    `--- ${before === undefined ? "/dev/null" : path}\n`,
    `+++ ${after === undefined ? "/dev/null" : path}\n`,
    ...old.slice(from, start).map((text) => line(" ", text)),
    ...old.slice(start, old.length - end).map((text) => line("-", text)),
    ...now.slice(start, now.length - end).map((text) => line("+", text)),
    ...now.slice(now.length - end, now.length - end + CONTEXT).map((text) => line(" ", text)),
  ].join("");
}

/** Lines with their line breaks. */
const linesOf = (text: string | undefined): string[] => (text ?? "").match(/[^\n]*\n|[^\n]+$/g) ?? [];
