/** The sums of a record: read as the estimate's counts, and brought up to date by shares. */
import { type CauseCount, type ReportCell, type ReportCounts, sumOfShares } from "../estimate/report-counts.ts";
import { matterOf, type Voice, type Word } from "../estimate/voice.ts";
import type { CellsTable, Db } from "./schema.ts";

/** An empty text stands for a cause that is not named. */
const toKey = (cause: string | null): string => cause ?? "";
const fromKey = (cause: string): string | null => (cause === "" ? null : cause);

/** The counts of a record. */
export async function readCounts(db: Db, record: string): Promise<ReportCounts> {
  const cells = await db.selectFrom("cells").selectAll().where("record", "=", record).execute();
  const named = await db.selectFrom("named").selectAll().where("record", "=", record).execute();
  const causes = named.map(({ cause, keyed, anonymous }): CauseCount => ({ cause, keyed, anonymous, diagnoses: 0 }));
  // Into the order of the estimate, without what was taken away whole.
  return sumOfShares([{ cells: cells.map(fromCell), causes }]);
}

function fromCell(row: CellsTable): ReportCell {
  return {
    approach: row.approach,
    cause: fromKey(row.cause),
    keyedFixed: row.keyed_fixed,
    keyedNotFixed: row.keyed_not_fixed,
    anonymousFixed: row.anonymous_fixed,
    anonymousNotFixed: row.anonymous_not_fixed,
    reports: row.reports,
  };
}

/** Adds to the counts of a record, within a transaction that holds its lock. */
export async function addCounts(db: Db, record: string, { cells, causes }: ReportCounts): Promise<void> {
  if (cells.length > 0)
    await db
      .insertInto("cells")
      .values(cells.map((cell) => toCell(record, cell)))
      .onConflict((conflict) =>
        conflict.columns(["record", "approach", "cause"]).doUpdateSet((eb) => ({
          keyed_fixed: eb("cells.keyed_fixed", "+", eb.ref("excluded.keyed_fixed")),
          keyed_not_fixed: eb("cells.keyed_not_fixed", "+", eb.ref("excluded.keyed_not_fixed")),
          anonymous_fixed: eb("cells.anonymous_fixed", "+", eb.ref("excluded.anonymous_fixed")),
          anonymous_not_fixed: eb("cells.anonymous_not_fixed", "+", eb.ref("excluded.anonymous_not_fixed")),
          reports: eb("cells.reports", "+", eb.ref("excluded.reports")),
        })),
      )
      .execute();
  if (causes.length > 0)
    await db
      .insertInto("named")
      .values(causes.map(({ cause, keyed, anonymous }) => ({ record, cause, keyed, anonymous })))
      .onConflict((conflict) =>
        conflict.columns(["record", "cause"]).doUpdateSet((eb) => ({
          keyed: eb("named.keyed", "+", eb.ref("excluded.keyed")),
          anonymous: eb("named.anonymous", "+", eb.ref("excluded.anonymous")),
        })),
      )
      .execute();
}

function toCell(record: string, cell: ReportCell): CellsTable {
  return {
    record,
    approach: cell.approach,
    cause: toKey(cell.cause),
    keyed_fixed: cell.keyedFixed,
    keyed_not_fixed: cell.keyedNotFixed,
    anonymous_fixed: cell.anonymousFixed,
    anonymous_not_fixed: cell.anonymousNotFixed,
    reports: cell.reports,
  };
}

/** What these reporters have said of a record, by reporter. */
export async function readVoices(db: Db, record: string, reporters: readonly string[]): Promise<Map<string, Voice>> {
  const rows = await db
    .selectFrom("words")
    .selectAll()
    .where("record", "=", record)
    .where("reporter", "in", reporters)
    .execute();
  const voices = new Map<string, Map<string, Word>>(reporters.map((reporter) => [reporter, new Map()]));
  for (const row of rows) {
    const word: Word = {
      approach: row.approach,
      cause: fromKey(row.cause),
      first: row.first,
      last: row.last,
      fixed: row.fixed === 1,
    };
    voices.get(row.reporter)?.set(matterOf(word), word);
  }
  return voices;
}

/** Keeps what a reporter has said; words that are there already are replaced. */
export async function writeVoices(db: Db, record: string, voices: ReadonlyMap<string, Voice>): Promise<void> {
  const rows = [...voices].flatMap(([reporter, voice]) =>
    [...voice.values()].map((word) => ({
      record,
      reporter,
      approach: word.approach ?? "",
      cause: toKey(word.cause),
      first: word.first,
      last: word.last,
      fixed: word.fixed ? 1 : 0,
    })),
  );
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto("words")
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(["record", "reporter", "approach", "cause"]).doUpdateSet((eb) => ({
          first: eb.ref("excluded.first"),
          last: eb.ref("excluded.last"),
          fixed: eb.ref("excluded.fixed"),
        })),
      )
      .execute();
}

/** Times seven columns: below the 32,766 values that SQLite takes in one statement. */
const ROWS_AT_ONCE = 1000;

/** Forgets the sums of a record, to count it anew. */
export async function clearSums(db: Db, record: string): Promise<void> {
  for (const table of ["cells", "named", "words"] as const)
    await db.deleteFrom(table).where("record", "=", record).execute();
}
