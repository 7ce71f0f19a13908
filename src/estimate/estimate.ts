/**
 * The estimate of a record: evidence in, every figure and verdict out. Deterministic, in closed form, the same for any
 * order of the evidence. The method and its limits: docs/estimate.md.
 */
import type { ApproachKind, RecordView, Tier } from "../model/answer.ts";
import { type Cells, currentCells, reproduces } from "./cells.ts";
import type { CompareVersions, RecordEvidence, TrialCell } from "./evidence.ts";
import { type FixRate, fixRate } from "./fix-rate.ts";
import { type FirstSeen, firstSeen, lastVerified } from "./history.ts";
import { type LeadsTo, leadsTo } from "./leads-to.ts";
import { byText } from "./order.ts";
import { type ApproachRate, approachRate, type Posterior } from "./posterior.ts";
import { prevalenceOf, prevalenceParameters } from "./prevalence.ts";
import { type Estimate, estimateOf } from "./rate.ts";
import { countReports, type ReportCounts } from "./report-counts.ts";
import { bestFor, success } from "./success.ts";
import { type Evidence, type EvidenceTable, evidenceTable, type OutcomeCounts } from "./table.ts";
import { approachKind, resolvability, tierOf } from "./verdict.ts";
import { type TriedPackage, triedPackages } from "./versions.ts";

/** An approach for one cause. */
export interface CauseEstimate {
  readonly cause: string;
  /** Null without a trial. */
  readonly estimate: Estimate | null;
  readonly outcomes: OutcomeCounts;
  /** The cells behind `outcomes`, by package, oldest version first. */
  readonly cells: readonly TrialCell[];
}

export interface ApproachEstimate {
  readonly approach: string;
  readonly kind: ApproachKind;
  /** For a user of whom no cause is known; null without a trial. */
  readonly rate: ApproachRate | null;
  /** One for each cause of the record, in its order. */
  readonly byCause: readonly CauseEstimate[];
}

export interface CauseShare {
  readonly cause: string;
  /** How many of those with the error have this cause; null as long as nobody named any. */
  readonly prevalence: Estimate | null;
  /** The safe approach with the highest rate for it; null if none is known. */
  readonly best: string | null;
}

/** How much there is of each kind of evidence. */
export interface EvidenceCounts {
  /** Cells in which the symptom was there and an approach was applied. */
  readonly trials: number;
  /** Cells without an approach in which the symptom appeared. */
  readonly reproductions: number;
  /** Cells in which it did not. */
  readonly notReproduced: number;
  /** Runs left out because their scenario has changed since. */
  readonly stale: number;
  /** Runs, reports and diagnoses left out because the record has no such cause or approach. */
  readonly unknown: number;
  readonly reports: number;
  readonly diagnoses: number;
}

export interface RecordEstimate {
  readonly tier: Tier;
  readonly resolvability: RecordView["resolvability"];
  /** Null without a trial. */
  readonly fixRate: FixRate | null;
  readonly counts: EvidenceCounts;
  readonly firstSeen: FirstSeen | null;
  /** Time of the newest trial that reproduced the error. */
  readonly lastVerified: string | null;
  readonly packages: readonly TriedPackage[];
  readonly causes: readonly CauseShare[];
  readonly approaches: readonly ApproachEstimate[];
  readonly leadsTo: readonly LeadsTo[];
  /** For the rates of a lookup, see `approachRate`. */
  readonly posterior: Posterior;
}

/**
 * @param evidence all that is known of the record
 * @param compare orders the versions of a package
 * @throws RangeError if a time or date that has to be compared with another is none
 */
export function estimateRecord(evidence: RecordEvidence, compare: CompareVersions): RecordEstimate {
  const cells = currentCells(evidence, evidence.trials);
  const { current } = cells;
  const said = evidence.counted ?? countReports(evidence.reports, evidence.diagnoses);
  const table = evidenceTable(evidence, current, said.cells);
  const prevalence = prevalenceParameters(evidence.causes, said.causes);
  const posterior = posteriorOf(evidence, table, prevalence);
  return {
    tier: tierOf(current, evidence.tier),
    resolvability: resolvability(table, evidence.causes.length),
    fixRate: fixRate(table, prevalence),
    counts: countEvidence(cells, evidence, said),
    firstSeen: firstSeen(current, evidence.publications, evidence.sightings),
    lastVerified: lastVerified(current),
    packages: triedPackages(current, compare),
    causes: causeShares(evidence, table, prevalence),
    approaches: evidence.approaches.map((approach, row) => ({
      approach,
      kind: approachKind(table[row] as readonly Evidence[]),
      rate: approachRate(posterior, approach),
      byCause: evidence.causes.map((cause, column) =>
        causeEstimate(cause, (table[row] as readonly Evidence[])[column] as Evidence, compare),
      ),
    })),
    leadsTo: leadsTo(current),
    posterior,
  };
}

function posteriorOf(
  { causes, approaches }: RecordEvidence,
  table: EvidenceTable,
  prevalence: readonly number[],
): Posterior {
  return {
    causes,
    approaches,
    prevalence,
    success: table.map((row) => row.map(success)),
    cells: table.map((row) => row.map(({ cells }) => cells.length)),
  };
}

function countEvidence(
  { current, stale, unknown }: Cells,
  { causes, approaches }: RecordEvidence,
  said: ReportCounts,
): EvidenceCounts {
  const shown = current.filter(reproduces);
  const trials = shown.filter(({ approach }) => approach !== null).length;
  const known = ({ cause }: { readonly cause: string | null }) => cause === null || causes.includes(cause);
  const reports = said.cells.filter((one) => approaches.includes(one.approach) && known(one));
  return {
    trials,
    reproductions: shown.length - trials,
    notReproduced: current.length - shown.length,
    stale,
    unknown:
      unknown +
      (sumBy(said.cells, "reports") - sumBy(reports, "reports")) +
      (sumBy(said.causes, "diagnoses") - sumBy(said.causes.filter(known), "diagnoses")),
    reports: sumBy(reports, "reports"),
    diagnoses: sumBy(said.causes.filter(known), "diagnoses"),
  };
}

function sumBy<K extends string>(list: readonly Readonly<Record<K, number>>[], key: K): number {
  return list.reduce((sum, one) => sum + one[key], 0);
}

function causeShares({ causes, approaches }: RecordEvidence, table: EvidenceTable, prevalence: readonly number[]) {
  const named = prevalence.some((parameter) => parameter > 1);
  return causes.map((cause, column): CauseShare => {
    const { approach } = bestFor(table, column);
    return {
      cause,
      prevalence: named && causes.length > 1 ? estimateOf(prevalenceOf(prevalence, column)) : null,
      best: approach === null ? null : (approaches[approach] as string),
    };
  });
}

function causeEstimate(cause: string, evidence: Evidence, compare: CompareVersions): CauseEstimate {
  const cells = [...evidence.cells].sort(
    (left, right) => byText(left.package, right.package) || compare(left.package, left.version, right.version),
  );
  return {
    cause,
    estimate: cells.length > 0 ? estimateOf(success(evidence)) : null,
    outcomes: evidence.outcomes,
    cells,
  };
}
