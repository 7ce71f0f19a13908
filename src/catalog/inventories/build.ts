/** From inventories to the messages of an inventory bundle: fetch, extract, count, filter, join what several programs print. */
import { WayoutError } from "../../base/error.ts";
import type { BuiltInventory, RecognisedMessage } from "../../model/recognised.ts";
import { compareVersions } from "../../model/version-order.ts";
import EXPECTED from "./expected.json" with { type: "json" };
import type { Fetched } from "./fetch.ts";
import { type Kept, keep } from "./filter.ts";
import type { Inventory, Row } from "./inventory.ts";

/** A count that falls by more than this share shows that an extractor no longer finds what it looks for. */
const MOST_LOST = 0.05;

/** What an inventory held when its count was last looked at. */
export interface Expected {
  readonly version: string;
  readonly rows: number;
}

/** What became of one inventory. */
export interface Gathered {
  readonly inventory: Inventory;
  readonly fetched: Fetched;
  /** Messages that were there. */
  readonly rows: number;
  readonly kept: readonly Kept[];
}

/**
 * Reads an inventory.
 *
 * @param expected how many messages there were when the count was last looked at (expected.json)
 * @throws WayoutError `inventory-unreadable`, `inventory-shrunk`
 */
export async function gather(
  inventory: Inventory,
  fetched: Fetched,
  expected: Expected | undefined = (EXPECTED as Readonly<Record<string, Expected>>)[inventory.name],
): Promise<Gathered> {
  const rows = await extract(inventory, fetched);
  // An older release has fewer messages, and none is lost.
  const isOlder = expected && compareVersions(fetched.package, fetched.version, expected.version) < 0;
  if (rows.length === 0 || (expected && !isOlder && rows.length < expected.rows * (1 - MOST_LOST)))
    throw new WayoutError(
      "inventory-shrunk",
      `${inventory.name}: ${rows.length} messages in ${fetched.package} ${fetched.version}, ${expected?.rows ?? "some"} were expected`,
      {
        todo: `see what changed in the package, mend src/catalog/inventories/${inventory.name}.ts, or correct expected.json`,
      },
    );
  return { inventory, fetched, rows: rows.length, kept: rows.flatMap((row) => keep(row, inventory) ?? []) };
}

async function extract(inventory: Inventory, { folder, package: purl, version }: Fetched): Promise<Row[]> {
  try {
    return await inventory.extract(folder);
  } catch (error) {
    throw new WayoutError(
      "inventory-unreadable",
      `${inventory.name}: ${purl} ${version} cannot be read: ${(error as Error).message}`,
      { todo: `see what changed in the package, and mend src/catalog/inventories/${inventory.name}.ts`, cause: error },
    );
  }
}

/** What an inventory bundle says of where its messages are from. */
export const builtInventory = ({ inventory, fetched }: Gathered): BuiltInventory => ({
  name: inventory.name,
  program: inventory.program,
  package: fetched.package,
  version: fetched.version,
  licence: inventory.licence,
  permissive: inventory.permissive,
  sha256: fetched.sha256,
  documentation: inventory.documentation,
});

/**
 * Joins inventories: one message for each text, with all who print it.
 *
 * @returns messages in the order of their first printers; printers are numbers of inventories
 */
export function joinMessages(gathered: readonly Gathered[]): RecognisedMessage[] {
  const messages = new Map<string, Joined>();
  const ids = new Set<string>();
  for (const [number, { inventory, kept }] of gathered.entries())
    for (const row of kept) {
      const { code, severity, url } = row;
      const printer = {
        inventory: number,
        ...(code !== undefined && { code }),
        ...(severity !== undefined && { severity }),
        ...(url !== undefined && { url }),
      };
      // Two codes may have the same text: it is the code then that tells them apart.
      const key = `${sameText(row.text)}\0${inventory.codeForms && code !== undefined ? `${inventory.name} ${code}` : ""}`;
      const known = messages.get(key);
      if (known) {
        if (!known.printers.some((one) => one.inventory === number && one.code === code)) known.printers.push(printer);
        known.signatures = [...new Set([...known.signatures, ...row.signatures])];
        continue;
      }
      const id = uniqueId(`${inventory.name}/${slugOf(code ?? row.text)}`, ids);
      const { text, zh, signatures } = row;
      messages.set(key, { id, text, ...(zh !== undefined && { zh }), signatures, printers: [printer] });
    }
  return [...messages.values()];
}

interface Joined extends Omit<RecognisedMessage, "signatures"> {
  signatures: readonly string[];
  readonly printers: RecognisedMessage["printers"][number][];
}

/** Texts that differ in quotes, capitals, and kinds of holes only are the same to who reads them. */
const sameText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\{\w+(?::\w+)?\}/g, "{}")
    .replace(/[`"‘’“”]/g, "'")
    .replace(/[.\s]+$/, "");

const LONGEST_SLUG = 60;

const slugOf = (text: string): string =>
  text
    .replace(/\{\w+(?::\w+)?\}/g, " ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, "") || "message";

function uniqueId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`;
  ids.add(id);
  return id;
}
