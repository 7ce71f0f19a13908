/** Compiles a catalog to a bundle: the same sources give the same bytes. */
import { createHash } from "node:crypto";
import { packColumns } from "../base/pack.ts";
import type { Catalog, CatalogRecord } from "../catalog/catalog.ts";
import { compileTables, type PackageMark, type SignatureInput } from "../match/compile.ts";
import { tablesToColumns } from "../match/tables.ts";
import { type Element, parseTemplate } from "../match/template/parse.ts";
import type { Publication } from "../model/publication.ts";
import type { SignatureSource } from "../model/record.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { Normalised, normalise } from "../text/normalise.ts";
import { packBodies } from "./bodies.ts";
import { compileEvidence, trialCell, unprovenTier } from "./compile-evidence.ts";
import { compileNear } from "./compile-near.ts";
import type { CompiledRecord, CompiledSignature, Names } from "./compiled-record.ts";
import { HEADER, pageSums, writeSections } from "./format.ts";
import { compileSearch } from "./search.ts";
import { inOrder } from "./trial-order.ts";
import { packTrials } from "./trials.ts";

/** The trials of records, by record id. */
export type Trials = ReadonlyMap<string, readonly BundleTrial[]>;

export interface CompiledBundle {
  readonly bytes: Uint8Array;
  /** `wayout-<hash>.bundle`: the first 16 hex digits of the content's SHA-256. */
  readonly name: string;
  readonly records: number;
  readonly signatures: number;
}

/**
 * Compiles a catalog that has passed its checks.
 *
 * @param trials what the lab saw, by record
 * @throws TemplateError for a template that does not parse: the checks find it first, with its place
 */
export function compileBundle(catalog: Catalog, trials: Trials = new Map()): CompiledBundle {
  const trialsOf = catalog.records.map(({ id, source }) => inOrder(source, trials.get(id) ?? []));
  const records = catalog.records.map((record, number) =>
    compileRecord(record, trialsOf[number] ?? [], catalog.publications),
  );
  const packages = [
    ...new Set(catalog.records.flatMap((record) => record.source.packages.map((one) => one.purl))),
  ].sort();
  const signatures = catalog.records.flatMap((record, index) => signatureInputs(record, index, packages));
  const bodies = packBodies(bodyTexts(records));
  const match = packColumns({
    ...tablesToColumns(compileTables(signatures, packageMarks(catalog, packages))),
    ...bodies.places,
  });
  const near = compileNear(records);
  const bytes = writeSections({
    match,
    pages: pageSums(match),
    names: new TextEncoder().encode(JSON.stringify(namesOf(catalog, records, packages))),
    records: bodies.bytes,
    search: compileSearch(records),
    near,
    nearsums: pageSums(near),
    trials: packTrials(trialsOf),
  });
  const digest = createHash("sha256").update(bytes.subarray(HEADER)).digest();
  bytes.set(digest, 32);
  return {
    bytes,
    name: `wayout-${digest.toString("hex").slice(0, 16)}.bundle`,
    records: records.length,
    signatures: signatures.length,
  };
}

function compileRecord(
  { source, chinese }: CatalogRecord,
  trials: readonly BundleTrial[],
  publications: readonly Publication[],
): CompiledRecord {
  const { signatures, ...rest } = source;
  const proven =
    trials.length > 0
      ? compileEvidence(source, { trials: trials.map(trialCell), publications })
      : { tier: unprovenTier(source), evidence: null };
  return { source: rest, signatures: signatures.map(compileSignature), chinese: chinese ?? null, ...proven };
}

function compileSignature({ id, template, package: purl, causes, seen, cited }: SignatureSource): CompiledSignature {
  return {
    id,
    template,
    ...(purl === undefined ? {} : { package: purl }),
    ...(causes === undefined ? {} : { causes }),
    origin: seen?.with ?? cited?.url ?? "",
    holes: holeNames(parseTemplate(template)),
  };
}

const holeNames = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => (element.kind === "hole" ? [element.name] : []));

function signatureInputs(record: CatalogRecord, index: number, packages: readonly string[]): SignatureInput[] {
  return record.source.signatures.map((signature, ordinal) => ({
    elements: parseTemplate(signature.template),
    record: index,
    ordinal,
    package: signature.package === undefined ? undefined : packages.indexOf(signature.package),
    wrapper: signature.wrapper,
  }));
}

/** The literals that show a package at work: those that records give, and where package managers put its files. */
function packageMarks(catalog: Catalog, packages: readonly string[]): PackageMark[] {
  const marks = new Map<string, Set<string>>(packages.map((purl) => [purl, new Set(usualMarks(purl))]));
  for (const { source } of catalog.records) {
    for (const one of source.packages) for (const mark of one.marks ?? []) marks.get(one.purl)?.add(mark);
  }
  return packages.flatMap((purl, index) =>
    [...(marks.get(purl) ?? [])].sort().map((mark) => ({ package: index, bytes: normalForm(mark) })),
  );
}

function usualMarks(purl: string): string[] {
  const found = /^pkg:(npm|maven)\/(.+)$/.exec(purl);
  if (!found) return [];
  const [, type, name = ""] = found;
  return type === "npm" ? [`node_modules/${decodeURIComponent(name)}/`] : [];
}

function normalForm(text: string): Uint8Array {
  const into = new Normalised();
  const bytes = new TextEncoder().encode(text);
  normalise(bytes, bytes.length, into);
  return into.bytes.slice(0, into.length);
}

function namesOf(catalog: Catalog, records: readonly CompiledRecord[], packages: readonly string[]): Names {
  return {
    ids: records.map((record) => record.source.id),
    titles: {
      en: records.map((record) => record.source.title),
      zh: records.map((record) => record.chinese?.title ?? record.source.title),
    },
    tiers: records.map((record) => record.tier),
    packages,
    domains: catalog.domains.map(({ id, en, zh }) => ({ id, en, zh })),
  };
}

/** Bodies and the Chinese of bodies apart: half of all readers need only one of the two. */
const bodyTexts = (records: readonly CompiledRecord[]): string[] =>
  records.flatMap(({ chinese, ...body }) => [JSON.stringify(body), JSON.stringify(chinese)]);
