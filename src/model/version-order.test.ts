import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "./version-order.ts";

const sign = (number: number) => Math.sign(number);

describe("compareVersions", () => {
  const rising: [purl: string, versions: string[]][] = [
    ["pkg:npm/x", ["0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-rc.2", "1.0.0", "1.9.0", "1.10.0"]],
    ["pkg:pypi/x", ["1.0.dev1", "1.0a1", "1.0b2", "1.0rc1", "1.0", "1.0.post1", "1.1", "1!0.1"]],
    [
      "pkg:maven/g/x",
      [
        "1.0-alpha-1",
        "1.0-beta-1",
        "1.0-milestone-1",
        "1.0-rc1",
        "1.0-SNAPSHOT",
        "1.0",
        "1.0-sp1",
        "1.0-foo",
        "1.0-1",
        "1.0.1",
        "1.1",
        "1.9",
        "1.10",
        "2",
      ],
    ],
    ["pkg:generic/x", ["2.39.5", "2.40", "10.1"]],
  ];
  it.each(rising)("%s", (purl, versions) => {
    for (const [index, left] of versions.entries()) {
      for (const right of versions.slice(index + 1)) {
        expect(sign(compareVersions(purl, left, right)), `${left} < ${right}`).toBe(-1);
        expect(sign(compareVersions(purl, right, left)), `${right} > ${left}`).toBe(1);
      }
    }
  });

  // The cases of the specification's own table, and those that a published package was found to get wrong.
  const equal = ["1", "1.0", "1.0.0", "1-0", "1.0-0", "1.0.Final", "1-ga", "1.0-release"];
  it("knows equal versions of Maven", () => {
    for (const left of equal)
      for (const right of equal)
        expect(sign(compareVersions("pkg:maven/g/x", left, right)), `${left} = ${right}`).toBe(0);
    expect(compareVersions("pkg:maven/g/x", "1-a1", "1-alpha-1")).toBe(0);
    expect(compareVersions("pkg:maven/g/x", "1.0-CR1", "1.0-rc1")).toBe(0);
  });

  it("orders whatever it is given, the same way round", () => {
    const version = fc.string({ unit: fc.constantFrom("1", "0", "9", ".", "-", "a", "rc", "SNAPSHOT"), maxLength: 8 });
    const type = fc.constantFrom("pkg:npm/x", "pkg:pypi/x", "pkg:maven/g/x", "pkg:generic/x");
    fc.assert(
      fc.property(type, version, version, (purl, left, right) => {
        expect(sign(compareVersions(purl, left, right))).toBe(-sign(compareVersions(purl, right, left)) + 0);
        expect(compareVersions(purl, left, left)).toBe(0);
      }),
    );
  });
});
