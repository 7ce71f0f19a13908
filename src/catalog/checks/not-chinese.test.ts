import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { notChinese } from "./not-chinese.ts";

test("the sample has none", () => expect(findingsIn(notChinese)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "a title that is a message",
    { chinese: ["title: 无法创建 index.lock", "title: Unable to create index.lock"] },
    ["zh.yaml:2:8 `title` has no Chinese character; write it in Chinese"],
  ],
  [
    "Chinese in code only",
    { chinese: ["how: 卸载后再安装。", "how: '`重装`'"] },
    ["zh.yaml:21:10 `approaches.reinstall.how` has no Chinese character; write it in Chinese"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(notChinese, changes)).toEqual(expected);
});
