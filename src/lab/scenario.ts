/** Finds and reads the scenarios of a record. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { WayoutError } from "../base/error.ts";
import type { CatalogRecord } from "../catalog/catalog.ts";
import { checkData, placeFault } from "../catalog/record-parser.ts";
import { fileFinding, readTextFile } from "../catalog/text-file.ts";
import { parseYaml, type YamlText } from "../catalog/yaml-text.ts";
import type { Finding } from "../model/finding.ts";
import {
  commandScenario,
  type LabNeed,
  type ScenarioSource,
  scenarioSource,
  serverScenario,
} from "../model/scenario.ts";
import { NEEDS_FILE, readNeeds } from "./needs.ts";

/** Programs that several scenarios use: the folder beside them, or that of another record where `shares` names it. */
export const SHARED = "shared";

const MOST_FILES = 200;
const LARGEST_FILE = 1024 * 1024;

/** A scenario that can be run. */
export interface Scenario {
  /** The name of its folder below `lab/`. */
  readonly name: string;
  /** Where it stands in the catalog: `<record>/lab/<name>`. */
  readonly path: string;
  readonly folder: string;
  /** The folder of shared programs, where there is one. */
  readonly shared: string | undefined;
  readonly record: CatalogRecord;
  readonly source: ScenarioSource;
  /** SHA-256 over all its files, shared ones included. */
  readonly digest: string;
  /** Programs of the system that its cells start. */
  readonly needs: readonly LabNeed[];
}

/**
 * Reads all scenarios of a record, sorted by name.
 *
 * @returns those that can be run, and what is wrong with the others
 */
export async function readScenarios(record: CatalogRecord): Promise<{ scenarios: Scenario[]; findings: Finding[] }> {
  const lab = join(record.folder, "lab");
  const label = `${record.locate("record.yaml", []).file.replace(/record\.yaml$/, "")}lab`;
  const scenarios: Scenario[] = [];
  const findings: Finding[] = [];
  const names: string[] = await readdir(lab).catch(() => []);
  const own = names.includes(SHARED) ? join(lab, SHARED) : undefined;
  const { needs, findings: unread } = await readNeeds(lab, label);
  findings.push(...unread);
  for (const name of names.filter((one) => one !== SHARED && one !== NEEDS_FILE).sort()) {
    const folder = join(lab, name);
    const read = await readSource(record, folder, `${label}/${name}/scenario.yaml`);
    findings.push(...read.findings);
    if (!read.source) continue;
    const used = read.source.shares === undefined ? own : sharedOf(record, read.source.shares);
    const fault = read.source.shares !== undefined && (await faultOfShared(used, `${label}/${name}/scenario.yaml`));
    if (fault) findings.push(fault);
    else {
      const digest = await digestFolders(used ? { [name]: folder, [SHARED]: used } : { [name]: folder });
      const path = `${record.id}/lab/${name}`;
      scenarios.push({ name, path, folder, shared: used, record, source: read.source, digest, needs });
    }
  }
  return { scenarios, findings };
}

/** The folder of programs that another record shares. */
const sharedOf = (record: CatalogRecord, id: string): string => join(record.folder, "../..", id, "lab", SHARED);

async function faultOfShared(folder: string | undefined, file: string): Promise<Finding | undefined> {
  const isThere =
    folder !== undefined &&
    (await stat(folder).then(
      (one) => one.isDirectory(),
      () => false,
    ));
  if (isThere) return undefined;
  return fileFinding(
    "nothing-shared",
    file,
    "`shares` names a record that has no folder lab/shared",
    "name one that has, or leave it out",
  );
}

async function readSource(record: CatalogRecord, folder: string, file: string) {
  const text = await readTextFile(join(folder, "scenario.yaml"), file);
  if (text === undefined)
    return { findings: [fileFinding("no-scenario", file, "is not there", "write it, or remove the folder")] };
  if (typeof text !== "string") return { findings: [text] };
  const yaml = parseYaml(text);
  const { value, faults } = checkData<ScenarioSource>(yaml, schemaFor(yaml.data));
  if (!value) return { findings: faults.map((fault) => placeFault(file, fault)) };
  const findings = checkReferences(value, record, yaml, file);
  return findings.length > 0 ? { findings } : { source: value, findings };
}

/** The one kind's schema where the kind is known: its findings name the keys that may stand there. */
function schemaFor(data: unknown) {
  const kind = (data as { kind?: unknown } | null | undefined)?.kind;
  return kind === "server" ? serverScenario : kind === "command" ? commandScenario : scenarioSource;
}

/** What a scenario names must be the record's. */
function checkReferences(source: ScenarioSource, record: CatalogRecord, yaml: YamlText, file: string): Finding[] {
  const findings: Finding[] = [];
  const need = (known: readonly string[], id: string, what: string, path: (string | number)[]) => {
    if (known.includes(id)) return;
    const todo = `write one of ${known.map((one) => `\`${one}\``).join(", ")}`;
    findings.push({
      code: `unknown-${what}`,
      file,
      ...yaml.locate(path),
      what: `the record has no ${what} \`${id}\``,
      todo,
    });
  };
  const causes = record.source.causes.map((one) => one.id);
  const approaches = record.source.approaches.map((one) => one.id);
  need(
    record.source.packages.map((one) => one.purl),
    source.package,
    "package",
    ["package"],
  );
  for (const [at, id] of source.causes.entries()) need(causes, id, "cause", ["causes", at]);
  for (const [at, { id, causes: only }] of source.approaches.entries()) {
    need(approaches, id, "approach", ["approaches", at, "id"]);
    for (const [index, cause] of (only ?? []).entries())
      need(source.causes, cause, "cause", ["approaches", at, "causes", index]);
  }
  return findings;
}

/**
 * SHA-256 over files and their names: that of the text `sha256sum` prints for all of them, sorted by path.
 *
 * @param folders name in the text -> folder
 */
export async function digestFolders(folders: Readonly<Record<string, string>>): Promise<string> {
  const lines: string[] = [];
  for (const [name, folder] of Object.entries(folders))
    for (const path of await listFiles(folder)) {
      const bytes = await readFile(join(folder, path));
      lines.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}/${path}\n`);
    }
  lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  return createHash("sha256").update(lines.join("")).digest("hex");
}

const unfit = (message: string) =>
  new WayoutError("bad-scenario", message, {
    todo: "keep a scenario to small files; packages are installed by the lab",
  });

/** The regular files below a folder, by their paths in it. */
async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(inner);
      else if (!entry.isFile()) throw unfit(`${join(folder, inner)} is not a regular file`);
      else if ((await stat(join(folder, inner))).size > LARGEST_FILE)
        throw unfit(`${join(folder, inner)} is larger than 1 MB`);
      else files.push(inner);
      if (files.length > MOST_FILES) throw unfit(`${folder} holds more than ${MOST_FILES} files`);
    }
  };
  await walk("");
  return files;
}
