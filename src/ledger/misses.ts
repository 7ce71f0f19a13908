/**
 * Texts that nothing matched, counted, so that authors see what to write next. Off unless the operator switches it on. Kept of each: a
 * few redacted lines, how often, when first and last. Nothing says who sent it.
 */
import { createHash } from "node:crypto";
import { redact } from "../text/redact.ts";
import { shapeOf, tellingLines } from "../text/shape.ts";
import type { Ledger } from "./ledger.ts";
import type { Db } from "./schema.ts";
import { scrub, WITHHELD } from "./scrub.ts";

/** Texts that wait to be stored; more that come meanwhile are not counted. A miss is a hint, and no evidence. */
const MOST_WAITING = 500;

/** Different misses that are kept; the rarest make room. */
const MOST_KEPT = 10_000;

const LONGEST = 1_000;

export interface Miss {
  readonly fingerprint: string;
  /** Redacted. */
  readonly sample: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** Counts misses of a running server: collects them, and stores them when told to. */
export class MissCounter {
  readonly #ledger: Ledger;
  readonly #mostKept: number;
  #waiting: string[] = [];

  constructor(ledger: Ledger, mostKept: number = MOST_KEPT) {
    this.#ledger = ledger;
    this.#mostKept = mostKept;
  }

  /** Notes a text that nothing matched. Takes microseconds; what waits in memory is redacted already. */
  note(text: string): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(tellingLines(redact(text)));
  }

  /** Stores what was noted. What cannot be stored is dropped. */
  async flush(now: Date = new Date()): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const misses = new Map<string, Miss>();
    for (const text of waiting) {
      const sample = await scrub(text, LONGEST);
      if (sample === "" || sample === WITHHELD) continue;
      const fingerprint = createHash("sha256").update(shapeOf(sample)).digest("hex").slice(0, 32);
      const time = now.toISOString();
      const same = misses.get(fingerprint);
      if (same) misses.set(fingerprint, { ...same, count: same.count + 1 });
      else misses.set(fingerprint, { fingerprint, sample, count: 1, first: time, last: time });
    }
    if (misses.size > 0) await this.#ledger.write((db) => store(db, [...misses.values()], this.#mostKept));
  }
}

async function store(db: Db, misses: readonly Miss[], mostKept: number): Promise<void> {
  const sorted = [...misses].sort((left, right) => (left.fingerprint < right.fingerprint ? -1 : 1));
  await db
    .insertInto("misses")
    .values(sorted)
    .onConflict((conflict) =>
      conflict.column("fingerprint").doUpdateSet((eb) => ({
        count: eb("misses.count", "+", eb.ref("excluded.count")),
        last: eb.ref("excluded.last"),
      })),
    )
    .execute();
  const row = await db
    .selectFrom("misses")
    .select((eb) => eb.fn.countAll<string | number>().as("kept"))
    .executeTakeFirstOrThrow();
  const surplus = Number(row.kept) - mostKept;
  if (surplus <= 0) return;
  const rarest = db.selectFrom("misses").select("fingerprint").orderBy("count").orderBy("last").limit(surplus);
  await db.deleteFrom("misses").where("fingerprint", "in", rarest).execute();
}

/** The misses, most frequent first. */
export function listMisses(ledger: Ledger, limit: number): Promise<Miss[]> {
  return ledger.read((db) =>
    db.selectFrom("misses").selectAll().orderBy("count", "desc").orderBy("fingerprint").limit(limit).execute(),
  );
}

/** Forgets misses: one, for which a record was written, or all. */
export async function forgetMisses(ledger: Ledger, fingerprint?: string): Promise<number> {
  const { numDeletedRows } = await ledger.write((db) => {
    const all = db.deleteFrom("misses");
    return (fingerprint === undefined ? all : all.where("fingerprint", "=", fingerprint)).executeTakeFirst();
  });
  return Number(numDeletedRows);
}
