import { nearestWord } from "../../base/nearest.ts";
import type { YamlPath } from "../catalog.ts";
import type { Check } from "./check.ts";

export const unknownCause: Check = {
  name: "unknown-cause",
  description: "Signatures and approaches name only causes that the record has.",
  check(record, report) {
    const known = new Set<string>(record.source.causes.map(({ id }) => id));
    const look = (causes: readonly string[] | undefined, path: YamlPath) => {
      for (const [at, cause] of (causes ?? []).entries()) {
        if (known.has(cause)) continue;
        const meant = nearestWord(cause, known);
        const todo = meant ? `did you mean \`${meant}\`?` : "add it to `causes`, or take it out here";
        report(record.locate("record.yaml", [...path, at]), `the record has no cause \`${cause}\``, todo);
      }
    };
    for (const [at, { causes }] of record.source.signatures.entries()) look(causes, ["signatures", at, "causes"]);
    for (const [at, { aims_at }] of record.source.approaches.entries()) look(aims_at, ["approaches", at, "aims_at"]);
  },
};
