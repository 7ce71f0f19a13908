/**
 * The closed forms against draws from the distributions that they speak of. Seeded, so a failure is a change of ours. Of
 * 20,000 draws the mean has a standard error of sd/141 and a tail of 5 % one of 0.0015; the tests allow 4.5 of each.
 */
import { describe, expect, it } from "vitest";
import type { Beta } from "./beta.ts";
import { estimateRecord } from "./estimate.ts";
import { compareNumbers, drawBeta, drawDirichlet, evidence, type Random, randomFrom, trials } from "./fixtures.ts";
import { estimateOf, mixture } from "./rate.ts";

const DRAWS = 20_000;
/** Fewer where many records are looked at, with wide bounds. */
const FEWER_DRAWS = 5_000;
const ERRORS = 4.5;

interface Sample {
  readonly sorted: readonly number[];
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
}

function sample(draw: () => number, draws = DRAWS): Sample {
  const sorted = Array.from({ length: draws }, draw).sort((left, right) => left - right);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / draws;
  const variance = sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws;
  return { sorted, mean, error: Math.sqrt(variance / draws) };
}

/** The share of the draws below and above an interval. */
function tails({ sorted }: Sample, [low, high]: readonly [number, number]): [number, number] {
  const share = (inside: (draw: number) => boolean) => sorted.filter(inside).length / sorted.length;
  return [share((draw) => draw < low), share((draw) => draw > high)];
}

function farthestEnd({ sorted }: Sample, [low, high]: readonly [number, number]): number {
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] as number;
  return Math.max(Math.abs(at(0.05) - low), Math.abs(at(0.95) - high));
}

const drawMixture = (random: Random, parameters: readonly number[], successes: readonly Beta[]) =>
  drawDirichlet(random, parameters).reduce((sum, p, at) => sum + p * drawBeta(random, successes[at] as Beta), 0);

/** What is believed after so many successes and failures. */
const believed = (fixed: number, notFixed: number): Beta => ({ a: 0.5 + fixed, b: 0.5 + notFixed });
const even = (causes: number) => Array.from({ length: causes }, () => 1);

describe("the success of an approach", () => {
  const tail = ERRORS * Math.sqrt((0.05 * 0.95) / DRAWS);

  it.each([
    [0, 0],
    [1, 0],
    [6, 0],
    [0, 6],
    [5, 1],
    [40, 3],
    [2.25, 0.75],
  ])("with %d fixed and %d not", (fixed, notFixed) => {
    const random = randomFrom(fixed * 100 + notFixed + 1);
    const drawn = sample(() => drawBeta(random, believed(fixed, notFixed)));
    const { rate, interval } = estimateOf(believed(fixed, notFixed));
    expect(Math.abs(drawn.mean - rate)).toBeLessThan(ERRORS * drawn.error);
    for (const share of tails(drawn, interval)) expect(Math.abs(share - 0.05)).toBeLessThan(tail);
  });
});

describe("the rate over several causes", () => {
  // Mean and variance are exact; the Beta form of it is not. The bounds of its ends are what was measured, rounded up.
  const cases: [string, number[], Beta[]][] = [
    ["nothing tried", even(2), [believed(0, 0), believed(0, 0)]],
    ["opposite causes", even(2), [believed(12, 0), believed(0, 12)]],
    ["one of three fixed", even(3), [believed(6, 0), believed(0, 6), believed(0, 6)]],
    ["one of nine fixed", even(9), [believed(6, 0), ...Array.from({ length: 8 }, () => believed(0, 6))]],
    ["one of nine tried", even(9), [believed(6, 0), ...Array.from({ length: 8 }, () => believed(0, 0))]],
    ["prevalence known", [51, 6, 3], [believed(6, 0), believed(0, 6), believed(3, 3)]],
    ["all fixed", even(3), [believed(6, 0), believed(6, 0), believed(6, 0)]],
    ["one not tried", even(3), [believed(6, 0), believed(6, 0), believed(0, 0)]],
    ["fixed where it is rare", [1, 50], [believed(50, 0), believed(0, 500)]],
    ["fails where it is rare", [1, 20], [believed(0, 20), believed(20, 0)]],
  ];

  it.each(cases)("%s", (name, parameters, successes) => {
    const random = randomFrom(name.length);
    const drawn = sample(() => drawMixture(random, parameters, successes));
    const { rate, interval } = estimateOf(mixture(parameters, successes));
    expect(Math.abs(drawn.mean - rate)).toBeLessThan(ERRORS * drawn.error);
    expect(farthestEnd(drawn, interval)).toBeLessThan(0.025);
    const [below, above] = tails(drawn, interval);
    expect(1 - below - above).toBeGreaterThan(0.89);
    expect(1 - below - above).toBeLessThan(0.94);
  });

  it("keeps at least 84 % inside the interval for evidence of every kind", () => {
    const random = randomFrom(11);
    const below = (limit: number) => Math.floor(random() * limit);
    for (let round = 0; round < 20; round++) {
      const causes = 2 + below(7);
      const parameters = even(causes).map((one) => (random() < 0.4 ? one : one + Math.exp(random() * 6) / 4));
      const successes = parameters.map(() => {
        const cells = random() < 0.3 ? 0 : Math.floor(Math.exp(random() * 5));
        const fixed = random() < 0.4 ? cells : random() < 0.6 ? 0 : below(cells + 1);
        return believed(fixed, cells - fixed);
      });
      const drawn = sample(() => drawMixture(random, parameters, successes), FEWER_DRAWS);
      const { rate, interval } = estimateOf(mixture(parameters, successes));
      expect(Math.abs(drawn.mean - rate)).toBeLessThan(ERRORS * drawn.error);
      expect(farthestEnd(drawn, interval)).toBeLessThan(0.1);
      const [under, over] = tails(drawn, interval);
      expect(1 - under - over).toBeGreaterThan(0.84);
    }
  });
});

describe("the fix rate of a record", () => {
  const times = (count: number) => Array.from({ length: count }, () => "fixed" as const);
  const { fixRate, posterior } = estimateRecord(
    evidence({
      trials: [
        ...trials("leeway", "skew", ...times(6)),
        ...trials("align", "skew", ...times(4), "unchanged"),
        ...trials("renew", "expired", ...times(5), "unchanged"),
        ...trials("align", "audience", ...times(3), "new-error"),
      ],
      diagnoses: ["ann", "bob", "cyd"].map((reporter) => ({ reporter, cause: "expired", time: "2026-11-03" })),
    }),
    compareNumbers,
  );
  const beliefOf = (approach: number, cause: number) => posterior.success[approach]?.[cause] as Beta;

  it("is the mean over the prevalence of causes of the best approach's success", () => {
    const best = [beliefOf(0, 0), beliefOf(1, 1), beliefOf(2, 2)];
    const random = randomFrom(3);
    const drawn = sample(() => drawMixture(random, posterior.prevalence, best));
    const { rate, interval } = fixRate ?? { rate: 0, interval: [0, 0] as const };
    expect(Math.abs(drawn.mean - rate)).toBeLessThan(ERRORS * drawn.error);
    expect(farthestEnd(drawn, interval)).toBeLessThan(0.025);
  });
});
