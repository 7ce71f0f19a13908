/** `wayout misses`: texts that nothing matched, most frequent first. */
import { Ledger } from "../../ledger/ledger.ts";
import { forgetMisses, listMisses, type Miss } from "../../ledger/misses.ts";
import { wholeNumber } from "../options.ts";
import { EXIT, note, print } from "../output.ts";

export interface MissesOptions {
  readonly limit: string;
  readonly forget?: string;
  readonly forgetAll?: boolean;
  readonly format?: string;
  readonly quiet?: boolean;
}

/** @returns 0, or 1 if there is none */
export async function runMisses(options: MissesOptions): Promise<number> {
  const limit = wholeNumber("--limit", options.limit, 10_000);
  const ledger = new Ledger();
  try {
    if (options.forget !== undefined || options.forgetAll) return await forget(ledger, options);
    const misses = await listMisses(ledger, limit);
    if (options.format === "json") print(`${JSON.stringify(misses, null, 2)}\n`);
    else print(misses.map(describeMiss).join("\n"));
    if (misses.length === 0 && !options.quiet)
      note("wayout: no misses are counted; `wayout serve --misses` switches counting on\n");
    return misses.length > 0 ? EXIT.known : EXIT.unknown;
  } finally {
    await ledger.close();
  }
}

async function forget(ledger: Ledger, { forget, quiet }: MissesOptions): Promise<number> {
  const gone = await forgetMisses(ledger, forget);
  if (!quiet) note(`wayout: ${gone} forgotten\n`);
  return gone > 0 ? EXIT.known : EXIT.unknown;
}

function describeMiss({ fingerprint, sample, count, first, last }: Miss): string {
  const lines = sample.split("\n").map((line) => `  ${line}\n`);
  return `${count} times, ${first.slice(0, 10)} to ${last.slice(0, 10)}, ${fingerprint}\n${lines.join("")}`;
}
