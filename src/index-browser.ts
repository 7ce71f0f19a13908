/**
 * Wayout as a library, the part that runs anywhere.
 *
 * ```ts
 * import { lookup, openBytes } from "wayout";
 * const bundle = openBytes(bytesOfABundle);
 * const answer = lookup(bundle, "jwt audience invalid. expected: api");
 * ```
 */
export { type LookupOptions, lookup } from "./answer/lookup.ts";
export { recordView } from "./answer/record-view.ts";
export { searchRecords } from "./answer/search-records.ts";
export { similarIn } from "./answer/similar.ts";
export { trialsView } from "./answer/trials-view.ts";
export { WayoutError } from "./base/error.ts";
export { type EvidenceSource, evidenceWith, type GivenEvidence } from "./bundle/compile-evidence.ts";
export type { CompiledEvidence, EvidenceOf } from "./bundle/compiled-evidence.ts";
export type { Read } from "./bundle/format.ts";
export { Bundle, openBytes } from "./bundle/open.ts";
export type { Answer, AnswerMatch, Language, RecordView, SearchHit, SimilarRecord } from "./model/answer.ts";
export type { BundleTrial, TrialsView } from "./model/trials-view.ts";
