import { splitProse } from "../code-spans.ts";
import { proseTexts } from "../prose.ts";
import type { Check } from "./check.ts";

export const notChinese: Check = {
  name: "not-chinese",
  description: "Each text of zh.yaml is in Chinese: it has a Chinese character outside `code`, even a title.",
  check(record, report) {
    for (const { key, language, text, file, path } of proseTexts(record))
      if (language === "zh" && !/\p{Script=Han}/u.test(splitProse(text).words))
        report(record.locate(file, path), `\`${key}\` has no Chinese character`, "write it in Chinese");
  },
};
