import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { fewApproaches } from "./few-approaches.ts";

test("the sample has none", () => expect(findingsIn(fewApproaches)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "one",
    {
      record: [
        "  - id: reinstall\n    title: Install Git again\n    how: Remove Git and install it.\n    why: The lock is a file of the repository, which stays.\n",
        "",
      ],
      chinese: null,
    },
    ["record.yaml:39:1 the record has one approach only; add what else people try, also what does not help"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(fewApproaches, changes)).toEqual(expected);
});
