import { missingLength, prosePairs } from "../prose.ts";
import type { Check } from "./check.ts";

export const missingChinese: Check = {
  name: "missing-chinese",
  description: "Each English text has its Chinese; an imported draft may lack all of it.",
  check(record, report) {
    if (!record.chinese) {
      // Nobody can invent it: views show the English until somebody translates the draft and takes `imported_from` out.
      if (record.source.provenance.imported_from !== undefined && record.texts["zh.yaml"] === undefined) return;
      const todo = "write it with the same prose in Chinese, as docs/authoring.md says";
      report(record.locate("record.yaml", []), "there is no zh.yaml beside this file", todo);
      return;
    }
    const reported = new Set<string>();
    for (const { chinese, chinesePath, english = "" } of prosePairs(record)) {
      if (chinese !== undefined) continue;
      const missing = chinesePath.slice(0, missingLength(record.chinese, chinesePath)).join(".");
      if (reported.has(missing)) continue;
      reported.add(missing);
      const place = record.locate("zh.yaml", chinesePath, "key");
      report(place, `\`${missing}\` is missing`, `translate it; it begins "${beginning(english)}"`);
    }
  },
};

function beginning(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
