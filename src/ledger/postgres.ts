/** The server's store: PostgreSQL. */
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import type { Tables } from "./schema.ts";

const CONNECTIONS = 8;
const CONNECT_WITHIN_MS = 5_000;
const IDLE_AFTER_MS = 30_000;
/** A transaction here takes milliseconds; whatever takes this long will not succeed. */
const STATEMENT_WITHIN_MS = 10_000;
const LOCK_WITHIN_MS = 5_000;

/**
 * @param url as in DATABASE_URL: `postgres://user@host:5432/database`; connections are made when they are needed
 */
export function openPostgres(url: string): Kysely<Tables> {
  const pool = async () => {
    const { default: pg } = await import("pg");
    const made = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      idleTimeoutMillis: IDLE_AFTER_MS,
      statement_timeout: STATEMENT_WITHIN_MS,
      lock_timeout: LOCK_WITHIN_MS,
      // The network may swallow an answer; the server's own limit comes first.
      query_timeout: 2 * STATEMENT_WITHIN_MS,
      idle_in_transaction_session_timeout: 2 * STATEMENT_WITHIN_MS,
      keepAlive: true,
      application_name: "wayout",
    });
    // A connection may break while nobody uses it, or between two queries of a transaction. Without these listeners that would end the
    // whole process; with them the pool drops the connection, and the next query on it fails.
    made.on("error", () => {});
    made.on("connect", (client) => client.on("error", () => {}));
    return made;
  };
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        // A report acknowledged is a report kept, even where the server's default is otherwise.
        await connection.executeQuery(
          CompiledQuery.raw(
            "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'",
          ),
        );
      },
    }),
  });
}
