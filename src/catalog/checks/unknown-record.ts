import { nearestWord } from "../../base/nearest.ts";
import type { Check } from "./check.ts";

export const unknownRecord: Check = {
  name: "unknown-record",
  description: "A record is told apart from others that the catalog has, not from itself.",
  check(record, report, { folderIds }) {
    for (const [at, { record: other }] of (record.source.confused_with ?? []).entries()) {
      const place = () => record.locate("record.yaml", ["confused_with", at, "record"]);
      if (other === record.folderId)
        report(place(), "the record is told apart from itself", "name another, or take it out");
      else if (!folderIds.has(other)) {
        const meant = nearestWord(other, folderIds);
        const todo = `${meant ? `did you mean \`${meant}\`? Else ` : ""}write that record, or take it out here`;
        report(place(), `the catalog has no record \`${other}\``, todo);
      }
    }
  },
};
