import { describe, expect, it } from "vitest";
import type { Report } from "./evidence.ts";
import { report } from "./fixtures.ts";
import { countReports } from "./report-counts.ts";
import { ANONYMOUS_CAP, anonymousWeight, KEYED_MATTERS, KEYED_WEIGHT } from "./report-weights.ts";
import { heardWords, speak, wordOf } from "./voice.ts";

const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T00:00:00Z`;

/** What is heard of one reporter, a word a line: `align unchanged`. */
const heard = (reports: readonly Report[]) =>
  heardWords(speak(new Map(), reports.map(wordOf))).map(({ approach, fixed }) => `${approach} ${fixed}`);

describe("a known reporter", () => {
  it("never weighs more than one trial on a record", () => {
    expect(KEYED_MATTERS * KEYED_WEIGHT).toBeLessThanOrEqual(1);
    const many = Array.from({ length: 20 }, (_, at) => report({ approach: `a${at}`, time: day(at + 1) }));
    expect(heard(many)).toEqual(["a0 true", "a1 true", "a2 true", "a3 true"]);
  });

  it("is heard with the newest word on a matter", () => {
    const first = report({ outcome: "unchanged", time: day(1) });
    const second = report({ outcome: "fixed", time: day(2) });
    expect(heard([second, first])).toEqual(["leeway true"]);
    expect(heard([first, second])).toEqual(["leeway true"]);
  });

  it("keeps the place of a matter when speaking of it again", () => {
    const five = ["a", "b", "c", "d", "e"].map((approach, at) => report({ approach, time: day(at + 1) }));
    const again = report({ approach: "a", outcome: "unsafe", time: day(9) });
    expect(heard([...five, again])).toEqual(["a false", "b true", "c true", "d true"]);
  });

  it("of two words at one time is heard with the worse", () => {
    const both = [report({ outcome: "fixed" }), report({ outcome: "unchanged" })];
    expect(heard(both)).toEqual(["leeway false"]);
    expect(heard(both.reverse())).toEqual(["leeway false"]);
  });

  it("is told apart from the others and from those who stay anonymous", () => {
    const [cell] = countReports(["ann", "bob", null].map((reporter) => report({ reporter }))).cells;
    expect(cell).toMatchObject({ keyedFixed: 2, anonymousFixed: 1, reports: 3 });
  });

  it("speaks up to four matters, whether or not the record still has them", () => {
    const four = ["a", "b", "c", "d"].map((approach, at) => report({ approach, time: day(at + 1) }));
    const { cells } = countReports([...four, report({ approach: "leeway", time: day(9) })]);
    expect(cells.find(({ approach }) => approach === "leeway")).toMatchObject({ keyedFixed: 0, reports: 1 });
  });
});

describe("anonymous reports", () => {
  it("weigh little each and less than the cap together", () => {
    expect(anonymousWeight(1)).toBeCloseTo(0.0045, 4);
    for (const count of [1, 10, 1000, 1e9]) expect(count * anonymousWeight(count)).toBeLessThan(ANONYMOUS_CAP);
  });
});
