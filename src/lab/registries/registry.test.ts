import { describe, expect, test } from "vitest";
import { findEntry } from "./debian.ts";
import { type Ask, dayOf, onlyIfRight } from "./registry.ts";

describe("a registry is asked only if it dates a known version rightly", () => {
  const KNOWN = { purl: "pkg:npm/known", version: "1.0.0", date: "2020-01-02" };
  const registry = (known: string): Ask => {
    return async (purl) =>
      purl === "pkg:npm/silent"
        ? { why: "does not date it" }
        : { date: purl === KNOWN.purl ? known : "2021-05-06", source: "it" };
  };

  test("then its answers are taken as they are", async () => {
    const ask = onlyIfRight(KNOWN, registry("2020-01-02"));
    expect(await ask("pkg:npm/other", "1")).toEqual({ date: "2021-05-06", source: "it" });
    expect(await ask("pkg:npm/silent", "1")).toEqual({ why: "does not date it" });
  });

  test("else none is, and it is said why", async () => {
    const ask = onlyIfRight(KNOWN, registry("2024-02-27"));
    expect(await ask("pkg:npm/other", "1")).toEqual({
      why: "its dates cannot be trusted: pkg:npm/known 1.0.0 came out on 2020-01-02, and it dates it 2024-02-27",
    });
  });
});

describe("a Debian changelog", () => {
  const CHANGELOG = `git (1:2.39.5-0+deb12u2) bookworm; urgency=medium

  * A fix of 2.39.4 (1:2.39.4-1).

 -- A. Author <a@example.org>  Tue, 07 Oct 2025 14:22:08 +0200

git (1:2.39.5-0+deb12u1) bookworm; urgency=medium

  * New upstream version.

 -- A. Author <a@example.org>  Sun, 16 Jun 2024 23:30:00 -0700

git (1:2.39.5~rc1-1) unstable; urgency=medium

 -- A. Author <a@example.org>  Mon, 01 Jan 2024 00:00:00 +0000

git (17.0.15+6-1) unstable; urgency=medium

 -- A. Author <a@example.org>  Sat, 01 Jan 2022 00:00:00 +0000
`;

  test.each([
    ["2.39.5", "2024-06-17", "1:2.39.5-0+deb12u1"],
    ["2.39.5-0+deb12u2", "2025-10-07", "1:2.39.5-0+deb12u2"],
    ["17.0.15", "2022-01-01", "17.0.15+6-1"],
  ])("dates %s by the oldest entry of it", (version, date, entry) =>
    expect(findEntry("git", version, CHANGELOG)).toEqual({
      date,
      source: `changelog of the Debian package git, entry ${entry}`,
    }),
  );

  test.each(["2.39", "2.39.4", "9.9.9"])("says nothing of %s", (version) =>
    expect(findEntry("git", version, CHANGELOG)).toEqual({
      why: "the changelog of the Debian package git has no entry of it",
    }),
  );
});

test("a day is that in UTC, and none for what is no time", () => {
  expect([dayOf("2023-07-18T20:02:21.000Z"), dayOf("soon"), dayOf(undefined)]).toEqual([
    "2023-07-18",
    undefined,
    undefined,
  ]);
});
