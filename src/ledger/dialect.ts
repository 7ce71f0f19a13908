/** The few places where the two stores need different words. */
import { type Kysely, PostgresAdapter, sql } from "kysely";

export function isPostgres(db: Kysely<never> | Kysely<unknown>): boolean {
  return (db as Kysely<unknown>).getExecutor().adapter instanceof PostgresAdapter;
}

/** A column of text that sorts by its bytes: in PostgreSQL the database's locale would decide otherwise, and order is ours. */
export function text(db: Kysely<unknown>) {
  return isPostgres(db) ? sql<string>`text collate "C"` : ("text" as const);
}
