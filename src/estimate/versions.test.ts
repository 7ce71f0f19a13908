import { describe, expect, it } from "vitest";
import type { TrialCell } from "./evidence.ts";
import { compareNumbers, trial } from "./fixtures.ts";
import { triedPackages } from "./versions.ts";

const baseline = (version: string, reproduced: boolean, differing: Partial<TrialCell> = {}) =>
  trial({ version, approach: null, outcome: reproduced ? "unchanged" : "not-reproduced", ...differing });

describe("versions", () => {
  it("have the error from the first in which a trial reproduced it", () => {
    const cells = [
      baseline("1.10.0", true),
      baseline("1.9.0", true),
      baseline("1.8.0", false),
      baseline("1.2.0", false),
    ];
    expect(triedPackages(cells, compareNumbers)).toEqual([
      {
        package: "pkg:npm/express-jwt",
        introduced: "1.9.0",
        lastWithout: "1.8.0",
        versions: [
          { version: "1.2.0", reproduced: false, causes: [] },
          { version: "1.8.0", reproduced: false, causes: [] },
          { version: "1.9.0", reproduced: true, causes: ["skew"] },
          { version: "1.10.0", reproduced: true, causes: ["skew"] },
        ],
      },
    ]);
  });

  it("may be older than the oldest tried", () => {
    expect(triedPackages([baseline("1.0.0", true)], compareNumbers)[0]).toMatchObject({
      introduced: "1.0.0",
      lastWithout: null,
    });
  });

  it("say nothing of an introduction where no trial reproduced it", () => {
    expect(triedPackages([baseline("1.0.0", false)], compareNumbers)[0]).toMatchObject({
      introduced: null,
      lastWithout: null,
    });
  });

  it("have it if one cause shows it, and name the causes", () => {
    const cells = [
      baseline("1.0.0", false),
      baseline("1.0.0", true, { cause: "expired" }),
      trial({ version: "1.0.0", cause: "audience", outcome: "unsafe" }),
    ];
    expect(triedPackages(cells, compareNumbers)[0]?.versions).toEqual([
      { version: "1.0.0", reproduced: true, causes: ["audience", "expired"] },
    ]);
  });

  it("are ordered as their package orders them", () => {
    const cells = [baseline("1", true), baseline("2", true), baseline("2", true, { package: "pkg:npm/a" })];
    const asked = new Set<string>();
    const newestFirst = (purl: string, left: string, right: string) => {
      asked.add(purl);
      return -compareNumbers(purl, left, right);
    };
    const packages = triedPackages(cells, newestFirst);
    expect(packages.map((one) => one.package)).toEqual(["pkg:npm/a", "pkg:npm/express-jwt"]);
    expect(packages[1]?.versions.map((one) => one.version)).toEqual(["2", "1"]);
    expect([...asked]).toEqual(["pkg:npm/express-jwt"]);
  });
});
