import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { unknownCause } from "./unknown-cause.ts";

test("the sample has none", () => expect(findingsIn(unknownCause)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "of a signature",
    { record: ["[other-process, left-behind]", "[other-proces, left-behind]"] },
    ["record.yaml:28:14 the record has no cause `other-proces`; did you mean `other-process`?"],
  ],
  [
    "of an approach",
    { record: ["aims_at: [left-behind]", "aims_at: [full-disk]"] },
    ["record.yaml:42:15 the record has no cause `full-disk`; add it to `causes`, or take it out here"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(unknownCause, changes)).toEqual(expected);
});
