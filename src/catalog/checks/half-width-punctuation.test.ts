import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { halfWidthPunctuation } from "./half-width-punctuation.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["after a Latin word", { chinese: ["卸载后再安装。", "卸载 Git, 再安装。"] }],
  ["in code", { chinese: ["`index.lock`，", "`index.lock`，"] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(halfWidthPunctuation, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    ",",
    { chinese: ["卸载后再安装。", "'卸载后, 再安装。'"] },
    [
      'zh.yaml:21:10 `approaches.reinstall.how` has half-width punctuation after Chinese: "后,"; write "后，", and so in the rest of the text',
    ],
  ],
  [
    ";",
    { chinese: ["卸载后再安装。", "'卸载后; 再安装。'"] },
    [
      'zh.yaml:21:10 `approaches.reinstall.how` has half-width punctuation after Chinese: "后;"; write "后；", and so in the rest of the text',
    ],
  ],
  [
    ":",
    { chinese: ["卸载后再安装。", "'卸载后: 再安装。'"] },
    [
      'zh.yaml:21:10 `approaches.reinstall.how` has half-width punctuation after Chinese: "后:"; write "后：", and so in the rest of the text',
    ],
  ],
  [
    "?",
    { chinese: ["卸载后再安装。", "'卸载后? 再安装。'"] },
    [
      'zh.yaml:21:10 `approaches.reinstall.how` has half-width punctuation after Chinese: "后?"; write "后？", and so in the rest of the text',
    ],
  ],
  [
    "!",
    { chinese: ["卸载后再安装。", "'卸载后! 再安装。'"] },
    [
      'zh.yaml:21:10 `approaches.reinstall.how` has half-width punctuation after Chinese: "后!"; write "后！", and so in the rest of the text',
    ],
  ],
  [
    ".",
    { chinese: ["卸载后再安装。", "'卸载后. 再安装。'"] },
    [
      'zh.yaml:21:10 `approaches.reinstall.how` has half-width punctuation after Chinese: "后."; write "后。", and so in the rest of the text',
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(halfWidthPunctuation, changes)).toEqual(expected);
});
