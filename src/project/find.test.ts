import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findLockfiles } from "./find.ts";
import { usedVersions } from "./used-versions.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "wayout-find-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const path of [
  "go.mod",
  "repo/.git/HEAD",
  "repo/package-lock.json",
  "repo/app/pom.xml",
  "repo/app/notes.txt",
  "repo/app/src/x",
]) {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), "");
}

it("files are found upwards, nearest first, up to the root of the repository", () => {
  expect(findLockfiles(join(root, "repo/app/src"), "/home/nobody")).toEqual([
    join(root, "repo/app/pom.xml"),
    join(root, "repo/package-lock.json"),
  ]);
  expect(findLockfiles(join(root, "repo"), "/home/nobody")).toEqual([join(root, "repo/package-lock.json")]);
  expect(findLockfiles(join(root, "repo/app"), join(root, "repo"))).toEqual([join(root, "repo/app/pom.xml")]);
  expect(findLockfiles("/", undefined)).toBeDefined();
  expect(findLockfiles(root, "/home/nobody")).toContain(join(root, "go.mod"));
  expect(findLockfiles(join(root, "no/such/folder"), "/home/nobody")).toEqual([join(root, "go.mod")]);
});

const lock = (version: string) => JSON.stringify({ packages: { "node_modules/ms": { version } } });

it("the nearest file that knows a package decides, and only what is asked for is read", async () => {
  let read = 0;
  const file = (path: string, text: string) => ({
    path,
    text: () => {
      read++;
      return text;
    },
  });
  const files = [
    file("/a/b/package-lock.json", lock("2.1.3")),
    file("/a/package-lock.json", lock("1.0.0")),
    file("/a/go.mod", ""),
  ];
  expect(await usedVersions(files, new Set(["pkg:npm/ms", "pkg:npm/other"]))).toEqual([
    { purl: "pkg:npm/ms", version: "2.1.3", file: "package-lock.json" },
  ]);
  expect(read).toBe(2);
  expect(await usedVersions(files, new Set(["pkg:pypi/flask"]))).toEqual([]);
  expect(read).toBe(2);
});
