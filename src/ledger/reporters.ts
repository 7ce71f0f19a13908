/** Those who report under a name: how many reports they made, and whether these still weigh anything. */
import { byText, groupBy } from "../estimate/order.ts";
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
  const byReporter = [...groupBy(reports, (one) => one.reporter)].flatMap(([id, own]) =>
    id === null
      ? []
      : [{ id, hash: null, name: null, created: own[0]?.time ?? "", revoked: null, muted: 0, reports: own.length }],
  );
  if (byReporter.length === 0) return new Set();
  const rows = await db
    .insertInto("reporters")
    .values(byReporter.sort((left, right) => byText(left.id, right.id)))
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({ reports: eb("reporters.reports", "+", eb.ref("excluded.reports")) })),
    )
    .returning(["id", "muted"])
    .execute();
  return new Set(rows.filter(({ muted }) => muted === 1).map(({ id }) => id));
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
