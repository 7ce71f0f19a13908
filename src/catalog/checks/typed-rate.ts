import { splitProse } from "../code-spans.ts";
import { proseTexts } from "../prose.ts";
import type { Check } from "./check.ts";

const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|\\d+";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|few";

/** How rates are written in either language, outside of code. */
const RATES: readonly RegExp[] = [
  /\p{Nd}[\p{Nd}.,]*\s*[%％]/u,
  // "Percent-encode the address" is no rate.
  new RegExp(`\\b(?:${SMALL}|${TENS})[\\s-]+per\\s?cent`, "i"),
  // "Nine out of ten", "1 in 100"; but "2 out of 3 replicas are up" is a count of things.
  new RegExp(
    `\\b(?:${SMALL})\\s+(?:out\\s+of|in|of)\\s+(?:every\\s+)?(?:ten|twenty|(?:a|one)\\s+hundred|10|20|100)\\b`,
    "i",
  ),
  new RegExp(`\\b(?:${SMALL})\\s+out\\s+of\\s+(?:${SMALL})\\s+(?:times|cases|users|people|projects|reports)\\b`, "i"),
  /百分之/,
  // 九成 is nine tenths; 第二成员 and 生成 are other words.
  /[一二三四五六七八九两\d]\s*成(?![为功员本立分对品就果熟长因])/,
  /十有八九/,
];

export const typedRate: Check = {
  name: "typed-rate",
  description: "No rate or percentage is typed into prose: rates are computed from trials.",
  check(record, report) {
    for (const { key, text, file, path } of proseTexts(record)) {
      // In a web address, `%20` is a blank.
      const words = splitProse(text).words.replace(/https?:\/\/\S+/g, " ");
      const found = RATES.map((rate) => rate.exec(words)?.[0]).find((rate) => rate !== undefined);
      if (found === undefined) continue;
      const todo =
        "leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks";
      report(record.locate(file, path), `\`${key}\` has a typed rate: "${found}"`, todo);
    }
  },
};
