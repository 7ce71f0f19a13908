import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { futureDate } from "./future-date.ts";

test("the sample has none", () => expect(findingsIn(futureDate)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "drafted",
    { record: ["2026-01-31", "2026-02-01"] },
    ["record.yaml:8:15 2026-02-01 is in the future; correct the date"],
  ],
  [
    "a sighting",
    { record: ["2010-05-01", "2030-05-01"] },
    ["record.yaml:63:11 2030-05-01 is in the future; correct the date"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(futureDate, changes)).toEqual(expected);
});
