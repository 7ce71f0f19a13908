import { splitProse } from "../code-spans.ts";
import { proseTexts } from "../prose.ts";
import type { Check } from "./check.ts";

export const unbalancedCode: Check = {
  name: "unbalanced-code",
  description: "Backticks stand in pairs around something.",
  check(record, report) {
    for (const { key, text, file, path } of proseTexts(record))
      if (!splitProse(text).balanced)
        report(
          record.locate(file, path),
          `\`${key}\` has a backtick without a partner, or a pair around nothing`,
          "put one backtick before and one behind each piece of code; a code block goes under `code`",
        );
  },
};
