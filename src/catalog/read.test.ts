import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "./read.ts";
import { SAMPLE_CHINESE, SAMPLE_RECORD } from "./sample.ts";
import { LARGEST_FILE } from "./text-file.ts";

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "wayout-catalog-"));
});
afterAll(() => rm(temporary, { recursive: true }));

const SAMPLE = { "git/index-lock-exists/record.yaml": SAMPLE_RECORD, "git/index-lock-exists/zh.yaml": SAMPLE_CHINESE };
const DOMAINS = { "domains.yaml": "git: { en: Git, zh: Git }\n" };

/** A catalog on disk; a file's text may be bytes. */
async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = join(await mkdtemp(join(temporary, "x-")), "catalog");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function findings(root: string) {
  return (await readCatalog(root)).findings.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

test("reads domains and records, sorted by id, with what stands in their folders", async () => {
  const other = { "git/a/record.yaml": SAMPLE_RECORD.replace("index-lock-exists", "a"), "git/a/lab/x.js": "" };
  const root = await write({ ...DOMAINS, ...SAMPLE, ...other });
  const catalog = await readCatalog(root);
  expect(catalog.findings).toEqual([]);
  expect(catalog.domains).toEqual([{ id: "git", en: "Git", zh: "Git" }]);
  expect(catalog.folderIds).toEqual(["git/a", "git/index-lock-exists"]);
  expect(catalog.records.map(({ id }) => id)).toEqual(["git/a", "git/index-lock-exists"]);
  expect(catalog.records.map(({ chinese }) => chinese?.title)).toEqual([undefined, "无法创建 index.lock"]);
  expect(catalog.records[0]).toMatchObject({
    folder: join(root, "git/a"),
    entries: [
      { name: "lab", kind: "folder" },
      { name: "record.yaml", kind: "file" },
    ],
  });
});

test("a record that is wrong is left out; the others are read", async () => {
  const root = await write({
    ...DOMAINS,
    ...SAMPLE,
    "git/broken/record.yaml": "id: [\n",
    "git/wrong/record.yaml": "a: 1\n",
  });
  const catalog = await readCatalog(root);
  expect(catalog.records.map(({ id }) => id)).toEqual(["git/index-lock-exists"]);
  expect(catalog.folderIds).toEqual(["git/broken", "git/index-lock-exists", "git/wrong"]);
  const files = new Set(catalog.findings.map(({ file }) => file));
  expect(files).toEqual(new Set(["catalog/git/broken/record.yaml", "catalog/git/wrong/record.yaml"]));
});

test.each<[string, Record<string, string | Uint8Array>, string[]]>([
  ["no domains.yaml", SAMPLE, ["no-domains catalog/domains.yaml:1:1"]],
  ["a domain without its Chinese name", { "domains.yaml": "a: { en: A }\n" }, ["missing-key catalog/domains.yaml:1:1"]],
  [
    "a domain that is no word",
    { "domains.yaml": "A B: { en: A, zh: A }\n" },
    ["invalid-value catalog/domains.yaml:1:1"],
  ],
  ["a file beside the domains", { ...DOMAINS, "notes.md": "" }, ["stray-file catalog/notes.md:1:1"]],
  ["a file beside the records", { ...DOMAINS, "git/notes.md": "" }, ["stray-file catalog/git/notes.md:1:1"]],
  ["no record.yaml", { ...DOMAINS, "git/x/zh.yaml": "" }, ["no-record catalog/git/x:1:1"]],
  [
    "a file that is too large",
    { ...DOMAINS, "git/x/record.yaml": "#".repeat(LARGEST_FILE + 1) },
    ["file-too-large catalog/git/x/record.yaml:1:1"],
  ],
  [
    "a file that is not UTF-8",
    { ...DOMAINS, "git/x/record.yaml": Uint8Array.of(0x61, 0xff) },
    ["not-utf-8 catalog/git/x/record.yaml:1:1"],
  ],
  [
    "a folder named record.yaml",
    { ...DOMAINS, "git/x/record.yaml/y": "" },
    ["not-a-file catalog/git/x/record.yaml:1:1"],
  ],
])("%s is a finding", async (_, files, expected) => {
  expect(await findings(await write(files))).toEqual(expected);
});

test("a file of the largest size is read", async () => {
  const text = SAMPLE_RECORD.padEnd(LARGEST_FILE, "#");
  expect(await findings(await write({ ...DOMAINS, "git/index-lock-exists/record.yaml": text }))).toEqual([]);
});

test("symbolic links are not followed", async () => {
  const root = await write({ ...DOMAINS, ...SAMPLE, "git/x/lab/y": "" });
  await symlink(join(root, "git"), join(root, "linked"));
  await symlink(join(root, "git/index-lock-exists"), join(root, "git/linked"));
  await symlink(join(root, "git/index-lock-exists/record.yaml"), join(root, "git/x/record.yaml"));
  expect(await findings(root)).toEqual([
    "stray-file catalog/git/linked:1:1",
    "stray-file catalog/linked:1:1",
    "not-a-file catalog/git/x/record.yaml:1:1",
  ]);
});

test("a root that is not there is an error that says so", async () => {
  const root = join(temporary, "none");
  await expect(readCatalog(root)).rejects.toMatchObject({
    code: "catalog-not-found",
    message: `no catalog can be read at ${root}: ENOENT`,
    todo: "name the folder that holds domains.yaml",
  });
});
