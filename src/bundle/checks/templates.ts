/** Each template parses and carries enough information to mean something. */
import type { Catalog } from "../../catalog/catalog.ts";
import { informationOfTemplate } from "../../match/compile.ts";
import { WEAKEST_SIGNATURE } from "../../match/information/information.ts";
import { parseTemplate, TemplateError } from "../../match/template/parse.ts";
import type { Finding } from "../../model/finding.ts";

export function checkTemplates(catalog: Catalog): Finding[] {
  return catalog.records.flatMap((record) =>
    record.source.signatures.flatMap((signature, index): Finding[] => {
      const place = record.locate("record.yaml", ["signatures", index, "template"]);
      try {
        const bits = informationOfTemplate(parseTemplate(signature.template));
        if (bits >= WEAKEST_SIGNATURE) return [];
        return [
          {
            ...place,
            code: "weak-signature",
            what: `the template of "${signature.id}" carries ${bits.toFixed(1)} bits of information; with less than ${WEAKEST_SIGNATURE} it would match by accident`,
            todo: "add more of the fixed text: the exception's class, an error code, the words before and after",
          },
        ];
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        return [
          {
            ...place,
            code: "bad-template",
            what: `the template of "${signature.id}" ${error.message} (character ${error.at + 1})`,
            todo: "see docs/templates.md",
          },
        ];
      }
    }),
  );
}
