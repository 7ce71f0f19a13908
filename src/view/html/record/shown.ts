/** A record in the order in which its page shows it. Nothing is computed: what was measured is sorted and put beside what it belongs to. */
import type { RecordView } from "../../../model/answer.ts";
import { hasTrialPages } from "../../../model/trials-view.ts";
import { trialsOf } from "../../outcomes.ts";
import { here, type Page } from "../context.ts";

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

export const byRate = (a: { rate: number | null }, b: { rate: number | null }): number =>
  (b.rate ?? -1) - (a.rate ?? -1);

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

/** Cells in which the same outcomes were seen, put together; those with the most of them first. */
export function byOutcomes(cells: readonly ByCause[]): ByCause[][] {
  const groups = new Map<string, ByCause[]>();
  for (const cell of cells) {
    const { fixed, unchanged, new_error: renewed, unsafe } = cell.outcomes;
    const key = [unsafe, renewed, unchanged, fixed].map((n) => (n > 0 ? 1 : 0)).join("");
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** The counts of several cells. */
export function sum(all: readonly ByCause["outcomes"][]): ByCause["outcomes"] {
  const total = { fixed: 0, unchanged: 0, new_error: 0, unsafe: 0 };
  for (const one of all) for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += one[name];
  return total;
}

export const approachAnchor = (id: string): string => `do-${id}`;
export const causeAnchor = (id: string): string => `cause-${id}`;
/** Where on the page of trials those of an approach stand, or of an approach and a cause. */
export const trialsAnchor = (approach: string, cause?: string): string =>
  cause === undefined ? `a-${approach}` : `a-${approach}.${cause}`;

/** The page with the trials of one approach, where a record has such pages; on it, those of a cause. */
export const approachPath = (page: Page, record: string, approach: string, cause?: string): string =>
  `${here(page, `/${record}/trials/${approach}`)}${cause === undefined ? "" : `#${cause}`}`;

/** Where the trials behind a rate stand. */
export function trialsOfRate(page: Page, record: RecordView, approach: string, cause?: string): string {
  if (hasTrialPages(record.evidence.trials)) return approachPath(page, record.id, approach, cause);
  return `${here(page, `/${record.id}/trials`)}#${trialsAnchor(approach, cause)}`;
}
