/** From runs to cells: a cell counts once, however often it was run. */
import type { RecordShape, TrialCell } from "./evidence.ts";
import { byText, groupBy, keyOf } from "./order.ts";
import { instant } from "./time.ts";

export interface Cells {
  /** The run that holds for each cell, in an order that does not depend on that of the runs. */
  readonly current: readonly TrialCell[];
  /** Runs left out because the scenario has changed since. */
  readonly stale: number;
  /** Runs left out because the record has no such cause or approach (any more). */
  readonly unknown: number;
}

/**
 * Sorts stale runs and those of unknown causes and approaches out, then keeps the newest run of each cell. Of two runs
 * of the very same time the worse holds, so that no order of writing can flatter.
 */
export function currentCells({ causes, approaches }: RecordShape, trials: readonly TrialCell[]): Cells {
  const fresh = trials.filter((trial) => trial.stale !== true);
  const known = fresh.filter(
    ({ cause, approach }) => causes.includes(cause) && (approach === null || approaches.includes(approach)),
  );
  const groups = [...groupBy(known, cellKey)].sort(([left], [right]) => byText(left, right));
  return {
    current: groups.map(([, runs]) => runs.reduce(newest)),
    stale: trials.length - fresh.length,
    unknown: fresh.length - known.length,
  };
}

/** True if the symptom was there: then, and only then, the cell says something about the record. */
export function reproduces({ approach, outcome }: TrialCell): boolean {
  return approach === null ? outcome === "unchanged" : outcome !== "not-reproduced";
}

function cellKey({ scenario, package: purl, version, cause, approach }: TrialCell): string {
  return keyOf(purl, version, scenario, cause, approach);
}

const WORST_FIRST = ["unsafe", "new-error", "unchanged", "not-reproduced", "fixed"];

function newest(one: TrialCell, other: TrialCell): TrialCell {
  const difference =
    instant(one.time) - instant(other.time) ||
    WORST_FIRST.indexOf(other.outcome) - WORST_FIRST.indexOf(one.outcome) ||
    byText(one.leadsTo ?? "", other.leadsTo ?? "");
  return difference >= 0 ? one : other;
}
