/** Keys under which people and tools report by name. The operator makes them; the ledger keeps no key, only its hash. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { WayoutError } from "../base/error.ts";
import type { Ledger } from "./ledger.ts";
import { setMuted } from "./reporters.ts";

/** `wayout_<reporter>_<secret>`: the first half is public and says whose it is, the second is 256 random bits in base64url. */
const KEY = /^wayout_([a-z2-7]{16})_[\w-]{43}$/;
const SECRET_BYTES = 32;
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const ID_LETTERS = 16;

export interface Reporter {
  readonly id: string;
  /** What the operator calls them; null for reporters of another ledger. */
  readonly name: string | null;
  readonly created: string;
  readonly revoked: string | null;
  /** True if their reports weigh nothing. */
  readonly muted: boolean;
  readonly reports: number;
}

/**
 * Makes a key.
 *
 * @param name whose it is, for the operator's list
 * @returns the key: it cannot be had again
 */
export async function createKey(ledger: Ledger, name: string): Promise<{ id: string; key: string }> {
  const letters = [...randomBytes(ID_LETTERS)].map((byte) => BASE32[byte % BASE32.length]);
  const id = letters.join("");
  const key = `wayout_${id}_${randomBytes(SECRET_BYTES).toString("base64url")}`;
  const row = { id, hash: hashOf(key), name, created: new Date().toISOString(), revoked: null, muted: 0, reports: 0 };
  await ledger.write((db) =>
    db
      .insertInto("reporters")
      .values(row)
      // The first try may have been made although nobody heard of it.
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute(),
  );
  return { id, key };
}

/** All reporters, oldest first. */
export async function listReporters(ledger: Ledger): Promise<Reporter[]> {
  const rows = await ledger.read((db) =>
    db
      .selectFrom("reporters")
      .select(["id", "name", "created", "revoked", "muted", "reports"])
      .orderBy("created")
      .orderBy("id")
      .execute(),
  );
  return rows.map((row) => ({ ...row, muted: row.muted === 1 }));
}

/**
 * Takes a key's right to report. What it reported stays; see `mute` for its weight.
 *
 * @param mute true if its reports shall weigh nothing from now on
 * @returns how many records' figures changed
 * @throws WayoutError if there is no such reporter
 */
export function revokeKey(ledger: Ledger, id: string, mute: boolean): Promise<number> {
  return ledger.write(async (db) => {
    const found = await db.selectFrom("reporters").select("id").where("id", "=", id).executeTakeFirst();
    if (!found)
      throw new WayoutError("no-such-key", `there is no key with the id ${JSON.stringify(id)}`, {
        todo: "`wayout keys list` shows them; the id is the middle part of a key",
      });
    await db
      .updateTable("reporters")
      .set({ revoked: new Date().toISOString() })
      .where("id", "=", id)
      .where("revoked", "is", null)
      .execute();
    return mute ? setMuted(db, id, true) : 0;
  });
}

/**
 * Whose key it is.
 *
 * @returns undefined if it is no key, or not a valid one (any more)
 */
export async function reporterOf(ledger: Ledger, key: string): Promise<string | undefined> {
  const id = KEY.exec(key)?.[1];
  if (id === undefined) return undefined;
  const row = await ledger.read((db) =>
    db.selectFrom("reporters").select(["hash", "revoked"]).where("id", "=", id).executeTakeFirst(),
  );
  if (!row || row.hash === null || row.revoked !== null) return undefined;
  return timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(key))) ? id : undefined;
}

/** One SHA-256 is enough: nobody guesses 256 random bits, as they would a password. */
const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");
