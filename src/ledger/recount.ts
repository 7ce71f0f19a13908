/** Counts a record anew from its reports: what its sums must be, and are. */
import { groupBy } from "../estimate/order.ts";
import { type ReportCounts, type Share, shareOf, shareOfReport, sumOfShares } from "../estimate/report-counts.ts";
import { speak, type Voice, wordOf } from "../estimate/voice.ts";
import { lockRecords } from "./records.ts";
import { fromRow } from "./report-row.ts";
import type { Db } from "./schema.ts";
import { addCounts, clearSums, writeVoices } from "./sums.ts";

const REPORTS_AT_ONCE = 5_000;

interface Recount {
  readonly counts: ReportCounts;
  readonly voices: ReadonlyMap<string, Voice>;
}

/** Reads all reports of a record and adds them up. */
export async function countAnew(db: Db, record: string): Promise<Recount> {
  const voices = new Map<string, Voice>();
  let counts: ReportCounts = { cells: [], causes: [] };
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("reports")
      .selectAll()
      .where("record", "=", record)
      .where("id", ">", after)
      .orderBy("id")
      .limit(REPORTS_AT_ONCE)
      .execute();
    const reports = rows.map(fromRow);
    counts = sumOfShares([counts, ...reports.map(shareOfReport)]);
    for (const [reporter, own] of groupBy(reports, (one) => one.reporter))
      if (reporter !== null) voices.set(reporter, speak(voices.get(reporter) ?? new Map(), own.map(wordOf)));
    if (rows.length < REPORTS_AT_ONCE) break;
    after = rows.at(-1)?.id ?? "";
  }
  const muted = await mutedOf(db);
  const heard: Share[] = [...voices].filter(([reporter]) => !muted.has(reporter)).map(([, voice]) => shareOf(voice));
  return { counts: sumOfShares([counts, ...heard]), voices };
}

/** Replaces the sums of a record by those of {@link countAnew}. Within a transaction. */
export async function recount(db: Db, record: string): Promise<void> {
  await lockRecords(db, [record]);
  const { counts, voices } = await countAnew(db, record);
  await clearSums(db, record);
  await writeVoices(
    db,
    [...voices].map(([reporter, voice]) => ({ record, reporter, voice })),
  );
  await addCounts(db, new Map([[record, counts]]));
}

async function mutedOf(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom("reporters").select("id").where("muted", "=", 1).execute();
  return new Set(rows.map(({ id }) => id));
}
