/**
 * The tables. Only `reports` is evidence: it is append-only, held so by triggers. `records`, `cells`, `named` and `words` are
 * sums of it, brought up to date in the very transaction that adds a report, and can be counted anew at any time. The subset of SQL
 * that SQLite and PostgreSQL share: texts and whole numbers below 2^31; an empty text stands for "none" where it is part of a key.
 */
import type { Kysely } from "kysely";

export interface Tables {
  readonly reports: ReportsTable;
  readonly records: RecordsTable;
  readonly cells: CellsTable;
  readonly named: NamedTable;
  readonly words: WordsTable;
  readonly reporters: ReportersTable;
  readonly misses: MissesTable;
}

export type Db = Kysely<Tables>;

export interface ReportsTable {
  readonly id: string;
  readonly record: string;
  readonly approach: string;
  readonly cause: string | null;
  readonly outcome: string;
  /** Package URLs as a JSON array. */
  readonly packages: string;
  /** Redacted. */
  readonly note: string | null;
  readonly reporter: string | null;
  readonly tool: string;
  /** RFC 3339 with milliseconds, UTC. */
  readonly time: string;
}

/** Records that somebody reported on. Its row is the lock under which a record's sums change. */
interface RecordsTable {
  readonly record: string;
  /** Grows with every change of the sums: tells other processes that theirs are old. */
  readonly revision: number;
}

/** `ReportCell` of the estimate. */
export interface CellsTable {
  readonly record: string;
  readonly approach: string;
  /** Empty if none is named. */
  readonly cause: string;
  readonly keyed_fixed: number;
  readonly keyed_not_fixed: number;
  readonly anonymous_fixed: number;
  readonly anonymous_not_fixed: number;
  readonly reports: number;
}

/** `CauseCount` of the estimate. */
interface NamedTable {
  readonly record: string;
  readonly cause: string;
  readonly keyed: number;
  readonly anonymous: number;
}

/** `Word` of the estimate: what a known reporter said on one matter. */
export interface WordsTable {
  readonly record: string;
  readonly reporter: string;
  readonly approach: string;
  /** Empty if none is named. */
  readonly cause: string;
  readonly first: string;
  readonly last: string;
  /** 1 or 0. */
  readonly fixed: number;
}

export interface ReportersTable {
  readonly id: string;
  /** SHA-256 of the key; null for reporters of other ledgers, whose reports were imported. */
  readonly hash: string | null;
  readonly name: string | null;
  readonly created: string;
  readonly revoked: string | null;
  /** 1 if the operator has taken the weight from their reports. */
  readonly muted: number;
  readonly reports: number;
}

export interface MissesTable {
  readonly fingerprint: string;
  /** Redacted. */
  readonly sample: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}
