/** `wayout report <id> <approach> <outcome>`: say what came of an approach. */
import { realpathSync } from "node:fs";
import { WayoutError } from "../../base/error.ts";
import type { Bundle } from "../../bundle/open.ts";
import { reporterOf } from "../../ledger/keys.ts";
import { Ledger } from "../../ledger/ledger.ts";
import { withVersion } from "../../model/package-url.ts";
import { reportInput } from "../../model/report.ts";
import { findLockfiles } from "../../project/find.ts";
import { usedVersions } from "../../project/used-versions.ts";
import { takeReport, unknownRecord } from "../../serve/reports/take-report.ts";
import { readText } from "../input.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { EXIT, note, print } from "../output.ts";

export interface ReportOptions {
  readonly cause?: string;
  readonly package?: readonly string[];
  readonly fromLockfiles?: string | true;
  readonly note?: string;
  readonly key?: string;
  readonly keyFile?: string;
  readonly idempotencyKey?: string;
  readonly format?: string;
  readonly quiet?: boolean;
}

const NOT_IN_CATALOG = ["no-such-record", "no-such-approach", "no-such-cause"];

/** @returns 0 once the report is in the ledger, 1 if the catalog has no such record, approach or cause */
export async function runReport(
  record: string,
  approach: string,
  outcome: string,
  options: ReportOptions,
): Promise<number> {
  const bundle = openInstalledBundle();
  const id = bundle.find(record) >= 0 ? record : onlyWithSlug(bundle.names.ids, record);
  if (id === undefined) return refuse(unknownRecord(bundle, record));
  const input = parseReport({
    record: id,
    approach,
    outcome,
    ...(options.cause !== undefined && { cause: options.cause }),
    packages: [...(options.package ?? []), ...(await versionsFromLockfiles(bundle, id, options))],
    ...(options.note !== undefined && { note: options.note }),
  });
  const ledger = new Ledger();
  try {
    const reporter = await identify(ledger, options);
    const appender = {
      append: async (one: Parameters<Ledger["append"]>[0][number]) => (await ledger.append([one]))[0] ?? "known",
    };
    const sender = { reporter, tool: "cli", name: options.idempotencyKey } as const;
    const taken = await takeReport(bundle, appender, input, sender);
    if (options.format === "json") print(`${JSON.stringify(taken)}\n`);
    else {
      print(`${taken.id}\n`);
      if (!options.quiet) note(`wayout: ${said(taken.repeated, reporter)}\n`);
    }
    return EXIT.known;
  } catch (error) {
    if (!(error instanceof WayoutError) || !NOT_IN_CATALOG.includes(error.code)) throw error;
    return refuse(error);
  } finally {
    await ledger.close();
  }
}

/** Versions of the record's packages, and of no others, that the lockfiles of a project name. */
async function versionsFromLockfiles(
  bundle: Bundle,
  id: string,
  { fromLockfiles, quiet }: ReportOptions,
): Promise<string[]> {
  if (fromLockfiles === undefined) return [];
  const folder = realpathSync(fromLockfiles === true ? process.cwd() : fromLockfiles);
  const files = findLockfiles(folder, process.env.HOME);
  const purls = bundle.record(bundle.find(id)).source.packages.map(({ purl }) => purl);
  const used = await usedVersions(
    files.map((path) => ({ path, text: () => readText(path) })),
    new Set(purls),
  );
  if (!quiet)
    note(
      used.length === 0
        ? `wayout: the lockfiles of ${folder} name none of the record's packages\n`
        : used.map(({ purl, version, file }) => `wayout: ${purl} ${version}, from ${file}\n`).join(""),
    );
  return used.map(({ purl, version }) => withVersion(purl, version));
}

function refuse({ message, todo }: WayoutError): number {
  note(`wayout: ${message}\n  ${todo}\n`);
  return EXIT.unknown;
}

function said(repeated: boolean, reporter: string | null): string {
  if (repeated) return "this report was in the ledger already";
  return reporter === null
    ? "taken, as an anonymous report: with a key it would weigh more"
    : `taken, as a report of ${reporter}`;
}

/** @throws WayoutError that names each part that is wrong */
function parseReport(given: object) {
  const parsed = reportInput.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new WayoutError("bad-report", `this is no report: ${faults.join("; ")}`, {
    todo: "wayout report <id> <approach> fixed|unchanged|new-error|unsafe",
  });
}

/** The slug alone will do where it is the only one. */
function onlyWithSlug(ids: readonly string[], slug: string): string | undefined {
  const same = ids.filter((id) => id.endsWith(`/${slug}`));
  return same.length === 1 ? same[0] : undefined;
}

/** @throws WayoutError if a key was given and is not valid: an anonymous report in its place would be a surprise */
async function identify(ledger: Ledger, { key, keyFile, quiet }: ReportOptions): Promise<string | null> {
  if (key !== undefined && !quiet)
    note(
      "wayout: a key on the command line stays in the shell's history and is seen by every user of this machine\n  use WAYOUT_KEY or --key-file\n",
    );
  const given = key ?? (keyFile === undefined ? process.env.WAYOUT_KEY : readText(keyFile).trim());
  if (given === undefined || given === "") return null;
  const reporter = await reporterOf(ledger, given);
  if (reporter !== undefined) return reporter;
  throw new WayoutError("bad-key", "the key is not known to this ledger, or was revoked", {
    todo: "ask its operator for one (`wayout keys create`), or report without a key",
  });
}
