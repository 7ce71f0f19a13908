/** Brings a database's tables up to this program. Forward only, and safe with any number of processes starting at once. */
import { type Kysely, type Migration, Migrator } from "kysely";
import { WayoutError } from "../base/error.ts";
import * as reports from "./migrations/2026-11-25-reports.ts";
import type { Tables } from "./schema.ts";

/** In the order of their names. One that was released is never changed: another follows. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { "2026-11-25-reports": reports };

/**
 * @throws WayoutError if the database was made by a newer program; the driver's error if it cannot be done now. All or nothing of
 *   it is done.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: "wayout_migrations",
    migrationLockTableName: "wayout_migrations_lock",
    nameComparator: (left, right) => (left < right ? -1 : 1),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith("corrupted migrations"))
    throw new WayoutError("ledger-newer", "the ledger was made by a newer version of Wayout", {
      todo: "use that version, or another ledger",
      cause: error,
    });
  throw error;
}
