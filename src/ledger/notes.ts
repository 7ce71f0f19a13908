/** What reporters wrote, for the operator's eyes: no page and no API shows it. */
import type { Ledger } from "./ledger.ts";

export interface ReportNote {
  readonly id: string;
  readonly time: string;
  readonly record: string;
  readonly approach: string;
  readonly outcome: string;
  readonly reporter: string | null;
  /** Redacted. */
  readonly note: string;
}

/** The newest notes, on one record or on all. */
export async function readNotes(ledger: Ledger, limit: number, record?: string): Promise<ReportNote[]> {
  const rows = await ledger.read((db) => {
    const all = db
      .selectFrom("reports")
      .select(["id", "time", "record", "approach", "outcome", "reporter", "note"])
      .where("note", "is not", null)
      .orderBy("time", "desc")
      .orderBy("id")
      .limit(limit);
    return (record === undefined ? all : all.where("record", "=", record)).execute();
  });
  return rows.map((row) => ({ ...row, note: row.note ?? "" }));
}
