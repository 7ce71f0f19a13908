/**
 * What the estimate reads: plain values. Ids and times are handed in as the catalog and the ledger hold them, checked;
 * package URLs without a version.
 */
import type { Tier } from "../model/answer.ts";
import type { ReportCounts } from "./report-counts.ts";

/** What came of applying an approach. Only `fixed` is a success. */
export type Outcome = "fixed" | "unchanged" | "new-error" | "unsafe";

/**
 * One run of a cell of a scenario. `approach` is null for the run without one: there `unchanged` says that the symptom
 * appeared, as it should.
 */
export interface TrialCell {
  readonly scenario: string;
  readonly package: string;
  readonly version: string;
  readonly cause: string;
  readonly approach: string | null;
  readonly outcome: Outcome | "not-reproduced";
  /** The record that a new error belongs to. */
  readonly leadsTo?: string;
  /** RFC 3339. */
  readonly time: string;
  /** The scenario has changed since: the run is counted as stale and otherwise left out. */
  readonly stale?: boolean;
}

/** What somebody says came of an approach. In the order of the ledger or any other: only `time` matters. */
export interface Report {
  /** Who, by whatever the ledger tells reporters apart; null if it does not know. */
  readonly reporter: string | null;
  readonly approach: string;
  /** Null if they do not say. */
  readonly cause: string | null;
  readonly outcome: Outcome;
  /** When the ledger took it, RFC 3339. */
  readonly time: string;
}

/** A cause that somebody turned out to have. */
export interface Diagnosis {
  readonly reporter: string | null;
  readonly cause: string;
  /** RFC 3339. */
  readonly time: string;
}

/** The causes and approaches of a record: what the rows and columns of its tables are. Evidence on others is left out. */
export interface RecordShape {
  readonly causes: readonly string[];
  readonly approaches: readonly string[];
}

/** When a version came out. */
export interface Publication {
  readonly package: string;
  readonly version: string;
  /** RFC 3339 time or date. */
  readonly date: string;
}

/** A dated public mention of the error. */
export interface Sighting {
  readonly date: string;
  readonly source: string;
}

/** All that is known of a record. */
export interface RecordEvidence extends RecordShape {
  /** What the record is called as long as no trial reproduces it. */
  readonly tier: Exclude<Tier, "verified">;
  /** All runs or the newest of each cell; in any order. */
  readonly trials: readonly TrialCell[];
  readonly reports: readonly Report[];
  readonly diagnoses: readonly Diagnosis[];
  /** Reports and diagnoses as a ledger counts them; it then holds, and the two lists are not read. */
  readonly counted?: ReportCounts;
  readonly publications: readonly Publication[];
  readonly sightings: readonly Sighting[];
}

/** Orders two versions of a package, as `Array.sort` wants it: below 0 if `left` comes first. */
export type CompareVersions = (purl: string, left: string, right: string) => number;
