import { describe, expect, it } from "vitest";
import { trial } from "./fixtures.ts";
import { firstSeen, lastVerified } from "./history.ts";

const out = (version: string, date: string) => ({ package: "pkg:npm/express-jwt", version, date });
const shown = [trial({ version: "1.0.0" }), trial({ version: "0.9.0", approach: null, outcome: "not-reproduced" })];

describe("first seen", () => {
  it("is when the first version came out whose trial shows it", () => {
    const publications = [out("1.0.0", "2022-05-31T10:00:00Z"), out("0.9.0", "2020-01-01"), out("2.0.0", "2019-01-01")];
    expect(firstSeen(shown, publications, [])).toEqual({ by: "version", ...publications[0] });
  });

  it("is a sighting if that is earlier or as early", () => {
    const publications = [out("1.0.0", "2022-05-31")];
    const sighting = { date: "2022-05-31", source: "https://example.org/question" };
    expect(firstSeen(shown, publications, [sighting])).toEqual({ by: "sighting", ...sighting });
    expect(firstSeen(shown, publications, [{ ...sighting, date: "2022-06-01" }])?.by).toBe("version");
  });

  it("is not known without either", () => {
    expect(firstSeen(shown, [out("0.9.0", "2020-01-01")], [])).toBeNull();
  });
});

describe("last verified", () => {
  it("is the time of the newest trial that reproduced it", () => {
    const times = ["2026-11-01T10:00:00Z", "2026-11-01T11:30:00+02:00", "2026-11-01T10:00:00.250Z"];
    expect(lastVerified(times.map((time) => trial({ time })))).toBe("2026-11-01T10:00:00.250Z");
  });

  it("does not count trials that did not", () => {
    expect(lastVerified([trial({ outcome: "not-reproduced" })])).toBeNull();
    expect(lastVerified([])).toBeNull();
  });
});
