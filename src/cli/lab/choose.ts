/** Which records and scenarios a command of the lab is about. */
import { WayoutError } from "../../base/error.ts";
import type { Catalog, CatalogRecord } from "../../catalog/catalog.ts";
import { missingNeeds } from "../../lab/needs.ts";
import { readScenarios, type Scenario } from "../../lab/scenario.ts";
import { note } from "../output.ts";

/**
 * @param all whether none named means all of them
 * @throws WayoutError `bad-option` if none is named and none is not all; `no-such-record` if one cannot be read
 */
export function chooseRecords(
  { root, records, folderIds }: Catalog,
  ids: readonly string[],
  all: boolean,
): CatalogRecord[] {
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

/** @throws WayoutError `bad-scenario` if one cannot be read; `no-scenario` if there is none of these names */
export async function chooseScenarios(
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
export async function withoutLacking(scenarios: readonly Scenario[]): Promise<{ able: Scenario[]; lacking: number }> {
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
