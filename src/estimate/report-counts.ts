/**
 * Reports, counted. Whole numbers only: what is added up bit by bit, in any order, is exactly what is counted at once. Weights come in
 * when rates are computed.
 */
import type { Diagnosis, Report } from "./evidence.ts";
import { byText, groupBy, keyOf } from "./order.ts";
import { heardCauses, heardWords, speak, type Voice, wordOf } from "./voice.ts";

/** The reports on one approach for one cause. */
export interface ReportCell {
  readonly approach: string;
  /** Null for the reports that name none. */
  readonly cause: string | null;
  /** Known reporters who are heard on this, by what they said last. */
  readonly keyedFixed: number;
  readonly keyedNotFixed: number;
  /** Anonymous reports. */
  readonly anonymousFixed: number;
  readonly anonymousNotFixed: number;
  /** All reports, those included that nobody hears (any more). */
  readonly reports: number;
}

/** Who named a cause, by report or diagnosis. */
export interface CauseCount {
  readonly cause: string;
  /** Known reporters who are heard with it, each once. */
  readonly keyed: number;
  /** Anonymous reports and diagnoses. */
  readonly anonymous: number;
  readonly diagnoses: number;
}

/** All that reporters said of a record; cells and causes in the order of their texts, without those that nobody spoke of. */
export interface ReportCounts {
  readonly cells: readonly ReportCell[];
  readonly causes: readonly CauseCount[];
}

/** What a known reporter adds to the counts of one record. */
export interface Share {
  readonly cells: readonly ReportCell[];
  readonly causes: readonly CauseCount[];
}

const NO_CELL = { keyedFixed: 0, keyedNotFixed: 0, anonymousFixed: 0, anonymousNotFixed: 0, reports: 0 };
const NO_CAUSE = { keyed: 0, anonymous: 0, diagnoses: 0 };

/** What is heard of a known reporter, as counts. */
export function shareOf(voice: Voice): Share {
  return {
    cells: heardWords(voice).map(({ approach, cause, fixed }) => ({
      ...NO_CELL,
      approach: approach as string,
      cause,
      [fixed ? "keyedFixed" : "keyedNotFixed"]: 1,
    })),
    causes: heardCauses(voice).map((cause) => ({ ...NO_CAUSE, cause, keyed: 1 })),
  };
}

/** A share taken away: `sum([...counts, negative(before), after])` is the counts after a reporter spoke again. */
export function negative({ cells, causes }: Share): Share {
  return {
    cells: cells.map((one) => ({ ...one, keyedFixed: -one.keyedFixed, keyedNotFixed: -one.keyedNotFixed })),
    causes: causes.map((one) => ({ ...one, keyed: -one.keyed })),
  };
}

/** What one report adds, whoever made it: itself, and its weight's share if it is anonymous. */
export function shareOfReport({ reporter, approach, cause, outcome }: Report): Share {
  const anonymous = reporter === null ? 1 : 0;
  const counter = outcome === "fixed" ? "anonymousFixed" : "anonymousNotFixed";
  return {
    cells: [{ ...NO_CELL, approach, cause, [counter]: anonymous, reports: 1 }],
    causes: cause === null || anonymous === 0 ? [] : [{ ...NO_CAUSE, cause, anonymous }],
  };
}

const shareOfDiagnosis = ({ reporter, cause }: Diagnosis): Share => ({
  cells: [],
  causes: [{ ...NO_CAUSE, cause, anonymous: reporter === null ? 1 : 0, diagnoses: 1 }],
});

/** The sum of shares; what adds up to nothing is left out. */
export function sumOfShares(shares: readonly Share[]): ReportCounts {
  const cells = groupBy(
    shares.flatMap((share) => share.cells),
    ({ approach, cause }) => keyOf(approach, cause),
  );
  const causes = groupBy(
    shares.flatMap((share) => share.causes),
    ({ cause }) => cause,
  );
  return {
    cells: sorted(cells)
      .map((same) => same.reduce(addCells))
      .filter(isSomething),
    causes: sorted(causes)
      .map((same) => same.reduce(addCauses))
      .filter(isSomething),
  };
}

/** Counts all reports and diagnoses of a record at once. */
export function countReports(reports: readonly Report[], diagnoses: readonly Diagnosis[] = []): ReportCounts {
  const words = [...reports, ...diagnoses.map((one) => ({ ...one, approach: null, outcome: null }))].filter(
    ({ reporter }) => reporter !== null,
  );
  const voices = [...groupBy(words, ({ reporter }) => reporter as string).values()].map((said) =>
    speak(new Map(), said.map(wordOf)),
  );
  return sumOfShares([...reports.map(shareOfReport), ...diagnoses.map(shareOfDiagnosis), ...voices.map(shareOf)]);
}

function addCells(one: ReportCell, other: ReportCell): ReportCell {
  return {
    approach: one.approach,
    cause: one.cause,
    keyedFixed: one.keyedFixed + other.keyedFixed,
    keyedNotFixed: one.keyedNotFixed + other.keyedNotFixed,
    anonymousFixed: one.anonymousFixed + other.anonymousFixed,
    anonymousNotFixed: one.anonymousNotFixed + other.anonymousNotFixed,
    reports: one.reports + other.reports,
  };
}

function addCauses(one: CauseCount, other: CauseCount): CauseCount {
  return {
    cause: one.cause,
    keyed: one.keyed + other.keyed,
    anonymous: one.anonymous + other.anonymous,
    diagnoses: one.diagnoses + other.diagnoses,
  };
}

/** A change of counts may take away as much as it adds, so it is not the sum that tells. */
function isSomething(one: ReportCell | CauseCount): boolean {
  return Object.values(one).some((value) => typeof value === "number" && value !== 0);
}

function sorted<T>(groups: ReadonlyMap<string, readonly T[]>): (readonly T[])[] {
  return [...groups].sort(([left], [right]) => byText(left, right)).map(([, same]) => same);
}
