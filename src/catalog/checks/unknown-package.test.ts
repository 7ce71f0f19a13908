import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { unknownPackage } from "./unknown-package.ts";

test("the sample has none", () => expect(findingsIn(unknownPackage)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "of a signature",
    { record: ["package: pkg:generic/git\n    causes", "package: pkg:generic/gti\n    causes"] },
    ["record.yaml:27:14 `pkg:generic/gti` is none of the record's `packages`; did you mean `pkg:generic/git`?"],
  ],
  [
    "of code",
    {
      record: [
        "package: pkg:generic/git\n        lang",
        "package: pkg:maven/org.eclipse.jgit/org.eclipse.jgit\n        lang",
      ],
    },
    [
      "record.yaml:48:18 `pkg:maven/org.eclipse.jgit/org.eclipse.jgit` is none of the record's `packages`; add it to `packages`, or take it out here",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(unknownPackage, changes)).toEqual(expected);
});
