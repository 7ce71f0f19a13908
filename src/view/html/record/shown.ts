/** A record in the order in which its page shows it. Nothing is computed: what was measured is sorted and put beside what it belongs to. */
import type { RecordView } from "../../../model/answer.ts";
import { trialsOf } from "../../outcomes.ts";

export type Approach = RecordView["approaches"][number];
export type ByCause = Approach["by_cause"][number];
export type Cause = RecordView["causes"][number];
export type Signature = RecordView["signatures"][number];

/** The causes for which the approach has trials. */
export const tried = (one: Approach): ByCause[] =>
  one.kind === "untested" ? [] : one.by_cause.filter(({ outcomes }) => trialsOf(outcomes) > 0);

/** It fixed the cause in a trial, and never at the price of something else. */
export const safelyFixed = ({ outcomes }: ByCause): boolean => outcomes.fixed > 0 && outcomes.unsafe === 0;

/** It was unsafe for some cause. */
export const everUnsafe = (one: Approach): boolean => tried(one).some(({ outcomes }) => outcomes.unsafe > 0);

const byRate = (a: { rate: number | null }, b: { rate: number | null }): number => (b.rate ?? -1) - (a.rate ?? -1);

/** The approaches of a record by their kinds, each as the record orders them. */
export function byKind(record: RecordView): { workarounds: Approach[]; deadEnds: Approach[]; untested: Approach[] } {
  const of = (kind: Approach["kind"]) => record.approaches.filter((one) => one.kind === kind);
  return { workarounds: of("workaround"), deadEnds: of("dead_end"), untested: of("untested") };
}

/** What safely fixed a cause, the highest rate first. */
export function fixesOf(record: RecordView, cause: string): { approach: Approach; cell: ByCause }[] {
  return record.approaches
    .flatMap((approach) => tried(approach).map((cell) => ({ approach, cell })))
    .filter(({ cell }) => cell.cause === cause && safelyFixed(cell))
    .sort((a, b) => byRate(a.cell, b.cell));
}

/** Cells of one approach that say the same, put together: most causes of a dead end do. */
export function alike(cells: readonly ByCause[]): ByCause[][] {
  const groups = new Map<string, ByCause[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.outcomes, cell.rate, cell.interval]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].sort((a, b) => byRate(a[0] as ByCause, b[0] as ByCause));
}

export const approachAnchor = (id: string): string => `do-${id}`;
export const causeAnchor = (id: string): string => `cause-${id}`;
/** Where on the page of trials those of an approach stand, or of an approach and a cause. */
export const trialsAnchor = (approach: string, cause?: string): string =>
  cause === undefined ? `a-${approach}` : `a-${approach}.${cause}`;
