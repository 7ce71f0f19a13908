/** `wayout catalog check | compile | new | stamp`: the author's tools. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WayoutError } from "../../base/error.ts";
import { checkAll } from "../../bundle/check.ts";
import { compileBundle } from "../../bundle/compile.ts";
import { createRecord } from "../../catalog/create.ts";
import { readCatalog } from "../../catalog/read.ts";
import { stampChinese } from "../../catalog/stamp.ts";
import { readEvidence } from "../../lab/evidence.ts";
import { describeFindings } from "../findings.ts";
import { EXIT, note, print } from "../output.ts";
import { plural } from "../plural.ts";

export interface CatalogOptions {
  readonly catalog: string;
  readonly quiet?: boolean;
}

/** @returns 0 if there is nothing to say, else 1 */
export async function runCheck(ids: readonly string[], options: CatalogOptions & { format: string }): Promise<number> {
  const catalog = await readCatalog(options.catalog);
  for (const id of ids)
    if (!catalog.folderIds.includes(id))
      throw new WayoutError("no-such-record", `there is no folder ${join(options.catalog, id)}`);
  const findings = checkAll(catalog).filter(
    (finding) => ids.length === 0 || ids.some((id) => finding.file.includes(`/${id}/`)),
  );
  if (options.format === "json") print(`${JSON.stringify(findings, null, 2)}\n`);
  else print(describeFindings(findings));
  const files = new Set(findings.map((finding) => finding.file)).size;
  const records = plural(catalog.folderIds.length, "record");
  if (!options.quiet)
    note(
      findings.length === 0
        ? `${records}, nothing found\n`
        : `${records}, ${plural(findings.length, "finding")} in ${plural(files, "file")}\n`,
    );
  return findings.length === 0 ? EXIT.known : EXIT.unknown;
}

/** @returns 0 if the bundle was written, 1 if the catalog has findings */
export async function runCompile(options: CatalogOptions & { out: string }): Promise<number> {
  const catalog = await readCatalog(options.catalog);
  const findings = checkAll(catalog);
  if (findings.length > 0) {
    print(describeFindings(findings));
    note(`${plural(findings.length, "finding")}: no bundle was written\n`);
    return EXIT.unknown;
  }
  const bundle = compileBundle(catalog, await readEvidence(catalog.records));
  await mkdir(options.out, { recursive: true });
  // Under another name first: a reader never sees half a bundle.
  const path = join(options.out, bundle.name);
  await writeFile(`${path}.part`, bundle.bytes);
  await rename(`${path}.part`, path);
  await writeFile(join(options.out, "current.part"), `${bundle.name}\n`);
  await rename(join(options.out, "current.part"), join(options.out, "current"));
  print(`${path}\n`);
  if (!options.quiet)
    note(`${bundle.records} records, ${bundle.signatures} signatures, ${bundle.bytes.length} bytes\n`);
  return EXIT.known;
}

export async function runNew(id: string, options: CatalogOptions): Promise<number> {
  for (const path of await createRecord(options.catalog, id)) print(`${path}\n`);
  if (!options.quiet) note("fill both files, then run `wayout catalog check`; docs/authoring.md shows the way\n");
  return EXIT.known;
}

/** @returns 0, or 1 if a record was not found or cannot be read */
export async function runStamp(ids: readonly string[], options: CatalogOptions): Promise<number> {
  const catalog = await readCatalog(options.catalog);
  const wanted = ids.includes("all") ? catalog.records.map((record) => record.id as string) : ids;
  let status: number = EXIT.known;
  for (const id of wanted) {
    const record = catalog.records.find((one) => one.id === id);
    if (!record?.chinese) {
      note(`wayout: ${id} has no zh.yaml that can be read; \`wayout catalog check\` says why\n`);
      status = EXIT.unknown;
      continue;
    }
    const path = join(record.folder, "zh.yaml");
    const text = stampChinese(record);
    if (text === (await readFile(path, "utf8"))) continue;
    await writeFile(path, text);
    print(`${path}\n`);
  }
  return status;
}
