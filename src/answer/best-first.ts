/** The order in which every view shows the approaches of a record. */
import type { RecordView } from "../model/answer.ts";

type Approach = RecordView["approaches"][number];

/** What decides the order. */
interface Ranked {
  readonly kind: Approach["kind"];
  readonly rate: number | null;
  readonly by_cause: readonly Pick<Approach["by_cause"][number], "outcomes">[];
}

const KINDS: readonly Approach["kind"][] = ["workaround", "dead_end", "untested"];

/**
 * Workarounds, the highest rate first; dead ends, those that were unsafe first; then what is untested. What nothing tells apart stays in
 * its authors' order.
 */
export const bestFirst = <One extends Ranked>(approaches: readonly One[]): One[] =>
  [...approaches].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || within(a, b));

function within(a: Ranked, b: Ranked): number {
  if (a.kind === "dead_end") return Number(wasUnsafe(b)) - Number(wasUnsafe(a));
  return a.kind === "workaround" ? (b.rate ?? -1) - (a.rate ?? -1) : 0;
}

const wasUnsafe = ({ by_cause: cells }: Ranked): boolean => cells.some(({ outcomes }) => outcomes.unsafe > 0);
