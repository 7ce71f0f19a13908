import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { programPath, shell, versionIn } from "./shell.ts";

afterEach(() => vi.unstubAllEnvs());

test("a program is the one that a cell finds, whatever the path of who runs the lab", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wayout-path-"));
  await writeFile(join(folder, "cat"), "#!/bin/sh\n");
  await chmod(join(folder, "cat"), 0o755);
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
  expect(await programPath("cat")).toMatch(/^(\/usr)?\/bin\/cat$/);
  await rm(folder, { recursive: true });
});

test("the version of a program is the first that it prints", () => {
  expect(versionIn("git version 2.39.5\n")).toBe("2.39.5");
  expect(versionIn("GNU bash, version 5.2.15(1)-release")).toBe("5.2.15");
  expect(versionIn("no version here")).toBeUndefined();
});

test("of MySQL's clients it is that of the release", () => {
  const text = "mariadb  Ver 15.1 Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64) using  EditLine wrapper";
  expect(versionIn(text)).toBe("10.11.19");
});

test("a program that knows no such option and reads commands instead is given none", async () => {
  await expect(shell.newest("dash")).rejects.toThrow("`dash --version` prints no version");
  await expect(shell.newest("no-such-program")).rejects.toThrow("not found");
});
