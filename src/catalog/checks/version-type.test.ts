import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { versionType } from "./version-type.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  ["every version of the type", { record: ["vers:npm/>=3.0.0", "vers:npm/*"] }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(versionType, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "of another manager",
    { record: ["vers:npm/>=3.0.0", "vers:pypi/>=3.0.0"] },
    ["record.yaml:14:15 the range is of type `pypi` and `pkg:npm/simple-git` is not; begin it with `vers:npm/`"],
  ],
  [
    "general where the manager has its own order",
    { record: ["vers:npm/>=3.0.0", "vers:semver/>=3.0.0"] },
    ["record.yaml:14:15 the range is of type `semver` and `pkg:npm/simple-git` is not; begin it with `vers:npm/`"],
  ],
  [
    "of a manager where the type has none",
    { record: ["vers:semver/>=2.0.0", "vers:npm/>=2.0.0"] },
    ["record.yaml:11:15 the range is of type `npm` and `pkg:generic/git` is not; begin it with `vers:semver/`"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(versionType, changes)).toEqual(expected);
});
