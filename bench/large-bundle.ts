/** A bundle with as many records as are wanted: the catalog's own with their trials, over and over under further names. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileBundle } from "../src/bundle/compile.ts";
import type { CatalogRecord } from "../src/catalog/catalog.ts";
import { readCatalog } from "../src/catalog/read.ts";
import { readEvidence } from "../src/lab/evidence.ts";

/** @returns the path of a bundle in `folder` */
export async function largeBundle(count: number, folder: string): Promise<{ path: string; records: number }> {
  const catalog = await readCatalog("catalog");
  const evidence = await readEvidence(catalog.records);
  const records: CatalogRecord[] = [];
  const trials = new Map(evidence);
  for (let copy = 0; records.length < count; copy++)
    for (const one of catalog.records.slice(0, count - records.length)) {
      const id = (copy === 0 ? one.id : `${one.id}-copy-${copy}`) as CatalogRecord["id"];
      // One signature each is enough for a site, and compiling a million would be most of the time.
      const signatures = copy === 0 ? one.source.signatures : one.source.signatures.slice(0, 1);
      records.push({ ...one, id, source: { ...one.source, id: id as never, signatures } });
      const own = evidence.get(one.id);
      if (own) trials.set(id, own);
    }
  records.sort((a, b) => (a.id < b.id ? -1 : 1));
  const path = join(folder, "large.bundle");
  const bundle = compileBundle({ ...catalog, records }, trials);
  writeFileSync(path, bundle.bytes);
  return { path, records: bundle.records };
}
