/** A catalog as read from its folder: what the checks look at and the bundle is compiled from. */
import type { Finding } from "../model/finding.ts";
import type { Publication } from "../model/publication.ts";
import type { ChineseSource, RecordSource } from "../model/record.ts";

export const RECORD_FILES = ["record.yaml", "zh.yaml"] as const;
export type RecordFile = (typeof RECORD_FILES)[number];

/** Keys and indices that lead to a value in a YAML file: `["causes", 0, "tell"]`. */
export type YamlPath = readonly (string | number)[];

/** A place that an editor can open: line and column from 1. */
export type Place = Pick<Finding, "file" | "line" | "column">;

export interface Domain {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

/** What stands in a record's folder, one level deep. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

export interface CatalogRecord {
  /** As the record says; the check `id-not-folder` holds it equal to `folderId`. */
  readonly id: RecordSource["id"];
  /** `domain/slug` by the folders it stands in. */
  readonly folderId: string;
  /** The folder itself, for what else it holds: `lab/`, `trials.jsonl`. */
  readonly folder: string;
  readonly source: RecordSource;
  readonly chinese?: ChineseSource;
  /** The files' texts. */
  readonly texts: Readonly<Partial<Record<RecordFile, string>>>;
  readonly entries: readonly FolderEntry[];
  /** Where a key or value stands; the nearest existing ancestor where the path leads nowhere. */
  locate(file: RecordFile, path: YamlPath, at?: "key" | "value"): Place;
}

export interface Catalog {
  readonly root: string;
  readonly domains: readonly Domain[];
  /** When versions of packages came out. */
  readonly publications: readonly Publication[];
  /** The records that could be read, sorted by id. */
  readonly records: readonly CatalogRecord[];
  /** `domain/slug` of every record folder, also of those that could not be read. */
  readonly folderIds: readonly string[];
  /** What was wrong with those that could not. */
  readonly findings: readonly Finding[];
}
