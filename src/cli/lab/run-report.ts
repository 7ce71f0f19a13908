/** What `wayout lab run` shows while it runs, and what came of it. */
import type { CellName, CellResult, RunEvent } from "../../lab/events.ts";
import { isTerminal, note } from "../output.ts";

/** A line a cell, and on a terminal one line below that says what is under way. */
export function makeProgress(quiet: boolean) {
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
export function describeMatrices(results: readonly CellResult[]): string {
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

export const toJson = ({ cell, outcome, before, message, leadsTo, why, milliseconds }: CellResult) => ({
  ...cell,
  outcome,
  before: before ?? null,
  message,
  leads_to: leadsTo,
  ...(why !== undefined && { why }),
  duration_ms: milliseconds,
});

export const nameOf = ({ scenario, version, cause, approach }: CellName): string =>
  `${scenario} ${version} ${cause} ${approach ?? "(no approach)"}`;
