/** `wayout keys create | list | revoke`: the keys under which people and tools report. */
import { createKey, listReporters, type Reporter, revokeKey } from "../../ledger/keys.ts";
import { Ledger } from "../../ledger/ledger.ts";
import { table } from "../columns.ts";
import { EXIT, note, print } from "../output.ts";

export interface KeysOptions {
  readonly format?: string;
  readonly quiet?: boolean;
  readonly mute?: boolean;
}

/** Prints a new key, once. */
export async function runKeysCreate(name: string, { format, quiet }: KeysOptions): Promise<number> {
  return withLedger(async (ledger) => {
    const { id, key } = await createKey(ledger, name);
    if (format === "json") print(`${JSON.stringify({ id, key, name })}\n`);
    else print(`${key}\n`);
    if (!quiet) note(`wayout: keep it now: it is not stored, and cannot be shown again\n`);
    return EXIT.known;
  });
}

export async function runKeysList({ format }: KeysOptions): Promise<number> {
  return withLedger(async (ledger) => {
    const reporters = await listReporters(ledger);
    if (format === "json") print(`${JSON.stringify(reporters, null, 2)}\n`);
    else
      print(
        reporters.length === 0 ? "no keys\n" : table(["id", "name", "created", "reports", "state"], reporters.map(row)),
      );
    return EXIT.known;
  });
}

const row = (one: Reporter): string[] => [
  one.id,
  one.name ?? "(of another ledger)",
  one.created.slice(0, 10),
  String(one.reports),
  [one.revoked === null ? "" : `revoked ${one.revoked.slice(0, 10)}`, one.muted ? "muted" : ""]
    .filter((text) => text !== "")
    .join(", ") || (one.name === null ? "" : "valid"),
];

export async function runKeysRevoke(id: string, { mute, quiet }: KeysOptions): Promise<number> {
  return withLedger(async (ledger) => {
    const records = await revokeKey(ledger, id, mute === true);
    if (!quiet)
      note(
        mute
          ? `wayout: revoked; its reports weigh nothing now, which changes ${records} record${records === 1 ? "" : "s"}\n`
          : "wayout: revoked; what it reported still counts, unless you give --mute\n",
      );
    return EXIT.known;
  });
}

async function withLedger(work: (ledger: Ledger) => Promise<number>): Promise<number> {
  const ledger = new Ledger();
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
