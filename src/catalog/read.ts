import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { WayoutError } from "../base/error.ts";
import type { Finding } from "../model/finding.ts";
import { type Catalog, type CatalogRecord, type FolderEntry, RECORD_FILES, type RecordFile } from "./catalog.ts";
import { readDomains } from "./domains.ts";
import { PUBLICATIONS_FILE, readPublications } from "./publications.ts";
import { parseRecord } from "./record-parser.ts";
import { fileFinding, readTextFile } from "./text-file.ts";

/** How many record folders are read at once: enough to keep a disk busy, few enough for any limit on open files. */
const AT_ONCE = 32;

/**
 * Reads a catalog: `domains.yaml`, `publications.yaml` and all `<domain>/<slug>/{record.yaml,zh.yaml}`. A record that is wrong yields
 * findings and is left out; all others are read.
 *
 * @param root the catalog's folder
 * @throws WayoutError `catalog-not-found` if there is no such folder
 */
export async function readCatalog(root: string): Promise<Catalog> {
  const label = basename(resolve(root));
  const { folderIds, findings } = await listRecordFolders(root, label);
  const { domains, findings: domainFindings } = await readDomains(root);
  const { publications, findings: publicationFindings } = await readPublications(root);
  findings.push(...domainFindings, ...publicationFindings);
  const records: CatalogRecord[] = [];
  for (let at = 0; at < folderIds.length; at += AT_ONCE) {
    const some = folderIds.slice(at, at + AT_ONCE);
    for (const read of await Promise.all(some.map((folderId) => readRecord(root, label, folderId)))) {
      findings.push(...read.findings);
      if (read.record) records.push(read.record);
    }
  }
  records.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { root, domains, publications, records, folderIds, findings };
}

/** Lists `domain/slug` of every record folder, sorted; what else stands beside them is a finding. */
async function listRecordFolders(root: string, label: string) {
  const folderIds: string[] = [];
  const findings: Finding[] = [];
  const stray = (path: string, { kind }: FolderEntry) => {
    const what = kind === "link" ? "a symbolic link is not followed" : "does not belong in the catalog";
    findings.push(fileFinding("stray-file", `${label}/${path}`, what, "move it away, or put a folder in its place"));
  };
  for (const domain of await listFolder(root)) {
    if (domain.name === "domains.yaml" || domain.name === PUBLICATIONS_FILE) continue;
    if (domain.kind !== "folder") stray(domain.name, domain);
    else
      for (const slug of await listFolder(join(root, domain.name)))
        if (slug.kind === "folder") folderIds.push(`${domain.name}/${slug.name}`);
        else stray(`${domain.name}/${slug.name}`, slug);
  }
  return { folderIds, findings };
}

async function readRecord(root: string, label: string, folderId: string) {
  const folder = join(root, folderId);
  const entries = await listFolder(folder);
  const texts: Partial<Record<RecordFile, string>> = {};
  const findings: Finding[] = [];
  for (const file of RECORD_FILES) {
    const read = await readTextFile(join(folder, file), `${label}/${folderId}/${file}`);
    if (typeof read === "string") texts[file] = read;
    else if (read) findings.push(read);
  }
  if (findings.length > 0) return { findings };
  if (texts["record.yaml"] === undefined) {
    const todo = "write one (`wayout catalog new` makes a skeleton), or remove the folder";
    return { findings: [fileFinding("no-record", `${label}/${folderId}`, "has no record.yaml", todo)] };
  }
  return parseRecord({ folderId, folder, label: `${label}/${folderId}`, texts, entries });
}

async function listFolder(folder: string): Promise<FolderEntry[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new WayoutError("catalog-not-found", `no catalog can be read at ${folder}: ${cause.code ?? cause.message}`, {
      todo: "name the folder that holds domains.yaml",
      cause,
    });
  });
  const entries = found.map((entry): FolderEntry => {
    const kind = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other";
    return { name: entry.name, kind };
  });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
