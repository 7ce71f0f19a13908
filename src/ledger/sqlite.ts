/** The embedded store: SQLite in one file, by way of libsql's synchronous interface. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import type Libsql from "libsql";
import type { Tables } from "./schema.ts";

/**
 * How long SQLite itself waits for another process. The wait blocks this whole process, a server's answers with it; longer waits are
 * between attempts, see `retry.ts`.
 */
const BUSY_WAIT_MS = 20;

/**
 * @param path the database file; it and its folder are made if they are not there
 * @throws the driver's error if it cannot be opened
 */
export function openSqlite(path: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new EmbeddedDialect({ database: () => openFile(path) }) });
}

async function openFile(path: string): Promise<Libsql.Database> {
  // Reports are nobody's business but the operator's.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Native: loaded only by those who use a ledger.
  const { default: Database } = await import("libsql");
  const database = new Database(path);
  try {
    database.pragma(`busy_timeout = ${BUSY_WAIT_MS}`);
    // The write-ahead log lets readers and one writer work at once; FULL syncs it before a commit returns.
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

class EmbeddedDialect extends SqliteDialect {
  readonly #database: () => Promise<Libsql.Database>;

  constructor({ database }: { database: () => Promise<Libsql.Database> }) {
    super({ database: database as never });
    this.#database = database;
  }

  override createDriver(): Driver {
    let opened: Libsql.Database | undefined;
    const database = async () => {
      opened = await this.#database();
      return opened as never;
    };
    return new EmbeddedDriver({ database }, () => opened?.inTransaction === true);
  }

  override createAdapter(): SqliteAdapter {
    return new EmbeddedAdapter();
  }
}

class EmbeddedDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0], inTransaction: () => boolean) {
    super(config);
    this.#inTransaction = inTransaction;
  }

  /** With the lock for writing from the start: a transaction that takes it later fails where another has written meanwhile. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full disk makes SQLite roll back by itself; doing it again would hide the first error behind another. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection);
  }
}

class EmbeddedAdapter extends SqliteAdapter {
  /** It does; with it a migration reads and writes its state under the lock of `begin immediate`. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
