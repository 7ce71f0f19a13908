import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { codeDiffers } from "./code-differs.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  [
    "another order",
    {
      record: ["Run `pgrep git`.", "Run `pgrep git`, then `rm`."],
      chinese: ["运行 `pgrep git`。", "在 `rm` 之前运行 `pgrep git`。"],
    },
  ],
  ["blanks within", { record: ["`pgrep git` prints a number", "`pgrep  git` prints a number"] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(codeDiffers, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "code that is missing",
    { chinese: ["命令 `pgrep git` 会输出数字", "该命令会输出数字"] },
    ["zh.yaml:7:11 the code in `causes.other-process.tell` is not that of the English; add `pgrep git`"],
  ],
  [
    "code that was translated",
    { chinese: ["`index.lock`，", "`索引.lock`，"] },
    ["zh.yaml:3:13 the code in `root_cause` is not that of the English; add `index.lock`; take out `索引.lock`"],
  ],
  [
    "code as often",
    { chinese: ["命令 `pgrep git` 会", "命令 `pgrep git`、`pgrep git` 会"] },
    ["zh.yaml:7:11 the code in `causes.other-process.tell` is not that of the English; take out `pgrep git`"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(codeDiffers, changes)).toEqual(expected);
});
