/**
 * Every signature is put to the test with the texts its author gave: it must stand in the text that was seen, that text must lead to
 * its record first (unless it only wraps another error, which then goes before it), and none of the texts under `not` may hold it. Run on the matcher that a bundle of the whole catalog has.
 */
import type { Catalog, CatalogRecord } from "../../catalog/catalog.ts";
import type { Match, Matcher } from "../../match/matcher.ts";
import type { Finding } from "../../model/finding.ts";

const encoder = new TextEncoder();

export function checkOwnTexts(catalog: Catalog, matcher: Matcher): Finding[] {
  const findings: Finding[] = [];
  let number = 0;
  catalog.records.forEach((record, recordIndex) => {
    record.source.signatures.forEach((signature, index) => {
      const own = number++;
      const kind = signature.seen ? "seen" : "cited";
      const text = (signature.seen ?? signature.cited)?.text ?? "";
      const matches = match(matcher, text);
      const at = (...path: (string | number)[]) => record.locate("record.yaml", ["signatures", index, ...path]);
      if (!match(matcher, text, true).some((one) => one.signature === own)) {
        findings.push({
          ...at(kind, "text"),
          code: "signature-not-in-its-text",
          what: `the template of "${signature.id}" is not found in the text that it comes from`,
          todo: "compare the two word by word; the matcher only forgives blanks, quotes, case and colours",
        });
      } else if (matches[0]?.record !== recordIndex && !signature.wrapper) {
        findings.push({
          ...at(kind, "text"),
          code: "outranked",
          what: `the text of "${signature.id}" leads to ${nameOf(catalog, matches[0])} first`,
          todo: "make the signature say more, mark the other as a wrapper, or cut other errors from the text",
        });
      }
      signature.not?.forEach((text, which) => {
        if (!match(matcher, text, true).some((one) => one.signature === own)) return;
        findings.push({
          ...at("not", which),
          code: "matches-what-it-must-not",
          what: `the template of "${signature.id}" matches a text that it must not match`,
          todo: "add the words that tell them apart",
        });
      });
    });
  });
  return findings;
}

const match = (matcher: Matcher, text: string, keepCovered = false): Match[] => {
  const bytes = encoder.encode(text);
  return matcher.match(bytes, bytes.length, { keepCovered });
};

const nameOf = (catalog: Catalog, first: Match | undefined): string =>
  first ? (catalog.records[first.record] as CatalogRecord).id : "no record";
