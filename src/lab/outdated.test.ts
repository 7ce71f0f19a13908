import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { BundleTrial } from "../model/trials-view.ts";
import { findOutdated } from "./outdated.ts";
import { isFinished, listVersions } from "./registries/versions.ts";

const trial = (purl: string, version: string, stale = false) => ({ package: purl, version, stale }) as BundleTrial;

const EVIDENCE = new Map([
  ["a/one", [trial("pkg:npm/lib", "9.0.0"), trial("pkg:npm/lib", "10.0.0"), trial("pkg:npm/lib", "11.0.0", true)]],
  ["a/two", [trial("pkg:npm/lib", "9.1.0"), trial("pkg:pypi/gone", "1.0"), trial("pkg:generic/git", "2.39.5")]],
]);

test("each package of trials is compared with the newest version that one ran on", async () => {
  const steps: string[] = [];
  const list = async (purl: string) => {
    if (purl === "pkg:pypi/gone") throw new Error("answers 404");
    return ["9.0.0", "9.2.0", "10.0.0", "10.1.0", "11.0.0"];
  };
  expect(await findOutdated(EVIDENCE, (done, all) => steps.push(`${done}/${all}`), list)).toEqual([
    {
      package: "pkg:npm/lib",
      tried: "10.0.0",
      newest: "11.0.0",
      untested: ["10.1.0", "11.0.0"],
      records: ["a/one", "a/two"],
    },
    { package: "pkg:pypi/gone", tried: "1.0", newest: null, untested: [], records: ["a/two"], why: "answers 404" },
  ]);
  expect(steps).toEqual(["1/2", "2/2"]);
});

describe("a version is finished, or not", () => {
  test.each([
    ["pkg:npm/x", "1.2.3", true],
    ["pkg:npm/x", "1.2.3-rc.1", false],
    ["pkg:pypi/x", "2.8.0", true],
    ["pkg:pypi/x", "2.0.post1", true],
    ["pkg:pypi/x", "2.0b3", false],
    ["pkg:pypi/x", "1.0.dev4", false],
    ["pkg:maven/g/x", "6.2.0", true],
    ["pkg:maven/g/x", "33.0.0-jre", true],
    ["pkg:maven/g/x", "5.3.1.RELEASE", true],
    ["pkg:maven/g/x", "6.0.0-M2", false],
    ["pkg:maven/g/x", "2.0.0.Beta1", false],
  ])("%s %s: %s", (purl, version, finished) => expect(isFinished(purl, version)).toBe(finished));
});

function isOnline(): boolean {
  try {
    execFileSync("npm", ["view", "jsonwebtoken", "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isOnline())("with the npm registry", () => {
  test("the versions of a package, oldest first", async () => {
    const versions = await listVersions("pkg:npm/jsonwebtoken");
    expect(versions.indexOf("8.5.1")).toBeGreaterThan(versions.indexOf("8.5.0"));
    expect(versions.indexOf("9.0.0")).toBeGreaterThan(versions.indexOf("8.5.1"));
  });
});
