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
  await lockRecords(db, [...byRecord.keys()].sort());
  const shares = new Map<string, Share[]>([...byRecord].map(([record, own]) => [record, own.map(shareOfReport)]));
  for (const { record, reporter, before, after } of await updateVoices(db, reports))
    if (!muted.has(reporter)) shares.get(record)?.push(negative(shareOf(before)), shareOf(after));
  await addCounts(db, new Map([...shares].map(([record, own]) => [record, sumOfShares(own)])));
}

/** Adds what reporters say to what they have said; both for each reporter and record. */
async function updateVoices(db: Db, reports: readonly StoredReport[]) {
  const said = groupBy(
    reports.filter((one) => one.reporter !== null),
    ({ record, reporter }) => `${record} ${reporter}`,
  );
  if (said.size === 0) return [];
  const pairs = [...said.values()].map((own) => own[0] as StoredReport & { reporter: string });
  const changes = (await readVoices(db, pairs)).map(({ record, reporter, voice }) => ({
    record,
    reporter,
    before: voice,
    after: speak(voice, (said.get(`${record} ${reporter}`) ?? []).map(wordOf)),
  }));
  await writeVoices(
    db,
    changes.map(({ after, ...one }) => ({ ...one, voice: after })),
  );
  return changes;
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
