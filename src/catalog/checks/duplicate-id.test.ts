import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { duplicateId } from "./duplicate-id.ts";

test("the sample has none", () => expect(findingsIn(duplicateId)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "a cause",
    { record: ["id: left-behind", "id: other-process"], chinese: null },
    ["record.yaml:21:9 `other-process` stands here a second time; rename or remove one"],
  ],
  [
    "a signature",
    { record: ["git-lock-cited", "git-lock"] },
    ["record.yaml:33:9 `git-lock` stands here a second time; rename or remove one"],
  ],
  [
    "an approach",
    { record: ["id: reinstall", "id: remove-lock"], chinese: null },
    ["record.yaml:52:9 `remove-lock` stands here a second time; rename or remove one"],
  ],
  [
    "a package",
    { record: ["pkg:npm/simple-git", "pkg:generic/git"] },
    ["record.yaml:13:11 `pkg:generic/git` stands here a second time; rename or remove one"],
  ],
  [
    "a cause of a signature",
    { record: ["[other-process, left-behind]", "[other-process, other-process]"] },
    ["record.yaml:28:29 `other-process` stands here a second time; rename or remove one"],
  ],
  [
    "a cause of an approach",
    { record: ["[left-behind]\n    how", "[left-behind, left-behind]\n    how"] },
    ["record.yaml:42:28 `left-behind` stands here a second time; rename or remove one"],
  ],
  [
    "a record to tell apart",
    {
      record: [
        "    how: That one names no lock.\n",
        "    how: That one names no lock.\n  - record: git/not-a-repository\n    how: It says so.\n",
      ],
    },
    ["record.yaml:62:13 `git/not-a-repository` stands here a second time; rename or remove one"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(duplicateId, changes)).toEqual(expected);
});
