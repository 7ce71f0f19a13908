/** Takes a report from anywhere, checks it against the catalog, and appends it to a ledger. */
import { WayoutError } from "../../base/error.ts";
import { nearestWord } from "../../base/nearest.ts";
import type { Bundle } from "../../bundle/open.ts";
import type { Receipt } from "../../ledger/append.ts";
import { namedReportId, newReportId } from "../../ledger/report-id.ts";
import { scrub } from "../../ledger/scrub.ts";
import { LONGEST_NOTE, type ReportInput, type ReportTool, type StoredReport } from "../../model/report.ts";

/** Whatever appends reports: a ledger, or a queue in front of one. */
export interface Appender {
  append(report: StoredReport): Promise<Receipt>;
}

export interface Sender {
  /** Id of a known reporter; null for an anonymous one. */
  readonly reporter: string | null;
  readonly tool: ReportTool;
  /** What the sender calls this report, so that sending it again counts once. */
  readonly name?: string | undefined;
}

export interface TakenReport {
  readonly id: string;
  /** True if it was in the ledger already. */
  readonly repeated: boolean;
}

/**
 * @throws WayoutError `no-such-record`, `no-such-approach` or `no-such-cause` for what the catalog does not have, `name-taken` if the
 *   sender gave the name of another report, and whatever the ledger's failure is
 */
export async function takeReport(
  bundle: Bundle,
  appender: Appender,
  input: ReportInput,
  { reporter, tool, name }: Sender,
): Promise<TakenReport> {
  const purls = checkAgainstCatalog(bundle, input);
  const content = {
    record: input.record,
    approach: input.approach,
    cause: input.cause ?? null,
    outcome: input.outcome,
    // What else a project depends on is nobody's business.
    packages: [...new Set(input.packages ?? [])]
      .map(bare)
      .filter((one) => purls.has(withoutVersion(one)))
      .sort(),
    note: input.note ? (await scrub(input.note, LONGEST_NOTE)) || null : null,
  };
  const id = name === undefined ? newReportId() : namedReportId(reporter, name, JSON.stringify(content));
  const receipt = await appender.append({
    id,
    ...content,
    reporter,
    tool,
    time: new Date().toISOString(),
  } as StoredReport);
  if (receipt === "conflict")
    throw new WayoutError("name-taken", "another report was sent with this idempotency key", {
      todo: "give every report a key of its own, a UUID for example",
    });
  return { id, repeated: receipt === "known" };
}

/** The package URL without qualifiers and subpath: they may hold addresses of private registries. */
const bare = (purl: string): string => purl.replace(/[?#].*$/, "");

const withoutVersion = (purl: string): string => purl.slice(0, purl.lastIndexOf("@"));

/** @returns the package URLs that the record names */
function checkAgainstCatalog(bundle: Bundle, { record, approach, cause }: ReportInput): ReadonlySet<string> {
  const number = bundle.find(record);
  if (number < 0) throw unknownRecord(bundle, record);
  const { source } = bundle.record(number);
  const approaches = source.approaches.map(({ id }) => id as string);
  if (!approaches.includes(approach)) throw unknownPart("approach", approach, approaches, record);
  const causes = source.causes.map(({ id }) => id as string);
  if (cause && !causes.includes(cause)) throw unknownPart("cause", cause, causes, record);
  return new Set(source.packages.map(({ purl }) => purl));
}

/** An error that names the record that was probably meant. */
export function unknownRecord(bundle: Bundle, id: string): WayoutError {
  const { ids } = bundle.names;
  const slugOf = (one: string) => one.slice(one.indexOf("/") + 1);
  const near = nearestWord(id, ids) ?? ids.find((one) => slugOf(one) === nearestWord(slugOf(id), ids.map(slugOf)));
  return new WayoutError("no-such-record", `there is no record ${JSON.stringify(id)}`, {
    todo: near === undefined ? "search for it by words" : `did you mean ${near}?`,
  });
}

function unknownPart(what: "approach" | "cause", id: string, known: readonly string[], record: string): WayoutError {
  const near = nearestWord(id, known);
  return new WayoutError(`no-such-${what}`, `${record} has no ${what} ${JSON.stringify(id)}`, {
    todo: near === undefined ? `it has ${known.join(", ")}` : `did you mean ${near}?`,
  });
}
