import { describe, expect, it } from "vitest";
import { incompleteBeta, logBeta } from "./incomplete-beta.ts";

/** P(at least a of a + b - 1 tries succeed), which is what the function is for whole parameters (DLMF 8.17.5). */
function binomialTail(x: number, a: number, b: number): number {
  const tries = a + b - 1;
  let sum = 0;
  for (let hits = a; hits <= tries; hits++) sum += choose(tries, hits) * x ** hits * (1 - x) ** (tries - hits);
  return sum;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

describe("the incomplete beta function", () => {
  const whole = [1, 2, 5, 12, 30];
  it.each(whole.flatMap((a) => whole.map((b) => [a, b] as const)))("sums a binomial for %d and %d", (a, b) => {
    for (const x of [0.01, 0.2, 0.5, 0.8, 0.99]) {
      const expected = binomialTail(x, a, b);
      expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(1e-12);
    }
  });

  it("is the arcsine law for 1/2 and 1/2", () => {
    for (const x of [0.001, 0.1, 0.5, 0.9])
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
  });

  it("is 0 up to 0 and 1 from 1 on", () => {
    expect([-1, 0, 1, 2].map((x) => incompleteBeta(x, 3, 4))).toEqual([0, 0, 1, 1]);
  });

  it.each([
    [0.5, 0.5, Math.PI],
    [1, 1, 1],
    [3, 4, 1 / 60],
  ])("B(%d, %d)", (a, b, expected) => {
    expect(Math.exp(logBeta(a, b))).toBeCloseTo(expected, 13);
  });
});
