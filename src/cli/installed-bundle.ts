/** Opens the catalog's bundle: the one installed with the command, or the one named by WAYOUT_BUNDLE. */
import type { Bundle } from "../bundle/open.ts";
import { open, openAt } from "../bundle/open-file.ts";

export { reader } from "../bundle/open-file.ts";

/**
 * @throws WayoutError if there is no bundle, or it is not whole
 */
export function openInstalledBundle(): Bundle {
  const path = process.env.WAYOUT_BUNDLE;
  return path ? openAt(path, "WAYOUT_BUNDLE names it: correct or unset it") : open();
}
