/** The inventory bundle of this machine, if one was built: where it is, and what it recognises. */
import { fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Recogniser, recognise } from "../answer/recognise.ts";
import { WayoutError } from "../base/error.ts";
import { InventoryBundle } from "../bundle/open-inventory.ts";
import { dataFolder } from "../ledger/location.ts";
import { reader } from "./installed-bundle.ts";
import { note } from "./output.ts";

/** Names a bundle, or the folder of one; `none` for none. */
const VARIABLE = "WAYOUT_INVENTORIES";

/** The file that names the bundle in use. */
export const CURRENT = "current";

/** Where `wayout catalog inventories` writes, if it is not told. */
export const inventoryFolder = (): string => join(dataFolder(), "inventories");

/** Messages of the installed inventory bundle that stand in a text; none where there is no bundle. */
export const recogniseInstalled: Recogniser = (text, options) => installedRecogniser()?.(text, options) ?? [];

/**
 * Opens the installed inventory bundle. One in the user's folder that cannot be used is told of on stderr, and left alone: the
 * catalog's answers do not need it.
 *
 * @returns undefined where there is none
 * @throws WayoutError if WAYOUT_INVENTORIES names one that cannot be used
 */
export function installedRecogniser(): Recogniser | undefined {
  const named = process.env[VARIABLE];
  if (named === "none") return undefined;
  if (named) {
    const bundle = openInventories(named);
    if (!bundle)
      throw new WayoutError("inventories-not-found", `there is no inventory bundle ${named}`, {
        todo: `${VARIABLE} names it: correct or unset it, or build one with \`wayout catalog inventories --out ${named}\``,
      });
    return (text, options) => recognise(bundle, text, options);
  }
  try {
    const bundle = openInventories(inventoryFolder());
    return bundle && ((text, options) => recognise(bundle, text, options));
  } catch (error) {
    note(
      `wayout: the inventory bundle in ${inventoryFolder()} cannot be used, and is left aside: ${(error as Error).message}\n` +
        "  build it again with `wayout catalog inventories`\n",
    );
    return undefined;
  }
}

/** @param path a bundle, or a folder with one; undefined if nothing is there */
function openInventories(path: string): InventoryBundle | undefined {
  let file: number;
  try {
    const bundle = statSync(path).isDirectory() ? join(path, readFileSync(join(path, CURRENT), "utf8").trim()) : path;
    file = openSync(bundle, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const { size } = fstatSync(file);
  return new InventoryBundle(reader(file, size), size);
}
