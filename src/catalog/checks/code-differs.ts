import { splitProse } from "../code-spans.ts";
import { prosePairs } from "../prose.ts";
import type { Check } from "./check.ts";

export const codeDiffers: Check = {
  name: "code-differs",
  description: "The Chinese has the same inline `code` as the English, each span as often.",
  check(record, report) {
    for (const { key, english, chinese, chinesePath } of prosePairs(record)) {
      if (english === undefined || chinese === undefined) continue;
      const wanted = splitProse(english).spans;
      const found = splitProse(chinese).spans;
      const missing = without(wanted, found);
      const extra = without(found, wanted);
      if (missing.length + extra.length === 0) continue;
      const todo = [
        ...(missing.length > 0 ? [`add ${quote(missing)}`] : []),
        ...(extra.length > 0 ? [`take out ${quote(extra)}`] : []),
      ].join("; ");
      report(record.locate("zh.yaml", chinesePath), `the code in \`${key}\` is not that of the English`, todo);
    }
  },
};

/** The items of a list that are left when those of another are taken out, one for one. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of taken) counts.set(item, (counts.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
}

const quote = (spans: readonly string[]) => spans.map((span) => `\`${span}\``).join(", ");
