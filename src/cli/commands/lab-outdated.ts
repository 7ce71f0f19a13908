/** `wayout lab outdated`: newer versions than any that a trial ran on. */
import { readCatalog } from "../../catalog/read.ts";
import { readEvidence } from "../../lab/evidence.ts";
import { type Freshness, findOutdated } from "../../lab/outdated.ts";
import { wrap } from "../../view/terminal/wrap.ts";
import { table } from "../columns.ts";
import { columns, EXIT, isTerminal, note, print } from "../output.ts";

export interface OutdatedOptions {
  readonly catalog: string;
  readonly format: string;
  readonly quiet?: boolean;
}

/** @returns 0 if trials ran on the newest version of every package, 1 if there are newer ones or a registry did not answer */
export async function runLabOutdated(options: OutdatedOptions): Promise<number> {
  const { records } = await readCatalog(options.catalog);
  const live = isTerminal(2) && options.quiet !== true;
  const all = await findOutdated(await readEvidence(records), (done, count, purl) => {
    if (live) note(`\r\x1b[K${done}/${count} ${purl}`);
  });
  if (live) note("\r\x1b[K");
  const outdated = all.filter(({ untested }) => untested.length > 0);
  const silent = all.filter(({ newest }) => newest === null);
  print(render(options.format, all, outdated));
  if (!options.quiet) {
    note(`${all.length} packages, ${outdated.length} with untested versions, ${silent.length} not known\n`);
    for (const one of silent) note(`not known: ${one.package}: ${one.why ?? ""}\n`);
  }
  return outdated.length + silent.length === 0 ? EXIT.known : EXIT.unknown;
}

function render(format: string, all: readonly Freshness[], outdated: readonly Freshness[]): string {
  if (format === "json") return `${JSON.stringify(all, null, 2)}\n`;
  if (outdated.length === 0) return "";
  const rows = outdated.map((one) => [
    one.package,
    one.tried,
    one.newest ?? "",
    String(one.untested.length),
    one.records.join(", "),
  ]);
  const head = ["package", "tried", "newest", "untested", "records"];
  if (format !== "markdown") return inLines(head, rows);
  // Names of packages and records hold no bar and no backtick.
  const lines = [head, head.map(() => "---"), ...rows.map(([purl, ...rest]) => [`\`${purl}\``, ...rest])];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

const INDENT = "    ";

/** A table of all columns but the last, whose many names stand below their line. */
function inLines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first, ...lines] = table(
    head.slice(0, -1),
    rows.map((row) => row.slice(0, -1)),
  )
    .trimEnd()
    .split("\n");
  const below = (row: readonly string[]) =>
    wrap(row.at(-1) ?? "", columns() - INDENT.length).map((one) => INDENT + one);
  return `${[first, ...lines.flatMap((line, at) => [line, ...below(rows[at] ?? [])])].join("\n")}\n`;
}
