import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { unknownRecord } from "./unknown-record.ts";

test("the sample has none", () => expect(findingsIn(unknownRecord)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "misspelt",
    {
      record: ["record: git/not-a-repository", "record: git/not-a-repositry"],
      chinese: ["git/not-a-repository", "git/not-a-repositry"],
    },
    [
      "record.yaml:60:13 the catalog has no record `git/not-a-repositry`; did you mean `git/not-a-repository`? Else write that record, or take it out here",
    ],
  ],
  [
    "not there",
    { record: ["record: git/not-a-repository", "record: ssh/publickey"], chinese: null },
    ["record.yaml:60:13 the catalog has no record `ssh/publickey`; write that record, or take it out here"],
  ],
  [
    "itself",
    { record: ["record: git/not-a-repository", "record: git/index-lock-exists"], chinese: null },
    ["record.yaml:60:13 the record is told apart from itself; name another, or take it out"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(unknownRecord, changes)).toEqual(expected);
});
