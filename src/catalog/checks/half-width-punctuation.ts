import { splitProse } from "../code-spans.ts";
import { proseTexts } from "../prose.ts";
import type { Check } from "./check.ts";

const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。" };

export const halfWidthPunctuation: Check = {
  name: "half-width-punctuation",
  description: "Right after a Chinese character, punctuation is full-width.",
  check(record, report) {
    for (const { key, language, text, file, path } of proseTexts(record)) {
      if (language !== "zh") continue;
      const found = /(\p{Script=Han})([,;:?!.])/u.exec(splitProse(text).words);
      const [around = "", before = "", mark = ""] = found ?? [];
      if (found)
        report(
          record.locate(file, path),
          `\`${key}\` has half-width punctuation after Chinese: "${around}"`,
          `write "${before}${FULL[mark]}", and so in the rest of the text`,
        );
    }
  },
};
