/** Those who report under a name: how many reports they made, and whether these still weigh anything. */
import { groupBy } from "../estimate/order.ts";
import type { StoredReport } from "../model/report.ts";
import { recount } from "./recount.ts";
import type { Db } from "./schema.ts";

/**
 * Counts reports for their reporters, and locks these until the end of the transaction: whoever is muted meanwhile is so before or
 * after, never in between. Reporters of other ledgers are noted when they are first seen.
 *
 * @returns which of them are muted
 */
export async function countForReporters(db: Db, reports: readonly StoredReport[]): Promise<Set<string>> {
  const byReporter = groupBy(reports, (one) => one.reporter);
  const muted = new Set<string>();
  for (const id of [...byReporter.keys()].filter((one) => one !== null).sort()) {
    const own = byReporter.get(id) ?? [];
    const row = await db
      .insertInto("reporters")
      .values({
        id,
        hash: null,
        name: null,
        created: own[0]?.time ?? "",
        revoked: null,
        muted: 0,
        reports: own.length,
      })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({ reports: eb("reporters.reports", "+", own.length) })),
      )
      .returning("muted")
      .executeTakeFirst();
    if (row?.muted === 1) muted.add(id);
  }
  return muted;
}

/**
 * Takes the weight from all reports of a reporter, or gives it back: the reports stay, and count for nothing. Within a transaction.
 *
 * @returns how many records it changed
 */
export async function setMuted(db: Db, id: string, muted: boolean): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("reporters")
    .set({ muted: muted ? 1 : 0 })
    .where("id", "=", id)
    .where("muted", "=", muted ? 0 : 1)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) return 0;
  const rows = await db.selectFrom("reports").select("record").distinct().where("reporter", "=", id).execute();
  const records = rows.map(({ record }) => record).sort();
  for (const record of records) await recount(db, record);
  return records.length;
}
