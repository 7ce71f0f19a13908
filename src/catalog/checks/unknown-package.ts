import { nearestWord } from "../../base/nearest.ts";
import type { YamlPath } from "../catalog.ts";
import type { Check } from "./check.ts";

export const unknownPackage: Check = {
  name: "unknown-package",
  description: "Signatures and code name only packages that the record lists under `packages`.",
  check(record, report) {
    const known = new Set(record.source.packages.map(({ purl }) => purl));
    const look = (purl: string | undefined, path: YamlPath) => {
      if (purl === undefined || known.has(purl)) return;
      const meant = nearestWord(purl, known);
      const todo = meant ? `did you mean \`${meant}\`?` : "add it to `packages`, or take it out here";
      report(record.locate("record.yaml", path), `\`${purl}\` is none of the record's \`packages\``, todo);
    };
    for (const [at, signature] of record.source.signatures.entries())
      look(signature.package, ["signatures", at, "package"]);
    for (const [at, approach] of record.source.approaches.entries())
      for (const [n, code] of (approach.code ?? []).entries())
        look(code.package, ["approaches", at, "code", n, "package"]);
  },
};
