/** Text from anywhere, put into XML so that it stays where it is put. */
import { visibleLine } from "../visible.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text on one line, for content or a quoted attribute: what XML 1.0 has no place for (controls, halves of pairs) is spelled out. */
export const xmlText = (text: string): string =>
  visibleLine(text)
    .replace(/[\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (mark) => ESCAPES[mark] as string);
