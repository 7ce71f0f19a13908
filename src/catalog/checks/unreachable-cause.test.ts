import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { unreachableCause } from "./unreachable-cause.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["a signature that names none", { record: ["    causes: [other-process, left-behind]\n", ""] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(unreachableCause, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "in no signature",
    { record: ["[other-process, left-behind]", "[other-process]"] },
    [
      "record.yaml:21:9 no signature leaves the cause `left-behind` open; add `left-behind` to the `causes` of the signatures that it can print",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(unreachableCause, changes)).toEqual(expected);
});
