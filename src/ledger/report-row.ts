/** A report as a row of its table, and back. */
import type { StoredReport } from "../model/report.ts";
import type { ReportsTable } from "./schema.ts";

export function toRow(report: StoredReport): ReportsTable {
  return { ...report, packages: JSON.stringify(report.packages) };
}

/** Rows were checked when they were written. */
export function fromRow(row: ReportsTable): StoredReport {
  const { id, record, approach, cause, outcome, packages, note, reporter, tool, time } = row;
  const report = { id, record, approach, cause, outcome, packages: JSON.parse(packages), note, reporter, tool, time };
  return report as StoredReport;
}
