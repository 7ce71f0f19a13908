/** How far a maximum of means is off: the figures under "Limits" in docs/estimate.md. */
import { describe, expect, it } from "vitest";
import { betaMean } from "./beta.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { PRIOR } from "./success.ts";

/** Expected largest of `approaches` posterior means, when each fixed Binomial(cells, truth) of its cells. */
function expectedMaximum(approaches: number, cells: number, truth: number): number {
  let upTo = 0;
  let expected = 0;
  for (let fixed = 0; fixed <= cells; fixed++) {
    const before = upTo ** approaches;
    upTo += choose(cells, fixed) * truth ** fixed * (1 - truth) ** (cells - fixed);
    expected += (upTo ** approaches - before) * betaMean({ a: PRIOR + fixed, b: PRIOR + cells - fixed });
  }
  return expected;
}

/** Mean of the largest of several independent Betas: the integral of 1 - F(x)^approaches. */
function meanOfMaximum(approaches: number, a: number, b: number): number {
  const steps = 2000;
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += 1 - incompleteBeta((step + 0.5) / steps, a, b) ** approaches;
  return sum / steps;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

describe("the best of several approaches", () => {
  it.each([
    [1, 6, 0.95, -0.064],
    [3, 6, 0.95, -0.022],
    [1, 6, 0.8, -0.043],
    [3, 6, 0.8, 0.086],
    [5, 6, 0.8, 0.112],
    [3, 6, 0.5, 0.141],
    [3, 24, 0.8, 0.054],
  ])("of %d, in %d cells each, all truly at %d, is off by %d on average", (approaches, cells, truth, bias) => {
    expect(expectedMaximum(approaches, cells, truth) - truth).toBeCloseTo(bias, 3);
  });

  it.each([
    [6, 0, 0.065],
    [5, 1, 0.1],
    [3, 3, 0.1],
  ])(
    "with %d fixed and %d not: three equals, each said to have the mean, one of which is better",
    (fixed, not, gap) => {
      const [a, b] = [PRIOR + fixed, PRIOR + not];
      expect(meanOfMaximum(3, a, b) - betaMean({ a, b })).toBeCloseTo(gap, 3);
    },
  );
});
