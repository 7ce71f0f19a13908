/**
 * Bundles of any number of signatures: the catalog's records first, then records with generated signatures, as many each as a real one
 * has. Each is compiled in a process of its own, whose time and memory are measured.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileBundle } from "../src/bundle/compile.ts";
import type { Catalog, CatalogRecord } from "../src/catalog/catalog.ts";
import { readCatalog } from "../src/catalog/read.ts";
import type { RecordSource } from "../src/model/record.ts";
import { signatures, workFolder } from "./data.ts";
import { longestLiteral } from "./definitions/signatures.ts";
import { now } from "./measure.ts";
import { option } from "./options.ts";

export interface BuiltBundle {
  readonly path: string;
  readonly signatures: number;
  readonly records: number;
  readonly milliseconds: number;
  /** Most memory that the process had, in bytes. */
  readonly peak: number;
  readonly bytes: number;
}

const SIGNATURES_A_RECORD = 20;

/** The record that the pastes are about: in every bundle with real records. */
const FIRST = "api/jwt-claims-validation-failed";

type Kind = "real-first" | "generated";

const generatedRecord = (number: number, templates: readonly string[]): CatalogRecord => {
  const id = `generated/record-${number}` as RecordSource["id"];
  const source = {
    id,
    title: templates[0],
    category: "generated",
    provenance: { drafted_by: "bench/", drafted_on: "2026-11-23", reviewed_by: [] },
    packages: [],
    root_cause: "None: it was generated.",
    causes: [{ id: "generated", title: "Generated", tell: "It was generated." }],
    signatures: templates.map((template, index) => ({ id: `s${index}`, template })),
    approaches: [
      { id: "none", title: "Do nothing", aims_at: ["generated"], how: "Nothing.", why: "It was generated." },
    ],
    documentation: [],
  } as unknown as RecordSource;
  return {
    id,
    folderId: id,
    folder: "",
    source,
    texts: {},
    entries: [],
    locate: () => ({ file: id, line: 1, column: 1 }),
  };
};

function firstRecords(records: readonly CatalogRecord[], count: number): CatalogRecord[] {
  const inOrder = [...records].sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST));
  const taken: CatalogRecord[] = [];
  let left = count;
  for (const record of inOrder) {
    if (left === 0) break;
    const some = record.source.signatures.slice(0, left);
    left -= some.length;
    taken.push({ ...record, source: { ...record.source, signatures: some } });
  }
  return taken;
}

const countSignatures = (records: readonly CatalogRecord[]): number =>
  records.reduce((sum, record) => sum + record.source.signatures.length, 0);

async function catalogOf(count: number, kind: Kind): Promise<Catalog> {
  const catalog = await readCatalog("catalog");
  const real = kind === "generated" ? [] : firstRecords(catalog.records, count);
  const known = new Set(
    real.flatMap(({ source }) => source.signatures.map(({ template }) => longestLiteral(template))),
  );
  const templates = signatures(count)
    .filter(({ literal }) => !known.has(literal))
    .slice(0, count - countSignatures(real))
    .map(({ template }) => template);
  const generated: CatalogRecord[] = [];
  for (let at = 0; at < templates.length; at += SIGNATURES_A_RECORD)
    generated.push(generatedRecord(at / SIGNATURES_A_RECORD, templates.slice(at, at + SIGNATURES_A_RECORD)));
  return { ...catalog, records: [...real, ...generated] };
}

/** In the process of its own: compiles the bundle that the options name, and says what it took. */
export async function buildIfAsked(): Promise<boolean> {
  const count = Number(option("build-bundle"));
  if (!count) return false;
  const kind = option("kind") as Kind;
  const catalog = await catalogOf(count, kind);
  const path = join(workFolder(), `${kind}-${count}.bundle`);
  const began = now();
  const bundle = compileBundle(catalog);
  const built: BuiltBundle = {
    path,
    signatures: bundle.signatures,
    records: bundle.records,
    milliseconds: now() - began,
    peak: process.resourceUsage().maxRSS * 1024,
    bytes: bundle.bytes.length,
  };
  writeFileSync(path, bundle.bytes);
  writeFileSync(`${path}.json`, JSON.stringify(built));
  return true;
}

/** A bundle of so many signatures, compiled now. */
export function buildBundle(count: number, kind: Kind): BuiltBundle {
  const run = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] as string, `--build-bundle=${count}`, `--kind=${kind}`],
    { stdio: "inherit" },
  );
  if (run.status !== 0) throw new Error(`no bundle of ${count} signatures could be compiled`);
  return JSON.parse(readFileSync(join(workFolder(), `${kind}-${count}.bundle.json`), "utf8")) as BuiltBundle;
}
