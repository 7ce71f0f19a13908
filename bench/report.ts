/** Results: a table for people, a dated JSON file in bench/record/ for comparison. */
import { writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";

const WIDTH = 80;

/** Rows of a table, the first its head; the first column to the left, all others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    widths
      .map((width, column) => (column === 0 ? (row[0] ?? "").padEnd(width) : (row[column] ?? "").padStart(width)))
      .join("  ")
      .trimEnd(),
  );
  const rule = "-".repeat(Math.min(WIDTH, Math.max(...lines.map((line) => line.length))));
  process.stdout.write(`\n${[title, rule, lines[0], rule, ...lines.slice(1)].join("\n")}\n`);
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Three significant digits. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Writes `bench/record/<date>-<time>-<name>.json`, unless the run was a small one, which tells nothing. */
export function record(name: string, versions: Readonly<Record<string, string>>, results: unknown): void {
  const taken = new Date().toISOString();
  const [cpu] = cpus();
  const file = join("bench/record", `${taken.slice(0, 16).replace(/[T:]/g, "-")}-${name}.json`);
  const machine = {
    cpu: cpu?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: totalmem(),
    kernel: release(),
    load: loadavg(),
  };
  const document = { benchmark: name, taken, machine, versions: { node: process.version, ...versions }, results };
  writeFileSync(file, `${JSON.stringify(document, null, 1)}\n`);
  print(`\nrecorded in ${file}`);
}
