/** The evidence of a record, sorted into its causes and approaches: what every figure is computed from. */
import type { Outcome, RecordShape, Report, TrialCell } from "./evidence.ts";
import { anonymousWeight, heardReports, KEYED_WEIGHT } from "./report-weights.ts";
import { sumOf, type Tally, tallyOf, weighted } from "./tally.ts";

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
 * @param reports those on approaches and causes of the record, see `knownReports`
 */
export function evidenceTable(
  shape: RecordShape,
  current: readonly TrialCell[],
  reports: readonly Report[],
): EvidenceTable {
  const heard = heardReports(reports);
  const anonymous = reports.filter((report) => report.reporter === null);
  return shape.approaches.map((approach) => {
    const cells = current.filter((cell) => cell.approach === approach && cell.outcome !== "not-reproduced");
    const keyedHere = heard.filter((report) => report.approach === approach);
    const anonymousHere = anonymous.filter((report) => report.approach === approach);
    return shape.causes.map((cause) => {
      const own = cells.filter((cell) => cell.cause === cause);
      const outcomes = countOutcomes(own);
      const counted = reportTally(anonymousHere, cause, shape.causes.length);
      return {
        cells: own,
        outcomes,
        trials: { fixed: outcomes.fixed, notFixed: own.length - outcomes.fixed },
        keyed: weighted(reportTally(keyedHere, cause, shape.causes.length), KEYED_WEIGHT),
        anonymous: weighted(counted, anonymousWeight(counted.fixed + counted.notFixed)),
      };
    });
  });
}

/** The reports on approaches and causes that the record has. */
export function knownReports({ causes, approaches }: RecordShape, reports: readonly Report[]): Report[] {
  return reports.filter(
    ({ approach, cause }) => approaches.includes(approach) && (cause === null || causes.includes(cause)),
  );
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

/** A report that names no cause counts for each of them in equal parts. */
function reportTally(reports: readonly Report[], cause: string, causes: number): Tally {
  const named = reports.filter((report) => report.cause === cause).map((report) => tallyOf(report.outcome));
  const unnamed = reports.filter((report) => report.cause === null).map((report) => tallyOf(report.outcome));
  return sumOf([...named, weighted(sumOf(unnamed), 1 / causes)]);
}
