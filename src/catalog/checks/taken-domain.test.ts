import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { takenDomain } from "./taken-domain.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["a domain that begins like one", { folderId: "docsearch/x" }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(takenDomain, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "a domain in the place of the API",
    { folderId: "v1/records" },
    ["record.yaml:2:5 `/v1` is an address of the site; give the domain another name: its records could not be shown"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(takenDomain, changes)).toEqual(expected);
});
