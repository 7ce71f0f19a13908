/** `wayout lab run`: runs scenarios in the sandbox, one cell for each version, cause and approach. */
import { availableParallelism } from "node:os";
import { readCatalog } from "../../catalog/read.ts";
import { isOfInstalled, listCases, parseShard, parseVersions } from "../../lab/cells.ts";
import { compileRecogniser } from "../../lab/recogniser.ts";
import { runCases } from "../../lab/runner.ts";
import { noSandbox, openSandbox } from "../../lab/sandbox.ts";
import type { Scenario } from "../../lab/scenario.ts";
import { chooseRecords, chooseScenarios, withoutLacking } from "../lab/choose.ts";
import { describeMatrices, makeProgress, nameOf, toJson } from "../lab/run-report.ts";
import { wholeNumber } from "../options.ts";
import { EXIT, note, print } from "../output.ts";
import { plural } from "../plural.ts";
import type { LabOptions } from "./lab.ts";

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

/** @returns 0 if every cell came out as recorded or was new, 1 if one came out otherwise or could not be reproduced */
export async function runLabRun(ids: readonly string[], options: LabRunOptions): Promise<number> {
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const jobs = options.jobs === undefined ? availableParallelism() : wholeNumber("--jobs", options.jobs, MOST_JOBS);
  const sandbox = options.sandbox === false ? noSandbox : openSandbox();
  const catalog = await readCatalog(options.catalog);
  const records = chooseRecords(catalog, ids, options.all === true);
  const { able: scenarios, lacking } = await withoutLacking(await chooseScenarios(records, options.scenario));
  const versions = parseVersions(options.versions);
  const cases = await listCases(scenarios, versions, shard);
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
  const leftOut = versions === "newest" ? scenarios.filter((one) => !one.source.newest || isOfInstalled(one)) : [];
  if (!options.quiet) tellLeftOut(leftOut);
  const nothingTried = scenarios.length === leftOut.length;
  return changed.length + failed.length > 0 || signal.aborted || nothingTried ? EXIT.unknown : EXIT.known;
}

/** Why scenarios were not run on the newest version. */
function tellLeftOut(scenarios: readonly Scenario[]): void {
  const [installed, fixed] = [scenarios.filter(isOfInstalled), scenarios.filter((one) => !isOfInstalled(one))];
  if (installed.length > 0)
    note(`${plural(installed.length, "scenario")} left out: they take the version that is installed\n`);
  if (fixed.length > 0)
    note(
      `${plural(fixed.length, "scenario")} left out, without \`newest: true\`: name the version, as in --versions 7.0.2\n`,
    );
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
