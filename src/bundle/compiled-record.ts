/** A record as a bundle holds it: what the author wrote, in both languages, and what was derived from it. */
import type { Tier } from "../model/answer.ts";
import type { ChineseSource, RecordSource, SignatureSource } from "../model/record.ts";
import type { CompiledEvidence } from "./compiled-evidence.ts";

/** A signature without the texts that it was checked with: they would be half of a bundle, and no view shows them. */
export interface CompiledSignature extends Pick<SignatureSource, "id" | "template" | "package" | "causes"> {
  /** Program and versions that printed it, or the address of the source that shows it. */
  readonly origin: string;
  /** Names of the template's holes, in their order. */
  readonly holes: readonly string[];
}

export interface CompiledRecord {
  readonly source: Omit<RecordSource, "signatures">;
  readonly signatures: readonly CompiledSignature[];
  /** Absent where the record has no Chinese yet: then the English is shown. */
  readonly chinese: ChineseSource | null;
  readonly tier: Tier;
  /** What trials say of it; null without any. */
  readonly evidence: CompiledEvidence | null;
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
