/** A record as a bundle holds it: what the author wrote, in both languages, and what was derived from it. */
import type { Tier } from "../model/answer.ts";
import type { ChineseSource, RecordSource } from "../model/record.ts";

export interface CompiledRecord {
  readonly source: RecordSource;
  /** Absent where the record has no Chinese yet: then the English is shown. */
  readonly chinese: ChineseSource | null;
  readonly tier: Tier;
  /** For each signature the names of its template's holes, in their order. */
  readonly holes: readonly (readonly string[])[];
}

/** What the section `names` holds: enough to list records without reading their bodies. */
export interface Names {
  readonly ids: readonly string[];
  readonly titles: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly tiers: readonly Tier[];
  /** Package URLs, by the numbers that the matcher's tables use. */
  readonly packages: readonly string[];
  readonly domains: readonly { readonly id: string; readonly en: string; readonly zh: string }[];
}
