/**
 * The ledger: an append-only store of reports, and what follows from them. SQLite in a file or PostgreSQL, by one set of queries.
 *
 * Every operation waits while the store is busy or out of reach, up to five seconds, and then fails with a WayoutError of the code
 * `ledger-busy`, `ledger-full`, `ledger-unreachable` or `ledger-refused`; the next one tries anew, so a ledger recovers by itself. What
 * was acknowledged is on the disk.
 */
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Kysely } from "kysely";
import type { ReportCounts } from "../estimate/report-counts.ts";
import type { StoredReport } from "../model/report.ts";
import { appendReports, type Receipt } from "./append.ts";
import { type LedgerLocation, ledgerLocation } from "./location.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { lockRecords, readRevisions, sumOfRevisions } from "./records.ts";
import { countAnew, recount } from "./recount.ts";
import { patiently } from "./retry.ts";
import type { Db, Tables } from "./schema.ts";
import { openSqlite } from "./sqlite.ts";
import { readCounts } from "./sums.ts";

/** Between two transactions on a file; about as long as one takes. */
const PAUSE_MS = 3;

export class Ledger {
  readonly location: LedgerLocation;
  #opened: Promise<Kysely<Tables>> | undefined;
  /** When the last transaction ended, by `performance.now()`. */
  #wrote = Number.NEGATIVE_INFINITY;

  /** Opens nothing yet: a server starts also while its database does not. */
  constructor(location: LedgerLocation = ledgerLocation()) {
    this.location = location;
  }

  /** Opens the store and brings its tables up to date; all other operations do so by themselves. */
  async ready(): Promise<void> {
    await this.read(async () => {});
  }

  /**
   * Adds reports, all or none; repeated ones count once. See `appendReports`.
   *
   * @returns one receipt a report, once they are on the disk
   */
  append(reports: readonly StoredReport[]): Promise<Receipt[]> {
    return this.write((db) => appendReports(db, reports));
  }

  /** The reports on a record, counted. */
  counts(record: string): Promise<ReportCounts> {
    return this.read((db) => readCounts(db, record));
  }

  /** The same from the reports themselves, however many: what {@link counts} must be. */
  countAnew(record: string): Promise<ReportCounts> {
    return this.read(async (db) => (await countAnew(db, record)).counts);
  }

  /** Whether the sums of a record are those of its reports. */
  isExact(record: string): Promise<boolean> {
    return this.write(async (db) => {
      await lockRecords(db, [record]);
      const kept = await readCounts(db, record);
      return isDeepStrictEqual(kept, (await countAnew(db, record)).counts);
    });
  }

  /** Counts a record anew and keeps the result. */
  recount(record: string): Promise<void> {
    return this.write((db) => recount(db, record));
  }

  /** The records that somebody reported on, with numbers that grow with every change. */
  revisions(): Promise<Map<string, number>> {
    return this.read(readRevisions);
  }

  /** Other than before whenever {@link revisions} is; cheaper. */
  sumOfRevisions(): Promise<number> {
    return this.read(sumOfRevisions);
  }

  /** Runs queries that change nothing. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return patiently(async () => work(await this.#open()));
  }

  /**
   * Runs queries in one transaction, again where the store was busy or the connection broke. If it broke in the commit nobody knows
   * whether it was made: so `work` must be the same done twice.
   */
  async write<T>(work: (db: Db) => Promise<T>): Promise<T> {
    if (this.location.kind === "sqlite") await this.#letOthersWrite();
    try {
      return await patiently(async () => (await this.#open()).transaction().execute(work));
    } finally {
      this.#wrote = performance.now();
    }
  }

  /** A file has one writer and no queue: whoever writes without a pause keeps all other processes out for ever. */
  async #letOthersWrite(): Promise<void> {
    const left = this.#wrote + PAUSE_MS - performance.now();
    if (left > 0) await wait(left);
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await (await opened?.catch(() => undefined))?.destroy();
  }

  #open(): Promise<Kysely<Tables>> {
    this.#opened ??= openStore(this.location).catch((error) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }
}

async function openStore(location: LedgerLocation): Promise<Kysely<Tables>> {
  const db = location.kind === "postgres" ? openPostgres(location.url) : openSqlite(location.path);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy().catch(() => {});
    throw error;
  }
}
