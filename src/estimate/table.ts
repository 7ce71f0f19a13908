/** The evidence of a record, sorted into its causes and approaches: what every figure is computed from. */
import type { Outcome, RecordShape, TrialCell } from "./evidence.ts";
import type { ReportCell } from "./report-counts.ts";
import { anonymousWeight, KEYED_WEIGHT } from "./report-weights.ts";
import { sumOf, type Tally, weighted } from "./tally.ts";

/** How many cells ended in each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** The evidence on one approach for one cause. */
export interface Evidence {
  /** The cells in which the symptom was there and the approach was applied. */
  readonly cells: readonly TrialCell[];
  readonly outcomes: OutcomeCounts;
  readonly trials: Tally;
  /** Reports of known reporters, by weight. */
  readonly keyed: Tally;
  /** Anonymous reports, by weight. */
  readonly anonymous: Tally;
}

/** `table[approach][cause]`, by their numbers in the {@link RecordShape}. */
export type EvidenceTable = readonly (readonly Evidence[])[];

/**
 * @param shape the record's causes and approaches
 * @param current the cells that hold, see `currentCells`
 * @param reports the counted reports, see `countReports`; those on other approaches and causes are left out
 */
export function evidenceTable(
  shape: RecordShape,
  current: readonly TrialCell[],
  reports: readonly ReportCell[],
): EvidenceTable {
  return shape.approaches.map((approach) => {
    const cells = current.filter((cell) => cell.approach === approach && cell.outcome !== "not-reproduced");
    const told = reports.filter((cell) => cell.approach === approach);
    return shape.causes.map((cause) => {
      const own = cells.filter((cell) => cell.cause === cause);
      const outcomes = countOutcomes(own);
      const anonymous = tallyFor(told, cause, shape.causes.length, anonymousTally);
      return {
        cells: own,
        outcomes,
        trials: { fixed: outcomes.fixed, notFixed: own.length - outcomes.fixed },
        keyed: weighted(tallyFor(told, cause, shape.causes.length, keyedTally), KEYED_WEIGHT),
        anonymous: weighted(anonymous, anonymousWeight(anonymous.fixed + anonymous.notFixed)),
      };
    });
  });
}

function countOutcomes(cells: readonly TrialCell[]): OutcomeCounts {
  const count = (outcome: Outcome) => cells.filter((cell) => cell.outcome === outcome).length;
  return {
    fixed: count("fixed"),
    unchanged: count("unchanged"),
    "new-error": count("new-error"),
    unsafe: count("unsafe"),
  };
}

const keyedTally = (cell: ReportCell): Tally => ({ fixed: cell.keyedFixed, notFixed: cell.keyedNotFixed });

const anonymousTally = (cell: ReportCell): Tally => ({ fixed: cell.anonymousFixed, notFixed: cell.anonymousNotFixed });

/** A report that names no cause counts for each of them in equal parts. */
function tallyFor(
  cells: readonly ReportCell[],
  cause: string,
  causes: number,
  tallyOf: (cell: ReportCell) => Tally,
): Tally {
  const named = cells.filter((cell) => cell.cause === cause).map(tallyOf);
  const unnamed = cells.filter((cell) => cell.cause === null).map(tallyOf);
  return sumOf([...named, weighted(sumOf(unnamed), 1 / causes)]);
}
