import { RECORD_FILES, type RecordFile } from "../catalog.ts";
import type { Check } from "./check.ts";

/** The first line of each file: it tells editors which schema to complete and check it by. */
export const EDITOR_HINTS: Readonly<Record<RecordFile, string>> = {
  "record.yaml": "# yaml-language-server: $schema=../../../docs/schema/record.schema.json",
  "zh.yaml": "# yaml-language-server: $schema=../../../docs/schema/chinese.schema.json",
};

export const editorHint: Check = {
  name: "editor-hint",
  description: "The first line of each file names its schema, so that editors complete and check it.",
  check(record, report) {
    for (const file of RECORD_FILES) {
      const first = record.texts[file]?.split("\n", 1)[0]?.trimEnd();
      if (first === undefined || first === EDITOR_HINTS[file]) continue;
      const place = { ...record.locate(file, []), line: 1, column: 1 };
      report(place, "the first line does not name the schema", `make it \`${EDITOR_HINTS[file]}\``);
    }
  },
};
