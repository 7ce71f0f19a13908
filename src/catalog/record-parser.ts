/** From the texts of a record's files to a record: everything about reading one but the disk. */
import type { z } from "zod";
import type { Finding } from "../model/finding.ts";
import { type ChineseSource, chineseSource, type RecordSource, recordSource } from "../model/record.ts";
import type { CatalogRecord, FolderEntry, RecordFile } from "./catalog.ts";
import { schemaFaults } from "./schema-findings.ts";
import { parseYaml, type YamlFault, type YamlText } from "./yaml-text.ts";

/** A record's folder as it was found. */
export interface RecordFolder {
  /** `domain/slug`. */
  readonly folderId: string;
  readonly folder: string;
  /** The folder as findings name it: `catalog/domain/slug`. */
  readonly label: string;
  readonly texts: Readonly<Partial<Record<RecordFile, string>>>;
  readonly entries: readonly FolderEntry[];
}

/**
 * Parses one record. Never throws: what is wrong is in the findings, and then there is no record.
 */
export function parseRecord(folder: RecordFolder): { record?: CatalogRecord; findings: Finding[] } {
  const english = parseFile<RecordSource>(folder, "record.yaml", recordSource);
  const chinese = parseFile<ChineseSource>(folder, "zh.yaml", chineseSource);
  const findings = [...english.findings, ...chinese.findings];
  if (!english.value || findings.length > 0) return { findings };
  const { folderId, texts, entries } = folder;
  const locate: CatalogRecord["locate"] = (file, path, at) => {
    const yaml = file === "record.yaml" ? english.yaml : chinese.yaml;
    return yaml
      ? { file: `${folder.label}/${file}`, ...yaml.locate(path, at) }
      : { file: `${folder.label}/record.yaml`, line: 1, column: 1 };
  };
  const record: CatalogRecord = {
    id: english.value.id,
    folderId,
    folder: folder.folder,
    source: english.value,
    ...(chinese.value && { chinese: chinese.value }),
    texts,
    entries,
    locate,
  };
  return { record, findings };
}

interface ParsedFile<T> {
  readonly yaml?: YamlText;
  readonly value?: T;
  readonly findings: Finding[];
}

function parseFile<T>(folder: RecordFolder, file: RecordFile, schema: z.ZodType<T>): ParsedFile<T> {
  const text = folder.texts[file];
  if (text === undefined) return { findings: [] };
  const yaml = parseYaml(text);
  const { value, faults } = checkData(yaml, schema);
  const findings = faults.map((fault) => placeFault(`${folder.label}/${file}`, fault));
  return { yaml, findings, ...(value !== undefined && { value }) };
}

/** The data of a YAML file if a schema accepts it, else what is wrong with it. */
export function checkData<T>(yaml: YamlText, schema: z.ZodType<T>): { value?: T; faults: readonly YamlFault[] } {
  if (yaml.faults.length > 0) return { faults: yaml.faults };
  const result = schema.safeParse(yaml.data);
  return result.success ? { value: result.data, faults: [] } : { faults: schemaFaults(schema, result.error, yaml) };
}

export function placeFault(file: string, { code, what, todo, line, column }: YamlFault): Finding {
  return { code, file, line, column, what, todo };
}
