import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { strayFile } from "./stray-file.ts";

test("the sample has none", () => expect(findingsIn(strayFile)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "another file",
    { entries: [{ name: "notes.txt", kind: "file" }] },
    ["notes.txt:1:1 `notes.txt` does not belong in a record's folder; move it away; programs go under lab/"],
  ],
  [
    "a file named lab",
    { entries: [{ name: "lab", kind: "file" }] },
    ["lab:1:1 `lab` is not a folder; make it a folder"],
  ],
  [
    "a link",
    { entries: [{ name: "trials.jsonl", kind: "link" }] },
    ["trials.jsonl:1:1 `trials.jsonl` is not a file; make it a file"],
  ],
  [
    "a name that every object has",
    { entries: [{ name: "constructor", kind: "file" }] },
    ["constructor:1:1 `constructor` does not belong in a record's folder; move it away; programs go under lab/"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(strayFile, changes)).toEqual(expected);
});
