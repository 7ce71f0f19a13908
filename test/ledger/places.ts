/** Both kinds of store for servers in processes of their own, and what must hold of a ledger after any trouble. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { createKey } from "../../src/ledger/keys.ts";
import { Ledger } from "../../src/ledger/ledger.ts";
import { ledgerLocation } from "../../src/ledger/location.ts";
import { missingPostgres, PrivatePostgres } from "../../src/ledger/private-postgres.ts";
import { lockRecords } from "../../src/ledger/records.ts";
import { type Environment, PLACES, Senders } from "./server.ts";

export interface Place {
  /** What a server needs to know to use this store. */
  readonly env: Environment;
  readonly ledger: Ledger;
  /** The database server, where it is one. */
  readonly postgres?: PrivatePostgres;
  newSenders(): Promise<Senders>;
  remove(): Promise<void>;
}

export const STORES: readonly (readonly [name: string, missing: string, open: () => Place])[] = [
  ["SQLite", "", () => openPlace(undefined)],
  [`PostgreSQL${missingPostgres}`, missingPostgres, () => openPlace(new PrivatePostgres())],
];

function openPlace(postgres: PrivatePostgres | undefined): Place {
  const folder = mkdtempSync(join(tmpdir(), "wayout-servers-"));
  const env: Environment = {
    WAYOUT_DATA_DIR: join(folder, "data"),
    ...(postgres && { DATABASE_URL: postgres.createDatabase() }),
  };
  const ledger = new Ledger(ledgerLocation(env));
  return {
    env,
    ledger,
    ...(postgres && { postgres }),
    newSenders: async () => new Senders((await createKey(ledger, "load")).key),
    async remove() {
      await ledger.close();
      postgres?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every acknowledged report is in the ledger, none is twice, and the sums are those of the reports. */
export async function expectWhole(ledger: Ledger, senders: Senders): Promise<number> {
  // Under the locks of the records: a database still ends the commit of a client that is gone.
  const { rows, counted } = await ledger.write(async (db) => {
    const records = PLACES.map(({ record }) => record).sort();
    await lockRecords(db, records);
    const sums = await db
      .selectFrom("cells")
      .select((eb) => eb.fn.sum<string | number | null>("reports").as("reports"))
      .where("record", "in", records)
      .executeTakeFirst();
    const rows = await db.selectFrom("reports").select(["id", "note"]).execute();
    return { rows, counted: Number(sums?.reports ?? 0) };
  });
  const kept = new Set(rows.map(({ id }) => id));
  const missing = senders.acknowledged.filter(({ id }) => id === undefined || !kept.has(id));
  expect(missing).toEqual([]);
  expect(new Set(rows.map(({ note }) => note)).size).toBe(rows.length);
  expect(rows.length).toBeLessThanOrEqual(senders.sent);
  for (const { record } of PLACES) expect(await ledger.isExact(record)).toBe(true);
  expect(counted).toBe(rows.length);
  return rows.length;
}
