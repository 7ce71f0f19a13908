/** `wayout ledger export | import | check | notes`: the operator's tools. */
import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Ledger } from "../../ledger/ledger.ts";
import { readNotes } from "../../ledger/notes.ts";
import { exportLines, importLines } from "../../ledger/transfer.ts";
import { openStream } from "../input.ts";
import { wholeNumber } from "../options.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";
import { plural } from "../plural.ts";

export interface LedgerOptions {
  readonly quiet?: boolean;
  readonly format?: string;
  readonly repair?: boolean;
  readonly record?: string;
  readonly limit?: string;
}

/** Writes all reports to stdout, or to a file, which appears whole or not at all. */
export async function runExport(file: string | undefined, { quiet }: LedgerOptions): Promise<number> {
  return withLedger(async (ledger) => {
    const write = file === undefined || file === "-" ? { line: print, end: () => {} } : wholeFile(file);
    let count = 0;
    for await (const line of exportLines(ledger)) {
      write.line(line);
      count++;
    }
    write.end();
    if (!quiet) note(`wayout: ${plural(count, "report")} exported\n`);
    return EXIT.known;
  });
}

function wholeFile(path: string): { line: (line: string) => void; end: () => void } {
  const part = `${path}.part`;
  writeFileSync(part, "", { mode: 0o600 });
  let waiting = "";
  const flush = () => {
    appendFileSync(part, waiting, { flush: true });
    waiting = "";
  };
  return {
    line: (line) => {
      waiting += line;
      if (waiting.length > 1024 * 1024) flush();
    },
    end: () => {
      flush();
      renameSync(part, path);
    },
  };
}

const EVERY_MS = 500;

/** @returns 0, or 1 if lines were refused */
export async function runImport(file: string, { quiet }: LedgerOptions): Promise<number> {
  return withLedger(async (ledger) => {
    const input = openStream(file);
    const failed = new Promise<never>((_, reject) => input.once("error", reject));
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    let shown = Date.now();
    const progress = (count: number) => {
      if (quiet || !isTerminal(2) || Date.now() - shown < EVERY_MS) return;
      shown = Date.now();
      note(`\r${count} lines`);
    };
    const { added, known, bad, refused } = await Promise.race([importLines(ledger, lines, progress), failed]);
    for (const { line, why } of refused) note(`${file}:${line}: refused: ${why}\n`);
    if (bad > refused.length) note(`${file}: and ${bad - refused.length} more\n`);
    if (!quiet) note(`wayout: ${plural(added, "report")} added, ${known} there already, ${bad} refused\n`);
    return bad > 0 ? EXIT.unknown : EXIT.known;
  });
}

/** Compares the sums of every record with its reports. */
export async function runCheck({ quiet, repair }: LedgerOptions): Promise<number> {
  return withLedger(async (ledger) => {
    let wrong = 0;
    const records = [...(await ledger.revisions()).keys()].sort();
    for (const record of records) {
      if (await ledger.isExact(record)) continue;
      wrong++;
      print(`${record}: its sums are not those of its reports\n`);
      if (repair) await ledger.recount(record);
    }
    if (!quiet)
      note(`wayout: ${records.length} records, ${wrong} wrong${repair && wrong > 0 ? ", counted anew" : ""}\n`);
    return wrong > 0 && !repair ? EXIT.unknown : EXIT.known;
  });
}

/** Shows the notes of reports, newest first, to the operator and to nobody else. */
export async function runNotes({ record, limit = "20", format }: LedgerOptions): Promise<number> {
  const most = wholeNumber("--limit", limit, 10_000);
  return withLedger(async (ledger) => {
    const notes = await readNotes(ledger, most, record);
    if (format === "json") print(`${JSON.stringify(notes, null, 2)}\n`);
    else
      print(
        notes
          .map(
            (one) =>
              `${one.time.slice(0, 10)} ${one.record} ${one.approach} ${one.outcome}\n  ${one.note.replaceAll("\n", "\n  ")}\n`,
          )
          .join("\n"),
      );
    return notes.length > 0 ? EXIT.known : EXIT.unknown;
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
