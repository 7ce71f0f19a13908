import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { unbalancedCode } from "./unbalanced-code.ts";

test("the sample has none", () => expect(findingsIn(unbalancedCode)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "one without a partner",
    { record: ["Delete `index.lock` once", "Delete `index.lock once"] },
    [
      "record.yaml:43:10 `approaches.remove-lock.how` has a backtick without a partner, or a pair around nothing; put one backtick before and one behind each piece of code; a code block goes under `code`",
    ],
  ],
  [
    "a pair around nothing",
    { record: ["Delete `index.lock` once", "Delete ``index.lock`` once"] },
    [
      "record.yaml:43:10 `approaches.remove-lock.how` has a backtick without a partner, or a pair around nothing; put one backtick before and one behind each piece of code; a code block goes under `code`",
    ],
  ],
  [
    "in Chinese",
    { chinese: ["自 `2.0` 起", "自 2.0` 起"] },
    [
      "zh.yaml:25:12 `packages.pkg:generic/git.notes` has a backtick without a partner, or a pair around nothing; put one backtick before and one behind each piece of code; a code block goes under `code`",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(unbalancedCode, changes)).toEqual(expected);
});
