/** `wayout scan <file>...`: every known error in large logs, with line numbers, streaming. */
import { statSync } from "node:fs";
import type { Bundle } from "../../bundle/open.ts";
import { type Place, Scanner } from "../../match/scan.ts";
import type { ScanHit } from "../../model/answer.ts";
import { renderScanHit } from "../../view/terminal/list.ts";
import { openStream, piecesOf } from "../input.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { FORMATS_OF_FINDINGS, type GivenOptions, type ViewOptions, viewOptions } from "../options.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";
import { Progress } from "../progress.ts";

const PIECE = 4 * 1024 * 1024;

/** Forges take no more results of a run (GitHub: 25,000); the first ones are kept. */
const MOST_RESULTS = 25_000;

/** @returns 0 if a known error was found, else 1 */
export async function runScan(files: readonly string[], given: GivenOptions): Promise<number> {
  const options = viewOptions(given, FORMATS_OF_FINDINGS);
  const bundle = openInstalledBundle();
  const sizes = files.map((file) => (file === "-" ? undefined : statSync(file).size));
  const total = sizes.every((size) => size !== undefined) ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
  const progress = new Progress(total, !options.quiet && isTerminal(2));
  const counts = new Map<string, number>();
  /** SARIF is one value: it is written at the end. */
  const kept: ScanHit[] = [];
  let lines = 0;
  for (const file of files) {
    const scanner = new Scanner(bundle.matcher);
    const show = (places: Place[]) => {
      if (places.length === 0) return;
      progress.clear();
      for (const hit of places.map((place) => hitOf(bundle, file, place, options))) {
        counts.set(hit.record, (counts.get(hit.record) ?? 0) + 1);
        if (options.format !== "sarif") print(renderHit(hit, options));
        else if (kept.length < MOST_RESULTS) kept.push(hit);
      }
    };
    for await (const piece of piecesOf(openStream(file, PIECE))) {
      show(scanner.push(piece));
      progress.advance(piece.length);
    }
    show(scanner.end());
    lines += scanner.lines;
  }
  progress.clear();
  if (options.format === "sarif") print((await import("../../view/sarif.ts")).renderScan(kept, options.lang));
  if (!options.quiet) note(summary(counts, lines, files.length));
  return counts.size > 0 ? EXIT.known : EXIT.unknown;
}

function hitOf(bundle: Bundle, file: string, { match, line, excerpt }: Place, { lang }: ViewOptions): ScanHit {
  const record = bundle.record(match.record);
  const signature = record.signatures[bundle.matcher.ordinal(match.signature)];
  return {
    file,
    line,
    record: record.source.id,
    title: (lang === "zh" ? record.chinese?.title : undefined) ?? record.source.title,
    signature: signature?.template ?? "",
    causes: signature?.causes ?? record.source.causes.map((cause) => cause.id),
    text: new TextDecoder().decode(excerpt).trim(),
    score: match.score,
  };
}

function renderHit(hit: ScanHit, { format, lang, color, width }: ViewOptions): string {
  // Off a terminal a line is for programs: not wrapped.
  return format === "json"
    ? `${JSON.stringify(hit)}\n`
    : renderScanHit(hit, { lang, color, width: isTerminal(1) ? width : Number.POSITIVE_INFINITY });
}

function summary(counts: ReadonlyMap<string, number>, lines: number, files: number): string {
  const errors = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const where = `${lines.toLocaleString("en")} line${lines === 1 ? "" : "s"}${files > 1 ? ` of ${files} files` : ""}`;
  if (errors === 0) return `no known error in ${where}\n`;
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([record, count]) => `${String(count).padStart(8)}  ${record}\n`);
  return `${errors.toLocaleString("en")} known error${errors === 1 ? "" : "s"} in ${where}:\n${rows.join("")}`;
}
