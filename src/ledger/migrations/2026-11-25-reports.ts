/** The first tables. */
import { type Kysely, sql } from "kysely";
import { isPostgres, text } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createEvidence(db);
  await createSums(db);
  await createRest(db);
}

async function createEvidence(db: Kysely<unknown>): Promise<void> {
  const column = text(db);
  await db.schema
    .createTable("reports")
    .addColumn("id", column, (c) => c.primaryKey().notNull())
    .addColumn("record", column, (c) => c.notNull())
    .addColumn("approach", column, (c) => c.notNull())
    .addColumn("cause", column)
    .addColumn("outcome", column, (c) => c.notNull())
    .addColumn("packages", column, (c) => c.notNull())
    .addColumn("note", column)
    .addColumn("reporter", column)
    .addColumn("tool", column, (c) => c.notNull())
    .addColumn("time", column, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("reports_by_record").on("reports").columns(["record", "id"]).execute();
  await db.schema.createIndex("reports_by_reporter").on("reports").columns(["reporter", "record"]).execute();
  await (isPostgres(db) ? guardPostgres(db) : guardSqlite(db));
}

async function guardSqlite(db: Kysely<unknown>): Promise<void> {
  for (const verb of ["update", "delete"])
    await sql`create trigger ${sql.raw(`reports_no_${verb}`)} before ${sql.raw(verb)} on reports
      begin select raise(abort, 'reports are append-only'); end`.execute(db);
  // `insert or replace` deletes without asking the trigger above: so a report that is there is never inserted again.
  await sql`create trigger reports_no_replace before insert on reports
    when exists (select 1 from reports where id = new.id)
    begin select raise(ignore); end`.execute(db);
}

async function guardPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function reports_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'reports are append-only'; end $$`.execute(db);
  await sql`create trigger reports_no_change before update or delete or truncate on reports
    for each statement execute function reports_append_only()`.execute(db);
}

async function createSums(db: Kysely<unknown>): Promise<void> {
  const column = text(db);
  await db.schema
    .createTable("records")
    .addColumn("record", column, (c) => c.primaryKey().notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("cells")
    .addColumn("record", column, (c) => c.notNull())
    .addColumn("approach", column, (c) => c.notNull())
    .addColumn("cause", column, (c) => c.notNull())
    .addColumn("keyed_fixed", "integer", (c) => c.notNull())
    .addColumn("keyed_not_fixed", "integer", (c) => c.notNull())
    .addColumn("anonymous_fixed", "integer", (c) => c.notNull())
    .addColumn("anonymous_not_fixed", "integer", (c) => c.notNull())
    .addColumn("reports", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("cells_key", ["record", "approach", "cause"])
    .execute();
  await db.schema
    .createTable("named")
    .addColumn("record", column, (c) => c.notNull())
    .addColumn("cause", column, (c) => c.notNull())
    .addColumn("keyed", "integer", (c) => c.notNull())
    .addColumn("anonymous", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("named_key", ["record", "cause"])
    .execute();
  await db.schema
    .createTable("words")
    .addColumn("record", column, (c) => c.notNull())
    .addColumn("reporter", column, (c) => c.notNull())
    .addColumn("approach", column, (c) => c.notNull())
    .addColumn("cause", column, (c) => c.notNull())
    .addColumn("first", column, (c) => c.notNull())
    .addColumn("last", column, (c) => c.notNull())
    .addColumn("fixed", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("words_key", ["record", "reporter", "approach", "cause"])
    .execute();
}

async function createRest(db: Kysely<unknown>): Promise<void> {
  const column = text(db);
  await db.schema
    .createTable("reporters")
    .addColumn("id", column, (c) => c.primaryKey().notNull())
    .addColumn("hash", column)
    .addColumn("name", column)
    .addColumn("created", column, (c) => c.notNull())
    .addColumn("revoked", column)
    .addColumn("muted", "integer", (c) => c.notNull())
    .addColumn("reports", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("misses")
    .addColumn("fingerprint", column, (c) => c.primaryKey().notNull())
    .addColumn("sample", column, (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addColumn("first", column, (c) => c.notNull())
    .addColumn("last", column, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("misses_by_count").on("misses").columns(["count"]).execute();
}
