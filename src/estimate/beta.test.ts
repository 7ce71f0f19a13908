import oracle from "@stdlib/stats-base-dists-beta-quantile";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaMean, betaOfMoments, betaQuantile, betaVariance } from "./beta.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

const SHAPES = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3.5, 7, 13.5, 50, 120.5, 500, 1000.5, 2000];
const PROBABILITIES = [1e-6, 0.001, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.999];

const shape = fc.double({ min: 0.1, max: 2000, noNaN: true });
const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("the quantile of a Beta", () => {
  /** At the middle of a symmetric Beta the oracle itself is off by up to 3e-10; the next test has that case. */
  const isMiddle = (p: number, a: number, b: number) => p === 0.5 && a === b;

  it("agrees with @stdlib to a relative 1e-11", () => {
    let worst = 0;
    for (const a of SHAPES)
      for (const b of SHAPES)
        for (const p of PROBABILITIES) {
          const expected = oracle(p, a, b);
          if (isMiddle(p, a, b)) continue;
          worst = Math.max(worst, Math.abs(betaQuantile(p, { a, b }) - expected) / expected);
        }
    expect(worst).toBeLessThan(1e-11);
  });

  it.each(SHAPES)("of Beta(%d, the same) is 1/2 in the middle", (a) => {
    expect(betaQuantile(0.5, { a, b: a })).toBeCloseTo(0.5, 14);
  });

  // R 4: qbeta(p, a, b)
  it.each([
    [0.025, 1.5, 0.5, 0.1467463163],
    [0.975, 0.5, 0.5, 0.9984586669],
    [0.025, 0.5, 2400.5, 2.045764e-7],
  ])("at %d of Beta(%d, %d) is %d, as in R", (p, a, b, expected) => {
    expect(betaQuantile(p, { a, b }) / expected).toBeCloseTo(1, 6);
  });

  it("is undone by the distribution function", () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, { a, b });
        // Where the Beta is pressed against 1, neighbouring numbers there are far apart in probability.
        if (x < 1 - 1e-6) expect(Math.abs(incompleteBeta(x, a, b) - p)).toBeLessThan(1e-9);
      }),
    );
  });

  it("grows with the probability, and mirrors with the parameters", () => {
    fc.assert(
      fc.property(probability, probability, shape, shape, (p, q, a, b) => {
        const [low, high] = [betaQuantile(Math.min(p, q), { a, b }), betaQuantile(Math.max(p, q), { a, b })];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-12));
        expect(betaQuantile(0.05, { a, b }) + betaQuantile(0.95, { a: b, b: a })).toBeCloseTo(1, 9);
      }),
    );
  });

  it("nears the normal distribution for millions of trials", () => {
    const beta = { a: 1e8, b: 1e8 };
    const inDeviations = (betaQuantile(0.95, beta) - 0.5) / Math.sqrt(betaVariance(beta));
    expect(inDeviations).toBeCloseTo(1.644854, 5);
  });

  it("is 0 at 0 and 1 at 1", () => {
    expect([0, 1].map((p) => betaQuantile(p, { a: 2, b: 3 }))).toEqual([0, 1]);
  });

  it.each([
    [Number.NaN, 1, 1],
    [1.1, 1, 1],
    [0.5, 0.05, 1],
    [0.5, 1, 1e9],
    [0.5, Number.NaN, 1],
  ])("refuses %d of Beta(%d, %d)", (p, a, b) => {
    expect(() => betaQuantile(p, { a, b })).toThrow(RangeError);
  });
});

describe("the moments of a Beta", () => {
  it("are those of the uniform distribution for Beta(1, 1)", () => {
    expect(betaMean({ a: 1, b: 1 })).toBe(0.5);
    expect(betaVariance({ a: 1, b: 1 })).toBeCloseTo(1 / 12, 15);
  });

  it("give the Beta back", () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const again = betaOfMoments(betaMean({ a, b }), betaVariance({ a, b }));
        expect(again.a / a).toBeCloseTo(1, 9);
        expect(again.b / b).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    [0, 0.1],
    [1, 0.1],
    [0.5, 0],
    [0.5, 0.25],
    [Number.NaN, 0.1],
  ])("mean %d with variance %d belong to no Beta", (mean, variance) => {
    expect(() => betaOfMoments(mean, variance)).toThrow(RangeError);
  });
});
