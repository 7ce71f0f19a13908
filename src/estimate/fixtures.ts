/** For tests: evidence in few words, and draws from the distributions that the estimate computes with. */
import type { Beta } from "./beta.ts";
import type { Outcome, RecordEvidence, Report, TrialCell } from "./evidence.ts";

export const CAUSES = ["skew", "expired", "audience"] as const;
export const APPROACHES = ["leeway", "renew", "align"] as const;

/** A trial: `leeway` for `skew` on version 1.0.0, `fixed`, unless told otherwise. */
export function trial(differing: Partial<TrialCell> = {}): TrialCell {
  return {
    scenario: "express-jwt",
    package: "pkg:npm/express-jwt",
    version: "1.0.0",
    cause: "skew",
    approach: "leeway",
    outcome: "fixed",
    time: "2026-11-01T00:00:00Z",
    ...differing,
  };
}

/** Trials of one approach for one cause, on versions 1.0.0, 2.0.0 and so on, with these outcomes. */
export function trials(approach: string, cause: string, ...outcomes: readonly Outcome[]): TrialCell[] {
  return outcomes.map((outcome, at) => trial({ approach, cause, outcome, version: `${at + 1}.0.0` }));
}

/** A report of `ann`: `leeway` fixed `skew`, unless told otherwise. */
export function report(differing: Partial<Report> = {}): Report {
  return {
    reporter: "ann",
    approach: "leeway",
    cause: "skew",
    outcome: "fixed",
    time: "2026-11-02T00:00:00Z",
    ...differing,
  };
}

/** Evidence on a record of {@link CAUSES} and {@link APPROACHES}; none, unless told otherwise. */
export function evidence(differing: Partial<RecordEvidence> = {}): RecordEvidence {
  return {
    causes: CAUSES,
    approaches: APPROACHES,
    tier: "reviewed",
    trials: [],
    reports: [],
    diagnoses: [],
    publications: [],
    sightings: [],
    ...differing,
  };
}

/** The cells of the first table below a heading of a Markdown page: rows of texts, the head first, without backticks. */
export function tableBelow(page: string, heading: string): string[][] {
  const lines = page.slice(page.indexOf(`\n${heading}\n`)).split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  const rows = lines.slice(start, end).filter((line) => !/^\|[-:| ]+\|$/.test(line));
  return rows.map((row) =>
    row
      .replaceAll("`", "")
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** Orders `1.10.0` behind `1.9.0`. */
export function compareNumbers(_purl: string, left: string, right: string): number {
  return left.localeCompare(right, "en", { numeric: true });
}

/** A source of random numbers from 0 to 1, both excluded, that gives the same ones for the same seed. */
export type Random = () => number;

/** Marsaglia's xorshift32 (2003, https://doi.org/10.18637/jss.v008.i14), 53 bits out of two steps. */
export function randomFrom(seed: number): Random {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let step = 0; step < 20; step++) next();
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992;
}

export function drawBeta(random: Random, { a, b }: Beta): number {
  const x = drawGamma(random, a);
  return x / (x + drawGamma(random, b));
}

export function drawDirichlet(random: Random, parameters: readonly number[]): number[] {
  const draws = parameters.map((parameter) => drawGamma(random, parameter));
  const sum = draws.reduce((total, draw) => total + draw, 0);
  return draws.map((draw) => draw / sum);
}

/** Marsaglia and Tsang (2000, https://doi.org/10.1145/358407.358414); below shape 1 by Gamma(s + 1) U^(1/s). */
function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
