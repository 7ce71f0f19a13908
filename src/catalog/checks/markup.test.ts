import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { markup } from "./markup.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["in code", { record: ["Git takes the lock anew.", "Git takes `List<T>`, `**/*.ts` and `[a](b)` anew."] }],
  ["less and greater", { record: ["Git takes the lock anew.", "It works where 1 < 2 and 3 > 2."] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(markup, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "bold",
    { record: ["Git takes the lock anew.", "Git takes the **lock** anew."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has bold: **; write plain words; put what is typed or printed literally in backticks",
    ],
  ],
  [
    "a link",
    { record: ["Git takes the lock anew.", "Read [this](https://git-scm.com)."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a link: [this](https://git-scm.com); write plain words; put what is typed or printed literally in backticks",
    ],
  ],
  [
    "an HTML tag",
    { record: ["Git takes the lock anew.", "Git takes <b>the lock</b> anew."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has an HTML tag: <b>; write plain words; put what is typed or printed literally in backticks",
    ],
  ],
  [
    "an HTML entity",
    { record: ["Git takes the lock anew.", "Run pull &amp; push."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has an HTML entity: &amp;; write plain words; put what is typed or printed literally in backticks",
    ],
  ],
  [
    "a heading",
    { record: ["    why: Git takes the lock anew.", "    why: |\n      ## Why\n      It works."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a heading: ## ; write plain words; put what is typed or printed literally in backticks",
    ],
  ],
  [
    "in Chinese",
    { chinese: ["Git 会重新取得锁。", "Git 会**重新**取得锁。"] },
    [
      "zh.yaml:18:10 `approaches.remove-lock.why` has bold: **; write plain words; put what is typed or printed literally in backticks",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(markup, changes)).toEqual(expected);
});
