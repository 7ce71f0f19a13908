/** For tests: reports in few words, and stores to put them in. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StoredReport, storedReport } from "../model/report.ts";
import { Ledger } from "./ledger.ts";
import { missingPostgres, PrivatePostgres } from "./private-postgres.ts";

export const ANN = "annannannannanna";
export const BOB = "bobbobbobbobbobb";

/** A report of Ann's with an id of its own: `leeway` fixed `skew`, unless told otherwise. */
export function report(differing: Partial<Record<keyof StoredReport, unknown>> = {}): StoredReport {
  return storedReport.parse({
    id: randomUUID(),
    record: "api/token-rejected",
    approach: "leeway",
    cause: "skew",
    outcome: "fixed",
    packages: [],
    note: null,
    reporter: ANN,
    tool: "http",
    time: "2026-11-02T00:00:00.000Z",
    ...differing,
  });
}

/** A place for ledgers: every call of `open` gives one that is empty, `again` another on the same store. */
export interface Stores {
  open(): Ledger;
  again(ledger: Ledger): Ledger;
  remove(): Promise<void>;
}

export function sqliteStores(): Stores {
  const folder = mkdtempSync(join(tmpdir(), "wayout-ledger-"));
  let count = 0;
  return withLedgers(
    () => ({ kind: "sqlite", path: join(folder, String(++count), "ledger.sqlite") }),
    () => rmSync(folder, { recursive: true, force: true }),
  );
}

export function postgresStores(server: PrivatePostgres = new PrivatePostgres()): Stores {
  return withLedgers(
    () => ({ kind: "postgres", url: server.createDatabase() }),
    () => server.remove(),
  );
}

function withLedgers(locate: () => Ledger["location"], remove: () => void): Stores {
  const ledgers: Ledger[] = [];
  const open = (location: Ledger["location"]) => {
    const ledger = new Ledger(location);
    ledgers.push(ledger);
    return ledger;
  };
  return {
    open: () => open(locate()),
    again: ({ location }) => open(location),
    async remove() {
      for (const ledger of ledgers) await ledger.close();
      remove();
    },
  };
}

/** Both kinds of store, each with the words for tests that cannot run here. */
export const STORES: readonly (readonly [name: string, missing: string, open: () => Stores])[] = [
  ["SQLite", "", sqliteStores],
  [`PostgreSQL${missingPostgres}`, missingPostgres, postgresStores],
];
