import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { missingChinese } from "./missing-chinese.ts";

test("the sample has none", () => expect(findingsIn(missingChinese)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "no zh.yaml",
    { chinese: null },
    [
      "record.yaml:2:1 there is no zh.yaml beside this file; write it with the same prose in Chinese, as docs/authoring.md says",
    ],
  ],
  [
    "an entry",
    { chinese: ["  left-behind:\n    title: 异常退出的 Git 留下了它\n    tell: 命令 `pgrep git` 没有输出。\n", ""] },
    ['zh.yaml:4:1 `causes.left-behind` is missing; translate it; it begins "A Git that died left it behind"'],
  ],
  [
    "a step",
    { chinese: ["      - 运行 `rm .git/index.lock`。\n", ""] },
    ['zh.yaml:15:5 `approaches.remove-lock.steps.1` is missing; translate it; it begins "Run `rm .git/index.lock`."'],
  ],
  [
    "all steps",
    { chinese: ["    steps:\n      - 运行 `pgrep git`。\n      - 运行 `rm .git/index.lock`。\n", ""] },
    ['zh.yaml:12:3 `approaches.remove-lock.steps` is missing; translate it; it begins "Run `pgrep git`."'],
  ],
  [
    "a section",
    { chinese: ["confused_with:\n  git/not-a-repository:\n    how: 那个错误不提锁文件。\n", ""] },
    ['zh.yaml:2:1 `confused_with.git/not-a-repository` is missing; translate it; it begins "That one names no lock."'],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(missingChinese, changes)).toEqual(expected);
});
