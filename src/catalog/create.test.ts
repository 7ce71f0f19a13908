import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scenarioSource } from "../model/scenario.ts";
import { checkCatalog } from "./check.ts";
import { createRecord } from "./create.ts";
import { readCatalog } from "./read.ts";
import { parseYaml } from "./yaml-text.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wayout-create-"));
  await writeFile(join(root, "domains.yaml"), "git: { en: Git, zh: Git }\nnpm: { en: npm, zh: npm }\n");
});
afterAll(() => rm(root, { recursive: true }));

test("a new record can be read, and the checks say what is to be filled in and nothing else", async () => {
  const files = await createRecord(root, "git/new-one", "2026-01-31");
  expect(files).toEqual(
    ["record.yaml", "zh.yaml", "lab/first/scenario.yaml", "lab/first/run.sh"].map((file) =>
      join(root, "git/new-one", file),
    ),
  );
  const scenario = parseYaml(await readFile(join(root, "git/new-one/lab/first/scenario.yaml"), "utf8"));
  expect(scenarioSource.parse(scenario.data).causes).toEqual(["fill-in-first-cause"]);
  const catalog = await readCatalog(root);
  expect(catalog.findings).toEqual([]);
  expect(catalog.records[0]).toMatchObject({ id: "git/new-one", source: { provenance: { drafted_on: "2026-01-31" } } });
  const findings = checkCatalog(catalog, "2026-01-31");
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["placeholder", "private-url", "stale-chinese"]));
});

test("each line that is to be filled in is found", async () => {
  await createRecord(root, "git/all-lines");
  const catalog = await readCatalog(root);
  const findings = checkCatalog(catalog).filter(({ code }) => code === "placeholder");
  const texts = catalog.records.find(({ id }) => id === "git/all-lines")?.texts ?? {};
  for (const [name, text] of Object.entries(texts)) {
    const lines = text.split("\n").flatMap((line, at) => (/FILL IN|fill-in|待填/.test(line) ? [at + 1] : []));
    const found = findings.filter(({ file }) => file.endsWith(`git/all-lines/${name}`)).map(({ line }) => line);
    // A text under `>-` is found where the mark stands, on the line before.
    expect(lines.filter((line) => !found.includes(line) && !found.includes(line - 1))).toEqual([]);
    expect(lines.length).toBeGreaterThan(8);
  }
});

test("a folder that is there is left alone", async () => {
  await createRecord(root, "git/twice");
  await expect(createRecord(root, "git/twice")).rejects.toMatchObject({ code: "record-exists" });
});

test.each([
  ["../outside", "bad-record-id"],
  ["git/../../outside", "bad-record-id"],
  ["/etc/x", "bad-record-id"],
  ["git", "bad-record-id"],
  ["git/Upper", "bad-record-id"],
  ["gti/x", "unknown-domain"],
])("%s is refused: %s", async (id, code) => {
  const before = await readdir(root, { recursive: true });
  await expect(createRecord(root, id)).rejects.toMatchObject({ name: "WayoutError", code });
  expect(await readdir(root, { recursive: true })).toEqual(before);
});

test("an unknown domain is told what it may have meant", async () => {
  await expect(createRecord(root, "gti/x")).rejects.toMatchObject({ todo: "did you mean `git`?" });
  await expect(createRecord(root, "kubernetes/x")).rejects.toMatchObject({
    todo: "add it there, or take one of git, npm",
  });
});

test("without a catalog there is nothing to add to", async () => {
  await expect(createRecord(join(root, "none"), "git/x")).rejects.toMatchObject({ code: "catalog-not-found" });
});
