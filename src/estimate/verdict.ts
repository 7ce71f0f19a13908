/** What the trials say in a word: of an approach, of a record. Reports and claims have no part in these. */
import type { ApproachKind, RecordView, Tier } from "../model/answer.ts";
import { reproduces } from "./cells.ts";
import type { TrialCell } from "./evidence.ts";
import { isSafeFix } from "./success.ts";
import type { Evidence, EvidenceTable } from "./table.ts";

/** `workaround` if it safely fixed at least one cause in at least one cell; only ever unsafe is a `dead_end` too. */
export function approachKind(row: readonly Evidence[]): ApproachKind {
  if (row.some(({ outcomes }) => outcomes.fixed > 0)) return "workaround";
  return row.some(({ cells }) => cells.length > 0) ? "dead_end" : "untested";
}

/** Whether every cause (`yes`), some (`partial`) or none (`no`) has a safe fix; `unknown` without a trial. */
export function resolvability(table: EvidenceTable, causes: number): RecordView["resolvability"] {
  if (!table.some((row) => row.some(({ cells }) => cells.length > 0))) return "unknown";
  const solved = Array.from({ length: causes }, (_, cause) => table.some((row) => isSafeFix(row[cause] as Evidence)));
  if (solved.every(Boolean)) return "yes";
  return solved.some(Boolean) ? "partial" : "no";
}

/** `verified` when trials reproduce the record; otherwise what it is handed. */
export function tierOf(current: readonly TrialCell[], otherwise: Exclude<Tier, "verified">): Tier {
  return current.some(reproduces) ? "verified" : otherwise;
}
