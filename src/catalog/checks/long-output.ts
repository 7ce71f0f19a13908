import type { Check } from "./check.ts";

/** A screenful: the message and the lines around it, not the whole log. */
const MOST_LINES = 40;

export const longOutput: Check = {
  name: "long-output",
  description: `Output that a signature shows has at most ${MOST_LINES} lines.`,
  check(record, report) {
    for (const [at, signature] of record.source.signatures.entries())
      for (const kind of ["seen", "cited"] as const) {
        const lines = signature[kind]?.text.trimEnd().split("\n").length ?? 0;
        if (lines <= MOST_LINES) continue;
        const place = record.locate("record.yaml", ["signatures", at, kind, "text"]);
        report(
          place,
          `the text has ${lines} lines, more than ${MOST_LINES}`,
          "keep the message and what stands around it",
        );
      }
  },
};
