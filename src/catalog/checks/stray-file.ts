import type { FolderEntry } from "../catalog.ts";
import type { Check } from "./check.ts";

const ALLOWED: Readonly<Record<string, FolderEntry["kind"]>> = {
  "record.yaml": "file",
  "zh.yaml": "file",
  lab: "folder",
  "trials.jsonl": "file",
};

export const strayFile: Check = {
  name: "stray-file",
  description: "A record's folder holds record.yaml, zh.yaml, lab/ and trials.jsonl, and nothing else.",
  check(record, report) {
    for (const { name, kind } of record.entries) {
      const wanted = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
      if (kind === wanted) continue;
      const file = record.locate("record.yaml", []).file.replace(/record\.yaml$/, name);
      const what = wanted ? `\`${name}\` is not a ${wanted}` : `\`${name}\` does not belong in a record's folder`;
      report(
        { file, line: 1, column: 1 },
        what,
        wanted ? `make it a ${wanted}` : "move it away; programs go under lab/",
      );
    }
  },
};
