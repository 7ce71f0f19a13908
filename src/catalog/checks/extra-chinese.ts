import { missingLength, prosePairs } from "../prose.ts";
import type { Check } from "./check.ts";

export const extraChinese: Check = {
  name: "extra-chinese",
  description: "The Chinese has no text that the English lacks.",
  check(record, report) {
    const reported = new Set<string>();
    for (const { english, englishPath, chinesePath } of prosePairs(record)) {
      if (english !== undefined) continue;
      const path = chinesePath.slice(0, missingLength(record.source, englishPath));
      const extra = path.join(".");
      if (reported.has(extra)) continue;
      reported.add(extra);
      const place = record.locate("zh.yaml", path, "key");
      report(place, `\`${extra}\` has no English in record.yaml`, "correct the key, or remove it");
    }
  },
};
