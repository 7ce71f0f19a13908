import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { extraChinese } from "./extra-chinese.ts";

test("the sample has none", () => expect(findingsIn(extraChinese)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "an entry",
    { chinese: ["  other-process:", "  another-process:\n    title: 另一个\n    tell: 看看\n  other-process:"] },
    ["zh.yaml:5:3 `causes.another-process` has no English in record.yaml; correct the key, or remove it"],
  ],
  [
    "a step",
    { chinese: ["      - 运行 `pgrep git`。\n", "      - 运行 `pgrep git`。\n      - 等待。\n"] },
    ["zh.yaml:18:9 `approaches.remove-lock.steps.2` has no English in record.yaml; correct the key, or remove it"],
  ],
  [
    "notes of a package without",
    { chinese: ["  pkg:generic/git:", "  pkg:npm/simple-git:\n    notes: 说明\n  pkg:generic/git:"] },
    ["zh.yaml:25:5 `packages.pkg:npm/simple-git.notes` has no English in record.yaml; correct the key, or remove it"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(extraChinese, changes)).toEqual(expected);
});
