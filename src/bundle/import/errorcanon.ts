/**
 * Imports a folder of ErrorCanon files: each error that has a message becomes a drafted record. What cannot be taken over is told, file by
 * file, and why. Reads nothing but files below that folder, writes nothing but the folder it is told.
 */
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { stringify } from "yaml";
import { WayoutError } from "../../base/error.ts";
import { EDITOR_HINTS } from "../../catalog/checks/editor-hint.ts";
import { type Canon, type ImportNote, parseCanon } from "../../catalog/import/canon.ts";
import { type Draft, draftRecord, recordIdOf } from "../../catalog/import/record.ts";
import { RegexRefused, templatesOf } from "../../catalog/import/regex.ts";
import { readCatalog } from "../../catalog/read.ts";
import type { Finding } from "../../model/finding.ts";
import { checkAll } from "../check.ts";
import { bestTemplate } from "./template-trial.ts";

export interface ImportedRecord {
  readonly id: string;
  readonly files: readonly string[];
  readonly templates: readonly string[];
  /** What of the files the record does not have. */
  readonly notes: readonly ImportNote[];
  /** What `wayout catalog check` says of it: work for whoever takes it into a catalog. */
  readonly findings: readonly Finding[];
}

export interface RefusedFile extends ImportNote {
  readonly file: string;
}

export interface ImportReport {
  readonly read: number;
  readonly records: readonly ImportedRecord[];
  readonly refused: readonly RefusedFile[];
}

/** A canon is two to eight kilobytes. */
const LARGEST = 256 * 1024;

/** A record with one of these findings would mislead: it is not written. */
const FATAL: ReadonlySet<string> = new Set([
  "bad-template",
  "weak-signature",
  "signature-not-in-its-text",
  "same-signature",
  "outranked",
]);

interface Read {
  readonly file: string;
  readonly canon: Canon;
}

/**
 * @param folder holds `data/canons/`, or is any folder with such files below it
 * @param out a folder that is not there yet, or is empty: becomes a catalog of its own
 * @param today like `2026-11-25`
 * @param progress told how many of how many files were read
 * @throws WayoutError if there is nothing to import, or the folder to write to is in use
 */
export async function importErrorCanon(
  folder: string,
  out: string,
  today: string,
  progress: (done: number, all: number) => void = () => {},
): Promise<ImportReport> {
  const files = await listJson(folder);
  if (files.length === 0)
    throw new WayoutError("nothing-to-import", `there is no JSON file below ${folder}`, {
      todo: "name the folder of the repository, which holds data/canons/",
    });
  await requireEmpty(out);
  const refused: RefusedFile[] = [];
  const read: Read[] = [];
  for (const [at, file] of files.entries()) {
    const canon = await readCanon(join(folder, file));
    if ("error" in canon) read.push({ file, canon });
    else refused.push({ file, ...canon });
    progress(at + 1, files.length);
  }
  const drafts = draftAll(read, today, refused);
  await writeDrafts(out, drafts);
  const findings = await settle(out, drafts, refused);
  const records = [...drafts].map(([id, { draft: _, ...one }]) => ({
    id,
    ...one,
    findings: findings.filter(({ file }) => file.includes(`/${id}/`)),
  }));
  refused.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { read: files.length, records, refused };
}

interface Drafted {
  readonly draft: Draft;
  readonly files: readonly string[];
  readonly templates: readonly string[];
  readonly notes: ImportNote[];
}

/** Relative paths of all JSON files, sorted. Links are not followed: they may lead anywhere. */
async function listJson(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !/(?:^|\/)(?:node_modules|\.[^/]*)\//.test(path));
  const canons = paths.filter((path) => /(?:^|\/)canons\//.test(path));
  return (canons.length > 0 ? canons : paths).sort();
}

async function requireEmpty(out: string): Promise<void> {
  const there = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (there.length === 0) return;
  throw new WayoutError("folder-in-use", `${out} is not empty: nothing was written`, {
    todo: "name a new folder with --out; records go from there into a catalog one by one",
  });
}

async function readCanon(path: string): Promise<Canon | ImportNote> {
  const { size } = await stat(path);
  if (size > LARGEST) return { code: "too-large", what: `has ${size} bytes; a canon has a few thousand` };
  return parseCanon((await readFile(path, "utf8")).replace(/^\ufeff/, ""));
}

/** Canons by the record they become, each with its templates. */
function draftAll(read: readonly Read[], today: string, refused: RefusedFile[]): Map<string, Drafted> {
  const groups = new Map<string, Read[]>();
  const ids = new Set<string>();
  for (const one of [...read].sort((a, b) =>
    a.canon.id < b.canon.id ? -1 : a.canon.id > b.canon.id ? 1 : a.file < b.file ? -1 : 1,
  )) {
    if (ids.has(one.canon.id))
      refused.push({ file: one.file, code: "id-twice", what: `has the id of another file: ${one.canon.id}` });
    else groups.set(recordIdOf(one.canon), [...(groups.get(recordIdOf(one.canon)) ?? []), one]);
    ids.add(one.canon.id);
  }
  const known = new Set(groups.keys());
  const drafts = new Map<string, Drafted>();
  for (const [id, group] of groups) {
    const notes: ImportNote[] = [];
    const templates = templatesFor(
      group.map(({ canon }) => canon),
      notes,
    );
    if (templates.length === 0) {
      const { what = "says too little to be recognised by" } = notes.find(({ code }) => code === "weak-message") ?? {};
      refused.push(...group.map(({ file }) => ({ file, code: "weak-message", what })));
      continue;
    }
    const result = draftRecord(group.map(({ canon }) => canon) as [Canon, ...Canon[]], templates, known, today);
    drafts.set(id, {
      draft: result.draft,
      files: group.map(({ file }) => file),
      templates: templates.map(({ template }) => template),
      notes: [...notes, ...result.notes],
    });
  }
  return drafts;
}

/**
 * A template for each message: of the expression's templates that stand in the canon's own message the one that says most; the message as
 * it is where there is none.
 */
function templatesFor(canons: readonly Canon[], notes: ImportNote[]) {
  const found = new Map<string, { template: string; canon: Canon }>();
  for (const canon of canons) {
    const { signature, regex } = canon.error;
    const own = fromRegex(regex, notes);
    const general = bestTemplate(own, signature);
    if (own.length > 0 && general === undefined)
      notes.push({
        code: "regex-misses",
        what: "`error.regex` does not lead to its own message; the message is taken literally",
      });
    const best = general ?? bestTemplate([literal(signature)], signature);
    if (best !== undefined) found.set(best, { template: best, canon });
    else
      notes.push({
        code: "weak-message",
        what: `\`error.signature\`: ${JSON.stringify(signature.slice(0, 80))} says too little to be recognised by`,
      });
  }
  return [...found.values()];
}

function fromRegex(regex: string, notes: ImportNote[]): string[] {
  if (regex === "") return [];
  try {
    return templatesOf(regex);
  } catch (error) {
    if (!(error instanceof RegexRefused)) throw error;
    notes.push({ code: "regex-refused", what: `\`error.regex\` ${error.message}; the message is taken literally` });
    return [];
  }
}

/** What a message's author wrote for a part that varies: `X`, `N`, `<name>`, an ellipsis. */
const PLACEHOLDER = /(?<![\w.])[XN](?![\w.])|<[A-Za-z][^<>]{0,40}>|\.{3}|…/g;

/** The message's first line as a template. */
function literal(signature: string): string {
  const line = (signature.split("\n")[0] ?? "").trim();
  let count = 0;
  const parts = line.split(PLACEHOLDER).map((part) => part.replace(/[{}]/g, "$&$&"));
  return parts.reduce((all, part) => `${all}{value${++count}}${part}`).slice(0, 390);
}

async function writeDrafts(out: string, drafts: ReadonlyMap<string, Drafted>): Promise<void> {
  for (const [id, { draft }] of drafts) {
    const folder = join(out, ...id.split("/"));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "record.yaml"),
      `${EDITOR_HINTS["record.yaml"]}\n${stringify(draft, { lineWidth: 120, aliasDuplicateObjects: false })}`,
      { flag: "wx" },
    );
  }
  await mkdir(out, { recursive: true });
  // The source has no Chinese names for its domains; nobody invents them here.
  const domains = [...new Set([...drafts.keys()].map((id) => id.split("/")[0] ?? ""))].sort();
  await writeFile(
    join(out, "domains.yaml"),
    stringify(Object.fromEntries(domains.map((domain) => [domain, { en: domain, zh: domain }]))),
  );
}

/** Checks what was written, takes out again what would mislead, until nothing is left of that. */
async function settle(out: string, drafts: Map<string, Drafted>, refused: RefusedFile[]): Promise<Finding[]> {
  while (drafts.size > 0) {
    const catalog = await readCatalog(out);
    const findings = checkAll(catalog);
    const readable = new Set(catalog.records.map((record) => record.folderId));
    const bad = [...drafts].flatMap(([id, { files }]) => {
      const own = findings.filter(({ file }) => file.includes(`/${id}/`));
      const fatal = own.find(({ code }) => FATAL.has(code)) ?? (readable.has(id) ? undefined : own[0]);
      return fatal ? [{ id, files, fatal }] : [];
    });
    if (bad.length === 0) return findings;
    for (const { id, files, fatal } of bad) {
      refused.push(...files.map((file) => ({ file, code: fatal.code, what: fatal.what })));
      drafts.delete(id);
      await rm(join(out, ...id.split("/")), { recursive: true });
    }
  }
  return [];
}
