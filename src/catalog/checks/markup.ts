import { splitProse } from "../code-spans.ts";
import { proseTexts } from "../prose.ts";
import type { Check } from "./check.ts";

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\*\*/, "bold"],
  [/!?\[[^\]]*\]\([^)]*\)/, "a link"],
  [/<\/?[a-z][^<>]*>|<!--/i, "an HTML tag"],
  [/&(?:[a-z]{2,8}|#\d{1,5});/i, "an HTML entity"],
  [/^#{1,6} /m, "a heading"],
];

export const markup: Check = {
  name: "markup",
  description: "Prose is plain text: `code` in backticks is its only markup.",
  check(record, report) {
    for (const { key, text, file, path } of proseTexts(record)) {
      const { words } = splitProse(text);
      for (const [pattern, name] of MARKUP) {
        const found = pattern.exec(words)?.[0];
        if (found === undefined) continue;
        const todo = "write plain words; put what is typed or printed literally in backticks";
        report(record.locate(file, path), `\`${key}\` has ${name}: ${found.slice(0, 60)}`, todo);
      }
    }
  },
};
