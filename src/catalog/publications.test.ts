import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { PUBLICATIONS_FILE, readPublications, writePublications } from "./publications.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function read(text: string | undefined) {
  const folder = await mkdtemp(join(tmpdir(), "wayout-publications-"));
  folders.push(folder);
  if (text !== undefined) await writeFile(join(folder, PUBLICATIONS_FILE), text);
  const { publications, findings } = await readPublications(folder);
  return { publications, codes: findings.map(({ code, line }) => `${code} ${line}`) };
}

test("what is written is read", async () => {
  const { publications } = await read(
    `- { package: pkg:npm/b, version: "1.0.0", date: 2020-01-02, source: "a: b # c" }
- { package: pkg:npm/a, version: "2.0.0", date: 2021-01-02, source: "https://example.org/", deprecated: 'use "b"' }
`,
  );
  expect(publications.map((one) => one.package)).toEqual(["pkg:npm/b", "pkg:npm/a"]);
  const again = await read(writePublications(publications));
  expect(again).toEqual({ publications: [publications[1], publications[0]], codes: [] });
});

test("a catalog may do without", async () => expect(await read(undefined)).toEqual({ publications: [], codes: [] }));

test.each([
  ["no date", `- { package: pkg:npm/a, version: "1", date: yesterday, source: x }`],
  ["no source", `- { package: pkg:npm/a, version: "1", date: 2020-01-02 }`],
  ["no package URL", `- { package: a, version: "1", date: 2020-01-02, source: x }`],
  ["no list", "a: b"],
])("%s is a finding with its place", async (_, text) => {
  const { publications, codes } = await read(text);
  expect(publications).toEqual([]);
  expect(codes).toEqual([expect.stringMatching(/^[a-z-]+ 1$/)]);
});
