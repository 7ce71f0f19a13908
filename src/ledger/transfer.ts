/** Moves evidence between ledgers, as JSON lines. Ids are unique everywhere, so merging is adding, and adding twice is adding once. */
import { WayoutError } from "../base/error.ts";
import { LONGEST_NOTE, ledgerLine, type StoredReport } from "../model/report.ts";
import type { Ledger } from "./ledger.ts";
import { fromRow } from "./report-row.ts";
import { scrub } from "./scrub.ts";

const REPORTS_AT_ONCE = 500;

/** A report is far below this; whatever is longer is none. */
const LONGEST_LINE = 64 * 1024;

/** All reports, each a line, sorted by id: the same ledger gives the same text. Notes come redacted, as they are stored. */
export async function* exportLines(ledger: Ledger): AsyncGenerator<string> {
  for (let after = ""; ; ) {
    const rows = await ledger.read((db) =>
      db.selectFrom("reports").selectAll().where("id", ">", after).orderBy("id").limit(REPORTS_AT_ONCE).execute(),
    );
    for (const row of rows) yield `${JSON.stringify({ kind: "report", ...fromRow(row) })}\n`;
    if (rows.length < REPORTS_AT_ONCE) return;
    after = rows.at(-1)?.id ?? "";
  }
}

/** A line that was not taken. */
export interface Refused {
  /** From 1. */
  readonly line: number;
  readonly why: string;
}

export interface Imported {
  readonly added: number;
  /** There already. */
  readonly known: number;
  /** How many lines were not taken. */
  readonly bad: number;
  /** The first of them. */
  readonly refused: readonly Refused[];
}

/** A file of something else altogether has no need to be listed whole. */
const MOST_REFUSED = 1000;

interface Read {
  readonly line: number;
  readonly report: StoredReport;
}

/**
 * Adds the reports of an exported ledger. What is not understood is left out and named; all else is taken. Stopped half-way it can be
 * run again.
 *
 * @param lines without their line breaks
 * @param onProgress told now and then how many lines have been dealt with
 */
export async function importLines(
  ledger: Ledger,
  lines: AsyncIterable<string>,
  onProgress: (lines: number) => void = () => {},
): Promise<Imported> {
  const sum = { added: 0, known: 0, bad: 0, refused: [] as Refused[] };
  const refuse = (line: number, why: string) => {
    sum.bad++;
    if (sum.refused.length < MOST_REFUSED) sum.refused.push({ line, why });
  };
  let batch: Read[] = [];
  const flush = async () => {
    const receipts = await ledger.append(batch.map(({ report }) => report));
    for (const [at, { line, report }] of batch.entries()) {
      const receipt = receipts[at];
      if (receipt === "conflict") refuse(line, `another report has the id ${report.id} already`);
      else if (receipt !== undefined) sum[receipt]++;
    }
    batch = [];
  };
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    try {
      batch.push({ line: number, report: await parseLine(line) });
    } catch (error) {
      if (!(error instanceof WayoutError)) throw error;
      refuse(number, error.message);
    }
    if (batch.length < REPORTS_AT_ONCE) continue;
    await flush();
    onProgress(number);
  }
  await flush();
  sum.refused.sort((left, right) => left.line - right.line);
  return sum;
}

async function parseLine(line: string): Promise<StoredReport> {
  if (line.length > LONGEST_LINE) throw new WayoutError("bad-line", `is longer than ${LONGEST_LINE} characters`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new WayoutError("bad-line", "is not JSON");
  }
  const parsed = ledgerLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue && issue.path.length > 0 ? `\`${issue.path.join(".")}\`: ` : "";
    throw new WayoutError("bad-line", `${where}${issue?.message ?? "is no report"}`);
  }
  const { kind: _, ...report } = parsed.data;
  // Another ledger, or whoever wrote the file, may have redacted less.
  return report.note === null ? report : { ...report, note: await scrub(report.note, LONGEST_NOTE) };
}
