/** `wayout lab list | verify | sign | publications`: the scenarios, and what is known of their trials. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PUBLICATIONS_FILE, writePublications } from "../../catalog/publications.ts";
import { readCatalog } from "../../catalog/read.ts";
import { readEvidence } from "../../lab/evidence.ts";
import { type DatedVersion, datePublications } from "../../lab/publications.ts";
import { readScenarios } from "../../lab/scenario.ts";
import { readKey, signTrials } from "../../lab/sign.ts";
import { newestTrials, readTrials, TRIALS_FILE } from "../../lab/trials.ts";
import { isCurrent, isFault, verifyTrials } from "../../lab/verify.ts";
import type { Finding } from "../../model/finding.ts";
import { describeFindings } from "../findings.ts";
import { chooseRecords } from "../lab/choose.ts";
import { EXIT, note, print } from "../output.ts";
import { plural } from "../plural.ts";

export interface LabOptions {
  readonly catalog: string;
  readonly quiet?: boolean;
  readonly format?: string;
}

/** @returns 0, or 1 if a scenario cannot be read */
export async function runLabList(ids: readonly string[], options: LabOptions): Promise<number> {
  const records = chooseRecords(await readCatalog(options.catalog), ids, true);
  const rows: object[] = [];
  const lines: string[] = [];
  const wrong: Finding[] = [];
  for (const record of records) {
    const { scenarios, findings } = await readScenarios(record);
    wrong.push(...findings);
    const trials = await readTrials(join(record.folder, TRIALS_FILE));
    const newest = [...newestTrials(trials).values()];
    for (const scenario of scenarios) {
      const own = newest.filter((one) => one.predicate.trial.scenario === scenario.name);
      const current = own.filter((one) => isCurrent(one, [scenario])).length;
      const { runtime, package: purl, versions, causes, approaches, kind } = scenario.source;
      const names = versions.map((one) => (typeof one === "string" ? one : one.version));
      rows.push({
        record: record.id,
        scenario: scenario.name,
        runtime,
        kind,
        package: purl,
        versions: names,
        causes,
        approaches: approaches.map((one) => one.id),
        trials: { current, stale: own.length - current },
      });
      lines.push(
        `${record.id}  ${scenario.name}\n  ${purl} ${names.join(", ")} (${runtime}, ${kind}): ${plural(causes.length, "cause")}, ` +
          `${plural(approaches.length, "approach", "approaches")}; ${plural(current, "trial")}${own.length > current ? `, ${own.length - current} stale` : ""}\n`,
      );
    }
  }
  print(options.format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : lines.join(""));
  note(describeFindings(wrong));
  return wrong.length === 0 ? EXIT.known : EXIT.unknown;
}

/** @returns 0 if nothing is wrong with any trial, 1 if something is; stale trials are told of and no fault */
export async function runLabVerify(
  ids: readonly string[],
  options: LabOptions & { readonly key?: readonly string[] },
): Promise<number> {
  const keys = await Promise.all((options.key ?? []).map((path) => readKey(path, "public")));
  const findings: Finding[] = [];
  const sum = { records: 0, trials: 0, current: 0, stale: 0, signed: 0 };
  for (const record of chooseRecords(await readCatalog(options.catalog), ids, true)) {
    const found = await verifyTrials(record, keys);
    findings.push(...found.findings);
    if (found.trials > 0) sum.records++;
    for (const key of ["trials", "current", "stale", "signed"] as const) sum[key] += found[key];
  }
  if (options.format === "json") print(`${JSON.stringify({ ...sum, findings }, null, 2)}\n`);
  else print(describeFindings(findings));
  if (!options.quiet) {
    const checked = keys.length > 0 ? "checked" : "not checked: give --key";
    note(
      `${plural(sum.trials, "trial")} of ${plural(sum.records, "record")}: ${sum.current} current, ${sum.stale} stale, ${sum.signed} signed${sum.signed > 0 ? ` (${checked})` : ""}, ${plural(findings.filter(isFault).length, "fault")}\n`,
    );
  }
  return findings.some(isFault) ? EXIT.unknown : EXIT.known;
}

/** @returns 0 if every version that trials ran on is dated, else 1 */
export async function runLabPublications(options: LabOptions): Promise<number> {
  const { records, publications, root } = await readCatalog(options.catalog);
  const dated = await datePublications((await readEvidence(records)).values(), publications);
  const found = dated.flatMap(({ publication, isKnown }) => (publication && !isKnown ? [publication] : []));
  if (found.length > 0) await writeFile(join(root, PUBLICATIONS_FILE), writePublications([...publications, ...found]));
  if (options.format === "json") print(`${JSON.stringify(dated.map(toPublished), null, 2)}\n`);
  else
    for (const { package: purl, version, publication, isKnown, why } of dated)
      print(
        `${purl} ${version}  ${publication ? `${publication.date}${isKnown ? "" : " (new)"}  ${publication.source}` : `not dated: ${why}`}\n`,
      );
  const missing = dated.filter(({ publication }) => !publication).length;
  if (!options.quiet)
    note(
      `${plural(dated.length, "version")}, ${found.length} newly dated, ${missing} not dated${missing > 0 ? `: write them into ${join(root, PUBLICATIONS_FILE)} with their source` : ""}\n`,
    );
  return missing === 0 ? EXIT.known : EXIT.unknown;
}

const toPublished = ({ publication, package: purl, version, why }: DatedVersion) =>
  publication ?? { package: purl, version, why };

/** @returns 0 */
export async function runLabSign(
  ids: readonly string[],
  options: LabOptions & { readonly key: string },
): Promise<number> {
  const key = await readKey(options.key, "private");
  for (const record of chooseRecords(await readCatalog(options.catalog), ids, false)) {
    const path = join(record.folder, TRIALS_FILE);
    const { signed, before } = await signTrials(path, key);
    print(`${path}\n`);
    if (!options.quiet) note(`${plural(signed, "trial")} signed, ${before} signed before\n`);
  }
  return EXIT.known;
}
