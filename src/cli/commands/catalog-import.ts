/** `wayout catalog import errorcanon <folder>`: drafts from another collection, and a report of what could not be taken over. */
import { stat } from "node:fs/promises";
import { WayoutError } from "../../base/error.ts";
import { type ImportReport, importErrorCanon } from "../../bundle/import/errorcanon.ts";
import { visibleLine } from "../../view/visible.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";

export interface ImportOptions {
  readonly out: string;
  readonly format: string;
  readonly quiet?: boolean;
}

/** So many lines of each list are shown; JSON has all. */
const MOST_LINES = 20;

/** @returns 0 if every file became part of a record, 1 if some did not */
export async function runImport(folder: string, options: ImportOptions): Promise<number> {
  const found = await stat(folder);
  if (!found.isDirectory()) throw new WayoutError("not-a-folder", `${folder} is not a folder`);
  const shown = isTerminal(2) && !options.quiet;
  const report = await importErrorCanon(folder, options.out, today(), (done, all) => {
    if (shown && (done === all || done % 50 === 0))
      note(`\r\x1b[K${done === all ? "" : `${done} of ${all} files read`}`);
  });
  print(options.format === "json" ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
  if (!options.quiet) note(summary(report, options.out));
  return report.refused.length === 0 ? EXIT.known : EXIT.unknown;
}

const today = (): string => new Date().toISOString().slice(0, 10);

function describe({ records, refused }: ImportReport): string {
  const notes = records.flatMap(({ id, notes: some }) => some.map((one) => ({ ...one, at: id })));
  const todo = records.flatMap(({ findings }) =>
    findings.map(({ code, file, line, what }) => ({ code, what, at: `${file}:${line}` })),
  );
  return [
    ...section(
      "Not imported",
      refused.map(({ file, ...one }) => ({ ...one, at: file })),
    ),
    ...section("Left out of a record", notes),
    ...section("To be put right before a record goes into a catalog", todo),
  ].join("");
}

interface Line {
  readonly code: string;
  readonly what: string;
  readonly at: string;
}

/** Counts by reason, then the lines themselves. */
function section(heading: string, lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { code } of lines) counts.set(code, (counts.get(code) ?? 0) + 1);
  const reasons = [...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${count} ${code}`);
  const rest = lines.length - MOST_LINES;
  return [
    `${heading}: ${reasons.join(", ")}\n`,
    ...lines.slice(0, MOST_LINES).map(({ at, what, code }) => `  ${visibleLine(at)}: ${visibleLine(what)} [${code}]\n`),
    ...(rest > 0 ? [`  and ${rest} more; --format json has all\n`] : []),
  ];
}

function summary({ read, records, refused }: ImportReport, out: string): string {
  const files = records.reduce((sum, one) => sum + one.files.length, 0);
  return `${read} files read: ${files} became ${records.length} drafts in ${out}, ${refused.length} were not imported\n`;
}
