/** Adds reports: each with all that follows from it, in one transaction. */
import { groupBy } from "../estimate/order.ts";
import { negative, type Share, shareOf, shareOfReport, sumOfShares } from "../estimate/report-counts.ts";
import { speak, wordOf } from "../estimate/voice.ts";
import type { StoredReport } from "../model/report.ts";
import { lockRecords } from "./records.ts";
import { fromRow, toRow } from "./report-row.ts";
import { countForReporters } from "./reporters.ts";
import type { Db } from "./schema.ts";
import { addCounts, readVoices, writeVoices } from "./sums.ts";

/** What became of a report: it is new; it was there already; or its id is that of another one. */
export type Receipt = "added" | "known" | "conflict";

/**
 * Adds reports, all of them or, on an error, none. May be called again with the same reports: those that are there count once.
 * Locks are taken in one order by everybody, ids of reports, then reporters, then records, each sorted: so no two wait for each other.
 *
 * @returns one receipt for each report
 */
export async function appendReports(db: Db, reports: readonly StoredReport[]): Promise<Receipt[]> {
  const unique = [...new Map(reports.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const added = await insert(db, unique);
  await count(
    db,
    unique.filter((one) => added.has(one.id)),
  );
  const stored = await readStored(
    db,
    [...new Set(reports.map((one) => one.id))].filter((id) => !added.has(id)),
  );
  for (const one of unique) if (added.has(one.id)) stored.set(one.id, one);
  const first = new Set<string>();
  return reports.map((one) => {
    if (!sameContent(one, stored.get(one.id))) return "conflict";
    const fresh = added.has(one.id) && !first.has(one.id);
    first.add(one.id);
    return fresh ? "added" : "known";
  });
}

async function insert(db: Db, reports: readonly StoredReport[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  const rows = await db
    .insertInto("reports")
    .values(reports.map(toRow))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function count(db: Db, reports: readonly StoredReport[]): Promise<void> {
  if (reports.length === 0) return;
  const muted = await countForReporters(db, reports);
  const byRecord = groupBy(reports, (one) => one.record as string);
  const records = [...byRecord.keys()].sort();
  await lockRecords(db, records);
  for (const record of records) await countForRecord(db, record, byRecord.get(record) ?? [], muted);
}

async function countForRecord(
  db: Db,
  record: string,
  reports: readonly StoredReport[],
  muted: ReadonlySet<string>,
): Promise<void> {
  const shares: Share[] = reports.map(shareOfReport);
  const byReporter = groupBy(reports, (one) => one.reporter);
  const reporters = [...byReporter.keys()].filter((one) => one !== null);
  if (reporters.length > 0) {
    const voices = await readVoices(db, record, reporters);
    for (const [reporter, before] of voices) {
      const after = speak(before, (byReporter.get(reporter) ?? []).map(wordOf));
      if (!muted.has(reporter)) shares.push(negative(shareOf(before)), shareOf(after));
      voices.set(reporter, after);
    }
    await writeVoices(db, record, voices);
  }
  await addCounts(db, record, sumOfShares(shares));
}

async function readStored(db: Db, ids: readonly string[]): Promise<Map<string, StoredReport>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("reports").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** Whether it is the same report: a repeated one comes later and perhaps another way, and says the same. */
function sameContent(one: StoredReport, other: StoredReport | undefined): boolean {
  return other !== undefined && contentOf(one) === contentOf(other);
}

function contentOf({ record, approach, cause, outcome, packages, note, reporter }: StoredReport): string {
  return JSON.stringify([record, approach, cause, outcome, packages, note, reporter]);
}
