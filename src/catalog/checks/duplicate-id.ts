import type { YamlPath } from "../catalog.ts";
import type { Check } from "./check.ts";

export const duplicateId: Check = {
  name: "duplicate-id",
  description: "Causes, signatures, approaches, packages and records to tell apart are each named once.",
  check(record, report) {
    const { source } = record;
    const once = (ids: readonly string[], pathOf: (at: number) => YamlPath) => {
      const seen = new Set<string>();
      for (const [at, id] of ids.entries()) {
        if (seen.has(id))
          report(
            record.locate("record.yaml", pathOf(at)),
            `\`${id}\` stands here a second time`,
            "rename or remove one",
          );
        seen.add(id);
      }
    };
    for (const list of ["causes", "signatures", "approaches"] as const)
      once(
        source[list].map(({ id }) => id),
        (at) => [list, at, "id"],
      );
    once(
      source.packages.map(({ purl }) => purl),
      (at) => ["packages", at, "purl"],
    );
    once(source.confused_with?.map((other) => other.record) ?? [], (at) => ["confused_with", at, "record"]);
    for (const [at, signature] of source.signatures.entries())
      once(signature.causes ?? [], (cause) => ["signatures", at, "causes", cause]);
    for (const [at, approach] of source.approaches.entries())
      once(approach.aims_at ?? [], (cause) => ["approaches", at, "aims_at", cause]);
  },
};
