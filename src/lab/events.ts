/** What a run tells of itself. */
import type { TrialDetail } from "../model/trial.ts";

/** What happens while cells run, for whoever shows it. */
export type RunEvent =
  | { readonly kind: "planned"; readonly cells: number }
  | { readonly kind: "installing"; readonly package: string; readonly version: string }
  | { readonly kind: "started"; readonly cell: CellName }
  | { readonly kind: "skipped"; readonly cell: CellName; readonly outcome: TrialDetail["outcome"] }
  | CellResult;

export interface CellName {
  readonly record: string;
  readonly scenario: string;
  readonly version: string;
  readonly cause: string;
  /** Null for the run without an approach. */
  readonly approach: string | null;
}

/** One cell that was run. */
export interface CellResult {
  readonly kind: "finished";
  readonly cell: CellName;
  readonly outcome: TrialDetail["outcome"] | "not-reproduced";
  /** What the newest trial of before says; `undefined` if there was none. */
  readonly before: TrialDetail["outcome"] | undefined;
  readonly message: string;
  readonly leadsTo: string | null;
  /** Why it was not reproduced. */
  readonly why?: string;
  readonly milliseconds: number;
}
