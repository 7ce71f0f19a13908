import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { typedRate } from "./typed-rate.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["percent as a verb", { record: ["Git takes the lock anew.", "Percent-encode the address."] }],
  ["a program's output", { record: ["Git takes the lock anew.", "The disk is `100%` full."] }],
  ["a web address", { record: ["Git takes the lock anew.", "See https://git-scm.com/docs/git1%20lock for it."] }],
  ["a count of things", { record: ["Git takes the lock anew.", "Wait until 2 out of 3 replicas are up."] }],
  ["words that contain 成", { chinese: ["Git 会重新取得锁。", "第二成员，生成三成功。"] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(typedRate, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "90 %",
    { record: ["Git takes the lock anew.", "It helps 90 % of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"90 %\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "90%",
    { record: ["Git takes the lock anew.", "It helps 90% of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"90%\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "９０％",
    { record: ["Git takes the lock anew.", "It helps ９０％ of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"９０％\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "ninety percent",
    { record: ["Git takes the lock anew.", "It helps ninety percent of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"ninety percent\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "90 per cent",
    { record: ["Git takes the lock anew.", "It helps 90 per cent of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"90 per cent\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "Nine out of ten",
    { record: ["Git takes the lock anew.", "It helps Nine out of ten of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"Nine out of ten\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "one in 100",
    { record: ["Git takes the lock anew.", "It helps one in 100 of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"one in 100\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "7 out of 9 times",
    { record: ["Git takes the lock anew.", "It helps 7 out of 9 times of users."] },
    [
      "record.yaml:51:10 `approaches.remove-lock.why` has a typed rate: \"7 out of 9 times\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "百分之九十",
    { chinese: ["Git 会重新取得锁。", "百分之九十的情况下有效。"] },
    [
      "zh.yaml:18:10 `approaches.remove-lock.why` has a typed rate: \"百分之\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "九成",
    { chinese: ["Git 会重新取得锁。", "九成的情况下有效。"] },
    [
      "zh.yaml:18:10 `approaches.remove-lock.why` has a typed rate: \"九成\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "90％",
    { chinese: ["Git 会重新取得锁。", "90％的情况下有效。"] },
    [
      "zh.yaml:18:10 `approaches.remove-lock.why` has a typed rate: \"90％\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
  [
    "十有八九",
    { chinese: ["Git 会重新取得锁。", "十有八九的情况下有效。"] },
    [
      "zh.yaml:18:10 `approaches.remove-lock.why` has a typed rate: \"十有八九\"; leave it out; somebody's figure goes under `claims` with its source, a program's output in backticks",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(typedRate, changes)).toEqual(expected);
});
