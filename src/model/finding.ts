/** What a check of the catalog found: a fact for a person to act on, at a place that an editor can open. */
export interface Finding {
  /** The check's stable name, e.g. `unknown-cause`. */
  readonly code: string;
  /** Path of the file, relative to the folder above the catalog, e.g. `catalog/api/x/record.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What is wrong: one sentence without a full stop at its end. */
  readonly what: string;
  /** What to do about it: one sentence without a full stop at its end. */
  readonly todo: string;
}
