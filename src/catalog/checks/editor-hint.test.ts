import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { editorHint } from "./editor-hint.ts";

test("the sample has none", () => expect(findingsIn(editorHint)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "none",
    { record: ["# yaml-language-server: $schema=../../../docs/schema/record.schema.json\n", ""] },
    [
      "record.yaml:1:1 the first line does not name the schema; make it `# yaml-language-server: $schema=../../../docs/schema/record.schema.json`",
    ],
  ],
  [
    "of the other file",
    { chinese: ["chinese.schema.json", "record.schema.json"] },
    [
      "zh.yaml:1:1 the first line does not name the schema; make it `# yaml-language-server: $schema=../../../docs/schema/chinese.schema.json`",
    ],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(editorHint, changes)).toEqual(expected);
});
