/** The embedded store: SQLite in one file, by way of libsql's synchronous interface. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type Libsql from "libsql";
import type { Tables } from "./schema.ts";

/**
 * How long SQLite itself waits for another process: hardly. Its wait would block this whole process, a server's answers with it;
 * `retry.ts` waits between attempts, which takes microseconds each.
 */
const BUSY_WAIT_MS = 1;

/**
 * @param path the database file; it and its folder are made if they are not there
 * @throws the driver's error if it cannot be opened
 */
export function openSqlite(path: string): Kysely<Tables> {
  const dialect: Dialect = {
    createDriver: () => new EmbeddedDriver(() => openFile(path)),
    createAdapter: () => new EmbeddedAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
  return new Kysely<Tables>({ dialect });
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

class EmbeddedAdapter extends SqliteAdapter {
  /** It does; with it a migration reads and writes its state under the lock of `begin immediate`. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One connection, used by one at a time. */
class EmbeddedDriver implements Driver {
  readonly #open: () => Promise<Libsql.Database>;
  #connection: EmbeddedConnection | undefined;
  /** The end of the queue of those who use the connection. */
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(open: () => Promise<Libsql.Database>) {
    this.#open = open;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      if (this.#connection?.isBroken) this.#close();
      this.#connection ??= new EmbeddedConnection(await this.#open());
    } catch (error) {
      release();
      throw error;
    }
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** With the lock for writing from the start: a transaction that takes it later fails where another has written meanwhile. */
  async beginTransaction(): Promise<void> {
    this.#connection?.execute("begin immediate");
  }

  async commitTransaction(): Promise<void> {
    this.#connection?.execute("commit");
  }

  /** A full disk makes SQLite roll back by itself; doing it again would hide the first error behind another. */
  async rollbackTransaction(): Promise<void> {
    if (this.#connection?.inTransaction) this.#connection.execute("rollback");
  }

  async destroy(): Promise<void> {
    await this.#last;
    this.#close();
  }

  #close(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #database: Libsql.Database;
  /**
   * libsql leaves a prepared statement that failed unfinished. Within a transaction the rollback ends it; outside of one it would keep
   * what it has read for ever, and with it every later commit of this connection from being made.
   */
  isBroken = false;

  constructor(database: Libsql.Database) {
    this.#database = database;
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** Runs a statement without parameters and results; it is finished also where it fails. */
  execute(sql: string): void {
    this.#database.exec(sql);
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#database.prepare(sql);
      if (statement.reader) return { rows: statement.all(parameters) as R[] };
      const { changes } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      this.isBroken ||= !this.inTransaction;
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, and nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("queries are not streamed");
  }

  close(): void {
    this.#database.close();
  }
}
