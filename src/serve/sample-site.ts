/** For tests: sites of a few records. */

import { compileBundle } from "../bundle/compile.ts";
import { type Bundle, openBytes } from "../bundle/open.ts";
import { sampleTrial } from "../bundle/sample-trial.ts";
import type { CatalogRecord } from "../catalog/catalog.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import type { RecordSource } from "../model/record.ts";

/** The sample record under this id, with whatever is changed of its source. */
export function recordAs(
  id: string,
  change: (source: RecordSource) => RecordSource = (source) => source,
): CatalogRecord {
  const record = sampleRecord();
  return { ...record, id: id as never, source: change({ ...record.source, id: id as never }) };
}

const TRIALS = [
  sampleTrial({ cause: "left-behind", approach: null, outcome: "reproduced" }),
  sampleTrial({ cause: "left-behind", approach: "remove-lock", outcome: "fixed" }),
];

/** @param tried ids of the records that have trials */
export function bundleOf(records: readonly CatalogRecord[], tried: readonly string[] = []): Bundle {
  const trials = new Map(tried.map((id) => [id, TRIALS]));
  return openBytes(compileBundle(sampleCatalog([...records]), trials).bytes);
}
