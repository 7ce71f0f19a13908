/** `wayout lab list | run | verify | sign | publications`: reproductions of the records, and what came of them. */
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { WayoutError } from "../../base/error.ts";
import type { Catalog, CatalogRecord } from "../../catalog/catalog.ts";
import { PUBLICATIONS_FILE, writePublications } from "../../catalog/publications.ts";
import { readCatalog } from "../../catalog/read.ts";
import { listCases, parseShard, parseVersions } from "../../lab/cells.ts";
import type { CellName, CellResult, RunEvent } from "../../lab/events.ts";
import { readEvidence } from "../../lab/evidence.ts";
import { missingNeeds } from "../../lab/needs.ts";
import { type DatedVersion, datePublications } from "../../lab/publications.ts";
import { compileRecogniser } from "../../lab/recogniser.ts";
import { runCases } from "../../lab/runner.ts";
import { noSandbox, openSandbox } from "../../lab/sandbox.ts";
import { readScenarios, type Scenario } from "../../lab/scenario.ts";
import { readKey, signTrials } from "../../lab/sign.ts";
import { newestTrials, readTrials, TRIALS_FILE } from "../../lab/trials.ts";
import { isCurrent, isFault, verifyTrials } from "../../lab/verify.ts";
import type { Finding } from "../../model/finding.ts";
import { wholeNumber } from "../options.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";

export interface LabOptions {
  readonly catalog: string;
  readonly quiet?: boolean;
  readonly format?: string;
}

export interface LabRunOptions extends LabOptions {
  readonly all?: boolean;
  readonly scenario?: readonly string[];
  readonly shard?: string;
  readonly versions?: string;
  readonly jobs?: string;
  readonly force?: boolean;
  /** False with `--no-sandbox`. */
  readonly sandbox?: boolean;
  /** False with `--no-record`. */
  readonly record?: boolean;
}

const MOST_JOBS = 64;

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
  tell(wrong);
  return wrong.length === 0 ? EXIT.known : EXIT.unknown;
}

/** @returns 0 if every cell came out as recorded or was new, 1 if one came out otherwise or could not be reproduced */
export async function runLabRun(ids: readonly string[], options: LabRunOptions): Promise<number> {
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const jobs = options.jobs === undefined ? availableParallelism() : wholeNumber("--jobs", options.jobs, MOST_JOBS);
  const sandbox = options.sandbox === false ? noSandbox : openSandbox();
  const catalog = await readCatalog(options.catalog);
  const records = chooseRecords(catalog, ids, options.all === true);
  const { able: scenarios, lacking } = await withoutLacking(await chooseScenarios(records, options.scenario));
  const cases = await listCases(scenarios, parseVersions(options.versions), shard);
  const { signal, restore } = stopOnInterrupt();
  const show = makeProgress(options.quiet === true);
  const began = Date.now();
  const results = await runCases(cases, {
    sandbox,
    recognise: compileRecogniser(catalog.records),
    jobs,
    force: options.force === true,
    write: options.record !== false,
    onEvent: show.event,
    signal,
  }).finally(() => {
    show.clear();
    restore();
  });
  print(options.format === "json" ? `${JSON.stringify(results.map(toJson), null, 2)}\n` : describeMatrices(results));
  const changed = results.filter((one) => one.before !== undefined && one.before !== one.outcome);
  const failed = results.filter((one) => one.outcome === "not-reproduced");
  if (!options.quiet) {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    note(
      `${plural(results.length, "cell")} run in ${seconds} s, ${show.skipped()} proven before, ${changed.length} changed, ${failed.length} not reproduced\n`,
    );
    for (const one of changed) note(`changed: ${nameOf(one.cell)}: ${one.before} before, ${one.outcome} now\n`);
    for (const one of failed)
      note(`not reproduced: ${nameOf(one.cell)}: ${one.why}${one.message ? ` (${one.message})` : ""}\n`);
  }
  if (signal.aborted) note("stopped; what was found out before is in the ledger\n");
  if (lacking > 0 && !options.quiet) note(`${plural(lacking, "scenario")} skipped, as programs are missing\n`);
  const nothingTried = scenarios.length === 0;
  return changed.length + failed.length > 0 || signal.aborted || nothingTried ? EXIT.unknown : EXIT.known;
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
  else print(findings.map(describe).join(""));
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

function chooseRecords({ root, records, folderIds }: Catalog, ids: readonly string[], all: boolean): CatalogRecord[] {
  if (ids.length === 0 && all) return [...records];
  if (ids.length === 0)
    throw new WayoutError("bad-option", "no record is named", {
      todo: "name records, like api/jwt-malformed, or give --all",
    });
  return ids.map((id) => {
    const found = records.find((one) => one.id === id);
    if (found) return found;
    throw new WayoutError("no-such-record", `there is no record ${id} in ${root} that can be read`, {
      todo: folderIds.includes(id)
        ? "`wayout catalog check` says why"
        : "`wayout lab list` names those that have scenarios",
    });
  });
}

async function chooseScenarios(
  records: readonly CatalogRecord[],
  names: readonly string[] | undefined,
): Promise<Scenario[]> {
  const chosen: Scenario[] = [];
  for (const record of records) {
    const { scenarios, findings } = await readScenarios(record);
    const [fault] = findings;
    if (fault)
      throw new WayoutError("bad-scenario", `${fault.file}:${fault.line}:${fault.column}: ${fault.what}`, {
        todo: fault.todo,
      });
    chosen.push(...scenarios.filter((one) => names === undefined || names.includes(one.name)));
  }
  if (chosen.length > 0) return chosen;
  throw new WayoutError("no-scenario", "there is no such scenario", {
    todo: "`wayout lab list` names those that there are",
  });
}

/** Sets scenarios aside whose programs are not on this machine, and tells which those are. */
async function withoutLacking(scenarios: readonly Scenario[]): Promise<{ able: Scenario[]; lacking: number }> {
  const able: Scenario[] = [];
  for (const scenario of scenarios) {
    const missing = await missingNeeds(scenario.needs);
    if (missing.length === 0) able.push(scenario);
    else
      note(
        `skipped: ${scenario.path} needs ${missing.map((one) => `\`${one.program}\``).join(", ")}\n` +
          `  apt-get install ${[...new Set(missing.map((one) => one.debian))].join(" ")}\n`,
      );
  }
  return { able, lacking: scenarios.length - able.length };
}

/** Ctrl-C ends the run in order; a second one ends it at once. */
function stopOnInterrupt(): { signal: AbortSignal; restore: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const restore = () => {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
  };
  return { signal: controller.signal, restore };
}

/** A line a cell, and on a terminal one line below that says what is under way. */
function makeProgress(quiet: boolean) {
  const live = isTerminal(2) && !quiet;
  let [planned, done, skipped] = [0, 0, 0];
  const running = new Set<string>();
  const clear = () => {
    if (live) note("\r\x1b[K");
  };
  const draw = () => {
    if (live) note(`\r\x1b[K${done}/${planned} cells; running ${[...running].slice(0, 2).join(", ") || "none"}`);
  };
  const event = (one: RunEvent): void => {
    if (one.kind === "planned") planned = one.cells;
    if (one.kind === "started") running.add(nameOf(one.cell));
    if (one.kind === "skipped") [done, skipped] = [done + 1, skipped + 1];
    if (one.kind === "finished") {
      done++;
      running.delete(nameOf(one.cell));
      clear();
      if (!quiet)
        note(`${one.outcome.padEnd(14)} ${nameOf(one.cell)}${one.message ? `  ${one.message.slice(0, 100)}` : ""}\n`);
    }
    draw();
  };
  return { event, clear, skipped: () => skipped };
}

/** One table a scenario and version: causes down, approaches across in words, as nothing else stays readable. */
function describeMatrices(results: readonly CellResult[]): string {
  const groups = groupBy(results, ({ cell }) => `${cell.record}  ${cell.scenario} ${cell.version}`);
  return [...groups].map(([title, cells]) => `${title}\n${describeCauses(cells)}`).join("\n");
}

function describeCauses(cells: readonly CellResult[]): string {
  return [...groupBy(cells, ({ cell }) => cell.cause)]
    .map(([cause, own]) => `  ${cause}\n${own.map(describeCell).join("")}`)
    .join("");
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function describeCell({ cell, outcome, leadsTo, why, message }: CellResult): string {
  const more = why ?? (leadsTo !== null && leadsTo !== cell.record ? `leads to ${leadsTo}` : message.slice(0, 100));
  return `    ${(cell.approach ?? "(no approach)").padEnd(28)} ${outcome.padEnd(14)} ${more}`.trimEnd().concat("\n");
}

const toJson = ({ cell, outcome, before, message, leadsTo, why, milliseconds }: CellResult) => ({
  ...cell,
  outcome,
  before: before ?? null,
  message,
  leads_to: leadsTo,
  ...(why !== undefined && { why }),
  duration_ms: milliseconds,
});

const nameOf = ({ scenario, version, cause, approach }: CellName): string =>
  `${scenario} ${version} ${cause} ${approach ?? "(no approach)"}`;

const plural = (count: number, noun: string, many = `${noun}s`): string => `${count} ${count === 1 ? noun : many}`;

const describe = ({ file, line, column, what, todo, code }: Finding): string =>
  `${file}:${line}:${column}: ${what} [${code}]\n    ${todo}\n`;

const tell = (findings: readonly Finding[]): void => note(findings.map(describe).join(""));
