/** The order in which every view shows the approaches of a record. */
import type { RecordView } from "../model/answer.ts";

type Approach = RecordView["approaches"][number];

const KINDS: readonly Approach["kind"][] = ["workaround", "dead_end", "untested"];

/**
 * Workarounds, the highest rate first; dead ends, those that were unsafe first; then what is untested. What nothing tells apart stays in
 * its authors' order.
 */
export const bestFirst = (approaches: readonly Approach[]): Approach[] =>
  [...approaches].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || within(a, b));

function within(a: Approach, b: Approach): number {
  if (a.kind === "dead_end") return Number(wasUnsafe(b)) - Number(wasUnsafe(a));
  return a.kind === "workaround" ? (b.rate ?? -1) - (a.rate ?? -1) : 0;
}

const wasUnsafe = ({ by_cause: cells }: Approach): boolean => cells.some(({ outcomes }) => outcomes.unsafe > 0);
