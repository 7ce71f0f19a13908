import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { idNotFolder } from "./id-not-folder.ts";

test("the sample has none", () => expect(findingsIn(idNotFolder)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "another id",
    { record: ["id: git/index-lock-exists", "id: git/other"] },
    [
      "record.yaml:2:5 the id is `git/other` and the folder `git/index-lock-exists`; write `id: git/index-lock-exists`, or rename the folder",
    ],
  ],
  [
    "a folder whose name is no id",
    { folderId: "git/Index Lock" },
    [
      "record.yaml:2:5 the id is `git/index-lock-exists` and the folder `git/Index Lock`; rename the folder to `git/index-lock-exists`",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(idNotFolder, changes)).toEqual(expected);
});
