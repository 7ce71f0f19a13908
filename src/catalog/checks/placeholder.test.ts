import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { placeholder } from "./placeholder.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["in code", { record: ["Git takes the lock anew.", "Git takes `TODO` anew."] }],
  ["a form to fill in", { record: ["Git takes the lock anew.", "A fill-in form."] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(placeholder, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "in prose",
    { record: ["Git takes the lock anew.", "FILL IN why"] },
    ["record.yaml:51:10 `approaches.0.why` is still to be filled in; write it, or remove it"],
  ],
  [
    "in an id",
    { record: ["id: git-lock-cited", "id: fill-in-cited"] },
    ["record.yaml:33:9 `signatures.1.id` is still to be filled in; write it, or remove it"],
  ],
  [
    "in an address",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: https://fill-in.example.org/",
      ],
    },
    ["record.yaml:57:10 `documentation.0.url` is still to be filled in; write it, or remove it"],
  ],
  [
    "in Chinese",
    { chinese: ["title: 无法创建 index.lock", "title: 待填：标题"] },
    ["zh.yaml:2:8 `title` is still to be filled in; write it, or remove it"],
  ],
  [
    "in a Chinese key",
    { chinese: ["  other-process:", "  fill-in-cause:\n    title: 原因\n    tell: 说明\n  other-process:"] },
    ["zh.yaml:5:3 `causes.fill-in-cause` is still to be filled in; write it, or remove it"],
  ],
  [
    "for later",
    { record: ["Git takes the lock anew.", "TODO explain."] },
    ["record.yaml:51:10 `approaches.0.why` is still to be filled in; write it, or remove it"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(placeholder, changes)).toEqual(expected);
});
