/** Which other errors an approach turns this one into. */
import type { TrialCell } from "./evidence.ts";
import { byText, groupBy, keyOf } from "./order.ts";

export interface LeadsTo {
  /** Id of the other record. */
  readonly record: string;
  /** Id of the approach. */
  readonly via: string;
  /** In how many cells. */
  readonly cells: number;
}

/** One edge for each record and approach, from new errors that belong to a record; by record, then by approach. */
export function leadsTo(current: readonly TrialCell[]): LeadsTo[] {
  const edges = current.flatMap(({ approach, outcome, leadsTo: record }) =>
    approach !== null && outcome === "new-error" && record !== undefined ? [{ record, via: approach }] : [],
  );
  return [...groupBy(edges, ({ record, via }) => keyOf(record, via)).values()]
    .map((same) => ({ record: same[0]?.record ?? "", via: same[0]?.via ?? "", cells: same.length }))
    .sort((left, right) => byText(left.record, right.record) || byText(left.via, right.via));
}
