/** The row of each record that somebody reported on: its lock, and its revision by which other processes see that it changed. */
import type { Db } from "./schema.ts";

/**
 * Locks records until the end of the transaction, and counts their revisions up. In PostgreSQL the row is the lock; in SQLite the
 * transaction has the whole file.
 *
 * @param records sorted: whoever locks several takes them in this order
 */
export async function lockRecords(db: Db, records: readonly string[]): Promise<void> {
  if (records.length === 0) return;
  await db
    .insertInto("records")
    .values(records.map((record) => ({ record, revision: 1 })))
    .onConflict((conflict) =>
      conflict.column("record").doUpdateSet((eb) => ({ revision: eb("records.revision", "+", 1) })),
    )
    .execute();
}

/** The revision of every record that somebody reported on. */
export async function readRevisions(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom("records").selectAll().execute();
  return new Map(rows.map(({ record, revision }) => [record, revision]));
}

/** Different whenever a revision has changed: revisions only grow. Costs a pass over one narrow table. */
export async function sumOfRevisions(db: Db): Promise<number> {
  const row = await db
    .selectFrom("records")
    .select((eb) => eb.fn.sum<string | number | null>("revision").as("sum"))
    .executeTakeFirst();
  return Number(row?.sum ?? 0);
}
