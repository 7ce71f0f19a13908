import { currentStamps } from "../stamp.ts";
import type { Check } from "./check.ts";

export const staleChinese: Check = {
  name: "stale-chinese",
  description: "Each Chinese text is stamped as a translation of the present English.",
  check(record, report) {
    if (!record.chinese) return;
    const stamp = `run \`wayout catalog stamp ${record.folderId}\``;
    const stamps = currentStamps(record);
    const written = record.chinese.translated_from;
    if (Object.keys(written).length === 0) {
      const place = record.locate("zh.yaml", ["translated_from"], "key");
      report(place, "no text has a stamp in `translated_from`", `when all is translated, ${stamp}`);
      return;
    }
    for (const [key, current] of Object.entries(stamps)) {
      const old = Object.hasOwn(written, key) ? written[key] : undefined;
      if (old === current) continue;
      const place = record.locate("zh.yaml", ["translated_from", key], "key");
      if (old === undefined)
        report(place, `\`${key}\` has no stamp in \`translated_from\``, `when it is translated, ${stamp}`);
      else
        report(
          place,
          `the English of \`${key}\` has changed since it was translated`,
          `revise the Chinese, then ${stamp}`,
        );
    }
    for (const key of Object.keys(written)) {
      if (Object.hasOwn(stamps, key)) continue;
      report(record.locate("zh.yaml", ["translated_from", key], "key"), `\`${key}\` is stamped and is no text`, stamp);
    }
  },
};
