/** No two records have the same signature with nothing to tell them apart: neither a package nor another word. */
import type { Catalog, CatalogRecord } from "../../catalog/catalog.ts";
import { type Element, parseTemplate } from "../../match/template/parse.ts";
import type { Finding } from "../../model/finding.ts";

interface Known {
  readonly record: CatalogRecord;
  readonly signature: string;
  readonly package: string | undefined;
}

/** What a template matches, written so that templates that match the same are equal: names of holes do not count. */
const shape = (elements: readonly Element[]): string =>
  elements
    .map((element) => (element.kind === "hole" ? `{${element.type}}` : String.fromCharCode(...element.bytes)))
    .join("\n");

export function checkTwins(catalog: Catalog): Finding[] {
  const known = new Map<string, Known[]>();
  const findings: Finding[] = [];
  for (const record of catalog.records) {
    record.source.signatures.forEach((signature, index) => {
      const key = shape(parseTemplate(signature.template));
      const same = known.get(key) ?? [];
      const twin = same.find(
        (other) =>
          other.record !== record && (!other.package || !signature.package || other.package === signature.package),
      );
      if (twin) {
        findings.push({
          ...record.locate("record.yaml", ["signatures", index, "template"]),
          code: "same-signature",
          what: `the signature "${signature.id}" is the same as "${twin.signature}" of ${twin.record.id}, and nothing tells the two apart`,
          todo: "add words that only this error has, or name the package that prints each",
        });
      }
      known.set(key, [...same, { record, signature: signature.id, package: signature.package }]);
    });
  }
  return findings;
}
