import { describe, expect, it } from "vitest";
import { report } from "./fixtures.ts";
import { ANONYMOUS_CAP, anonymousWeight, heardReports, KEYED_MATTERS, KEYED_WEIGHT } from "./report-weights.ts";

const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T00:00:00Z`;

describe("a known reporter", () => {
  it("never weighs more than one trial on a record", () => {
    expect(KEYED_MATTERS * KEYED_WEIGHT).toBeLessThanOrEqual(1);
    const many = Array.from({ length: 20 }, (_, at) => report({ approach: `a${at}`, time: day(at + 1) }));
    expect(heardReports(many).map((one) => one.approach)).toEqual(["a0", "a1", "a2", "a3"]);
  });

  it("is heard with the newest word on a matter", () => {
    const first = report({ outcome: "unchanged", time: day(1) });
    const second = report({ outcome: "fixed", time: day(2) });
    expect(heardReports([second, first])).toEqual([second]);
  });

  it("keeps the place of a matter when speaking of it again", () => {
    const five = ["a", "b", "c", "d", "e"].map((approach, at) => report({ approach, time: day(at + 1) }));
    const again = report({ approach: "a", outcome: "unsafe", time: day(9) });
    expect(heardReports([...five, again]).map((one) => `${one.approach} ${one.outcome}`)).toEqual([
      "a unsafe",
      "b fixed",
      "c fixed",
      "d fixed",
    ]);
  });

  it("of two words at one time is heard with the worse", () => {
    const both = [report({ outcome: "fixed" }), report({ outcome: "unchanged" })];
    expect(heardReports(both)).toEqual([both[1]]);
    expect(heardReports(both.reverse())).toEqual([both[0]]);
  });

  it("is told apart from the others and from those who stay anonymous", () => {
    const reports = ["ann", "bob", null].map((reporter) => report({ reporter }));
    expect(heardReports(reports).map((one) => one.reporter)).toEqual(["ann", "bob"]);
  });
});

describe("anonymous reports", () => {
  it("weigh little each and less than the cap together", () => {
    expect(anonymousWeight(1)).toBeCloseTo(0.0045, 4);
    for (const count of [1, 10, 1000, 1e9]) expect(count * anonymousWeight(count)).toBeLessThan(ANONYMOUS_CAP);
  });
});
