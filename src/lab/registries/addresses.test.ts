import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { mavenFolder, pypiJson } from "./addresses.ts";

const has = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

test.skipIf(!has("mvn", "--version") || !has("jar", "--version"))(
  "Maven says where its central repository is",
  async () => {
    expect(await mavenFolder("org.example:tool")).toMatch(/^https:\/\/[^/]+\/.*[^/]\/org\/example\/tool$/);
  },
);

test.skipIf(!has("python3", "-m", "pip", "--version"))("pip says where PyPI is", async () => {
  expect(await pypiJson("pyjwt")).toMatch(/^https:\/\/[^/]+\/.*[^/]\/pyjwt\/json$/);
});
