import { describe, expect, it } from "vitest";
import { currentCells, reproduces } from "./cells.ts";
import { APPROACHES, CAUSES, trial } from "./fixtures.ts";

const shape = { causes: CAUSES, approaches: APPROACHES };
const outcomesOf = (...runs: ReturnType<typeof trial>[]) =>
  currentCells(shape, runs).current.map((cell) => cell.outcome);

describe("cells", () => {
  it("count once, with the newest run, wherever it stands", () => {
    const old = trial({ outcome: "fixed", time: "2026-11-01T00:00:00Z" });
    const recent = trial({ outcome: "unchanged", time: "2026-11-01T00:00:00.5Z" });
    expect(outcomesOf(old, recent)).toEqual(["unchanged"]);
    expect(outcomesOf(recent, old, old)).toEqual(["unchanged"]);
  });

  it("compare times across time zones", () => {
    const noon = trial({ outcome: "unchanged", time: "2026-11-01T12:00:00Z" });
    const earlierThanItLooks = trial({ outcome: "fixed", time: "2026-11-01T13:00:00+02:00" });
    expect(outcomesOf(noon, earlierThanItLooks)).toEqual(["unchanged"]);
  });

  it("hold the worse of two runs of one time", () => {
    expect(outcomesOf(trial({ outcome: "fixed" }), trial({ outcome: "unsafe" }))).toEqual(["unsafe"]);
    expect(outcomesOf(trial({ outcome: "unsafe" }), trial({ outcome: "fixed" }))).toEqual(["unsafe"]);
  });

  it.each([
    { scenario: "other" },
    { package: "pkg:npm/jose" },
    { version: "2.0.0" },
    { cause: "expired" },
    { approach: "renew" },
    { approach: null },
  ])("differ by %o", (difference) => {
    expect(currentCells(shape, [trial(), trial(difference)]).current).toHaveLength(2);
  });

  it("leave stale runs out, also where they are the newest, and count them", () => {
    const cells = currentCells(shape, [
      trial({ outcome: "unchanged" }),
      trial({ outcome: "fixed", time: "2026-12-01T00:00:00Z", stale: true }),
    ]);
    expect(cells.current.map((cell) => cell.outcome)).toEqual(["unchanged"]);
    expect(cells.stale).toBe(1);
  });

  it("leave out what the record does not have, and count it", () => {
    const cells = currentCells(shape, [trial({ cause: "gone" }), trial({ approach: "gone" }), trial()]);
    expect(cells.current).toEqual([trial()]);
    expect(cells.unknown).toBe(2);
  });

  it("refuse a time that is none", () => {
    expect(() => outcomesOf(trial(), trial({ time: "yesterday" }))).toThrow('"yesterday" is not a time');
  });
});

describe("a cell reproduces the error", () => {
  it.each([
    [null, "unchanged", true],
    [null, "not-reproduced", false],
    [null, "fixed", false],
    ["leeway", "fixed", true],
    ["leeway", "unchanged", true],
    ["leeway", "new-error", true],
    ["leeway", "unsafe", true],
    ["leeway", "not-reproduced", false],
  ] as const)("with the approach %s, ending in %s: %s", (approach, outcome, expected) => {
    expect(reproduces(trial({ approach, outcome }))).toBe(expected);
  });
});
