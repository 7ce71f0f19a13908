/** The project's matcher over the records of the catalog: which known error is in a text that the lab saw. */
import type { CatalogRecord } from "../catalog/catalog.ts";
import { compileTables, type PackageMark, type SignatureInput } from "../match/compile.ts";
import { Matcher } from "../match/matcher.ts";
import { parseTemplate } from "../match/template/parse.ts";
import type { CauseId, RecordId, SignatureId } from "../model/ids.ts";
import { Normalised, normalise } from "../text/normalise.ts";

/** A signature found in a text. */
export interface Recognised {
  readonly record: RecordId;
  readonly signature: SignatureId;
  /** The causes that it leaves open. */
  readonly causes: readonly CauseId[];
  /** What matched. */
  readonly text: string;
}

/** Best first. */
export type Recognise = (text: string) => Recognised[];

/**
 * Compiles the signatures of all records, as the bundle does: what the lab recognises is what a lookup will.
 *
 * @throws TemplateError for a template that does not parse: `catalog check` says where
 */
export function compileRecogniser(records: readonly CatalogRecord[]): Recognise {
  const purls = [...new Set(records.flatMap(({ source }) => source.packages.map((one) => one.purl)))].sort();
  const inputs = records.flatMap(({ source }, record) =>
    source.signatures.map(
      (one, ordinal): SignatureInput => ({
        elements: parseTemplate(one.template),
        record,
        ordinal,
        package: one.package === undefined ? undefined : purls.indexOf(one.package),
        wrapper: one.wrapper,
      }),
    ),
  );
  const matcher = new Matcher(compileTables(inputs, packageMarks(records, purls)));
  return (text) => {
    const bytes = new TextEncoder().encode(text);
    return matcher.match(bytes, bytes.length).map((match): Recognised => {
      const { source } = records[match.record] as CatalogRecord;
      const signature = source.signatures[matcher.ordinal(match.signature)] as (typeof source.signatures)[number];
      return {
        record: source.id,
        signature: signature.id,
        causes: signature.causes ?? source.causes.map((one) => one.id),
        text: new TextDecoder().decode(bytes.subarray(match.start, match.end)),
      };
    });
  };
}

function packageMarks(records: readonly CatalogRecord[], purls: readonly string[]): PackageMark[] {
  const marks = new Map<string, PackageMark>();
  for (const { source } of records)
    for (const one of source.packages) {
      const npm = /^pkg:npm\/(.+)$/.exec(one.purl)?.[1];
      const usual = npm === undefined ? [] : [`node_modules/${decodeURIComponent(npm)}/`];
      for (const mark of [...usual, ...(one.marks ?? [])])
        marks.set(`${one.purl} ${mark}`, { package: purls.indexOf(one.purl), bytes: normalForm(mark) });
    }
  return [...marks.values()];
}

function normalForm(text: string): Uint8Array {
  const into = new Normalised();
  const bytes = new TextEncoder().encode(text);
  normalise(bytes, bytes.length, into);
  return into.bytes.slice(0, into.length);
}
