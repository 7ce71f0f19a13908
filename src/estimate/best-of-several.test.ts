/** How far a maximum of means is off: the two tables of docs/estimate.md, computed without sampling. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { betaMean } from "./beta.ts";
import { tableBelow } from "./fixtures.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { PRIOR } from "./success.ts";

const page = readFileSync(new URL("../../docs/estimate.md", import.meta.url), "utf8");
const rows = (heading: string) => tableBelow(page, heading).slice(1);
const numbers = (row: readonly string[]) => row.map((cell) => Number(cell.replace("−", "-"))) as number[];

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

describe("the best of several approaches, as documented", () => {
  const selection = rows("#### Chosen by luck");
  const equals = rows("#### Better than the mean says");

  it("has rows to look at", () => {
    expect([selection.length, equals.length]).toEqual([7, 3]);
  });

  it.each(selection.map(numbers))(
    "%d approaches, %d cells each, all truly at %d: chosen %d, so off by %d",
    (...row) => {
      const [approaches, cells, truth, chosen, bias] = row as [number, number, number, number, number];
      const expected = expectedMaximum(approaches, cells, truth);
      expect(expected).toBeCloseTo(chosen, 3);
      expect(expected - truth).toBeCloseTo(bias, 3);
    },
  );

  it.each(equals.map(numbers))("three with %d fixed and %d not: mean %d, of the best one %d", (...row) => {
    const [fixed, notFixed, mean, best] = row as [number, number, number, number];
    const [a, b] = [PRIOR + fixed, PRIOR + notFixed];
    expect(betaMean({ a, b })).toBeCloseTo(mean, 3);
    expect(meanOfMaximum(3, a, b)).toBeCloseTo(best, 3);
  });
});
