/** A lookup within a project, with the real catalog and files that the real tools wrote. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Answer, answer as answerSchema } from "../../src/model/answer.ts";
import { ROOT, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
const ERROR = "UnauthorizedError: jwt audience invalid. expected: api";

/** A project with the lockfile of a fixture, and a folder in it to stand in. */
function project(fixture: string): string {
  const at = join(folder, fixture);
  mkdirSync(join(at, "src", "deep"), { recursive: true });
  cpSync(join(ROOT, "test/fixtures/lockfiles", fixture), at, { recursive: true });
  return join(at, "src", "deep");
}

const ask = (cwd: string, ...args: string[]): Answer["matches"][number] => {
  const { status, out } = wayout([ERROR, "--format", "json", ...args], { cwd });
  expect(status).toBe(0);
  return answerSchema.parse(JSON.parse(out)).matches[0] as Answer["matches"][number];
};

describe("a lookup within a project", () => {
  it.each(["npm-1", "npm-2", "npm-3", "pnpm-9", "yarn-1", "yarn-berry"])("knows the versions in use: %s", (fixture) => {
    const { your_versions: versions, plan } = ask(project(fixture));
    expect(versions).toEqual([
      expect.objectContaining({ package: "pkg:npm/express-jwt", version: "8.4.0", tried: true, nearest: [] }),
    ]);
    expect(plan[0]?.on_your_versions).toEqual([
      { package: "pkg:npm/express-jwt", version: "8.4.0", outcomes: expect.objectContaining({ fixed: 1 }) },
    ]);
    expect(plan[0]?.applies_to_versions.every((one) => one.startsWith("express-jwt "))).toBe(true);
    expect(plan[0]?.code.every((one) => one.package === null || one.package === "pkg:npm/express-jwt")).toBe(true);
  });

  it("says so in words, in both languages and forms", () => {
    const cwd = project("npm-3");
    const english = wayout([ERROR, "--format", "terminal"], { cwd }).out;
    expect(english).toContain("Your express-jwt 8.4.0 (package-lock.json): tried: the error appears");
    expect(english).toContain("on your express-jwt 8.4.0: fixed, 1 of 1 trial");
    expect(wayout([ERROR, "--format", "markdown", "--lang", "zh"], { cwd }).out).toContain(
      "在你的 express-jwt 8.4.0 上",
    );
  });

  it("names the nearest versions where one was never tried", () => {
    const at = join(folder, "untried");
    mkdirSync(at);
    const lock = { lockfileVersion: 3, packages: { "node_modules/express-jwt": { version: "8.4.9" } } };
    writeFileSync(join(at, "package-lock.json"), JSON.stringify(lock));
    const { your_versions: versions, plan } = ask(at);
    expect(versions).toEqual([
      expect.objectContaining({ tried: false, reproduced: null, nearest: ["8.4.0", "8.5.1"] }),
    ]);
    expect(plan[0]?.on_your_versions).toEqual([]);
    const { out } = wayout([ERROR, "--format", "terminal"], { cwd: at });
    expect(out.replace(/\s+/g, " ")).toContain("never tried; the nearest that were: 8.4.0, 8.5.1");
    expect(out).toContain("not tried on your versions");
  });

  it("takes another folder, none, or a version that the user names", () => {
    const cwd = project("npm-3");
    expect(ask(cwd, "--no-project").your_versions).toBe(undefined);
    expect(ask(folder, "--project", cwd).your_versions).toHaveLength(1);
    expect(ask(cwd, "--package", "pkg:npm/express-jwt@8.5.1").your_versions).toEqual([
      expect.objectContaining({ version: "8.5.1", file: null, tried: true }),
    ]);
    expect(wayout([ERROR, "--project", join(cwd, "none")])).toMatchObject({
      status: 2,
      err: expect.stringContaining("none"),
    });
  });

  it("is not disturbed by a lockfile that is damaged or a folder", () => {
    const at = join(folder, "damaged");
    mkdirSync(join(at, "yarn.lock"), { recursive: true });
    writeFileSync(join(at, "package-lock.json"), '{"packages": {');
    expect(ask(at).your_versions).toBe(undefined);
  });
});
