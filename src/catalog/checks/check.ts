import type { CatalogRecord, Place } from "../catalog.ts";

/** What a check may know besides the record. */
export interface CheckContext {
  /** The date, like `2026-11-23`. */
  readonly today: string;
  /** `domain/slug` of every record folder. */
  readonly folderIds: ReadonlySet<string>;
  /** Empty if `domains.yaml` could not be read. */
  readonly domains: ReadonlySet<string>;
}

/** Takes one finding: where, what is wrong, what to do. Sentences without a full stop. */
export type Report = (place: Place, what: string, todo: string) => void;

/** One thing that is checked of every record. */
export interface Check {
  /** The code of its findings: named after the fault, `unknown-cause`. */
  readonly name: string;
  /** What it demands, one sentence. */
  readonly description: string;
  readonly check: (record: CatalogRecord, report: Report, context: CheckContext) => void;
}
