import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { unknownDomain } from "./unknown-domain.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["another domain", { folderId: "node/x" }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(unknownDomain, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "a domain like another",
    { folderId: "gti/index-lock-exists" },
    ["record.yaml:2:5 there is no domain `gti` in domains.yaml; did you mean `git`?"],
  ],
  [
    "a new domain",
    { folderId: "kubernetes/x" },
    [
      "record.yaml:2:5 there is no domain `kubernetes` in domains.yaml; add `kubernetes` to domains.yaml with its name in both languages",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(unknownDomain, changes)).toEqual(expected);
});
