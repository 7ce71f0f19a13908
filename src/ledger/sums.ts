/** The sums of a record: read as the estimate's counts, and brought up to date by shares. */

import { groupBy } from "../estimate/order.ts";
import { type CauseCount, type ReportCell, type ReportCounts, sumOfShares } from "../estimate/report-counts.ts";
import { matterOf, type Voice, type Word } from "../estimate/voice.ts";
import type { CellsTable, Db, WordsTable } from "./schema.ts";

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

/** Adds to the counts of records, within a transaction that holds their locks. */
export async function addCounts(db: Db, counts: ReadonlyMap<string, ReportCounts>): Promise<void> {
  const cells = [...counts].flatMap(([record, one]) => one.cells.map((cell) => toCell(record, cell)));
  for (const rows of inPieces(cells))
    await db
      .insertInto("cells")
      .values(rows)
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
  const named = [...counts].flatMap(([record, one]) =>
    one.causes.map(({ cause, keyed, anonymous }) => ({ record, cause, keyed, anonymous })),
  );
  for (const rows of inPieces(named))
    await db
      .insertInto("named")
      .values(rows)
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

/** What a reporter has said of a record. */
export interface RecordVoice {
  readonly record: string;
  readonly reporter: string;
  readonly voice: Voice;
}

/** What reporters have said of records: of each pair that is asked for one, an empty one where they said nothing. */
export async function readVoices(
  db: Db,
  pairs: readonly Pick<RecordVoice, "record" | "reporter">[],
): Promise<RecordVoice[]> {
  const rows = await db
    .selectFrom("words")
    .selectAll()
    // Also what the same reporters said of the others of these records: rarely much, and one query in place of many.
    .where("record", "in", [...new Set(pairs.map(({ record }) => record))])
    .where("reporter", "in", [...new Set(pairs.map(({ reporter }) => reporter))])
    .execute();
  const said = groupBy(rows, ({ record, reporter }) => `${record} ${reporter}`);
  return pairs.map(({ record, reporter }) => {
    const words = (said.get(`${record} ${reporter}`) ?? []).map(fromWord);
    return { record, reporter, voice: new Map(words.map((word) => [matterOf(word), word])) };
  });
}

function fromWord({ approach, cause, first, last, fixed }: WordsTable): Word {
  return { approach, cause: fromKey(cause), first, last, fixed: fixed === 1 };
}

/** Keeps what reporters have said; words that are there already are replaced. */
export async function writeVoices(db: Db, voices: readonly RecordVoice[]): Promise<void> {
  const words = voices.flatMap(({ record, reporter, voice }) =>
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
  for (const rows of inPieces(words))
    await db
      .insertInto("words")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["record", "reporter", "approach", "cause"]).doUpdateSet((eb) => ({
          first: eb.ref("excluded.first"),
          last: eb.ref("excluded.last"),
          fixed: eb.ref("excluded.fixed"),
        })),
      )
      .execute();
}

/** Times nine columns: below the 32,766 values that SQLite takes in one statement. */
const ROWS_AT_ONCE = 1000;

function* inPieces<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}

/** Forgets the sums of a record, to count it anew. */
export async function clearSums(db: Db, record: string): Promise<void> {
  for (const table of ["cells", "named", "words"] as const)
    await db.deleteFrom(table).where("record", "=", record).execute();
}
