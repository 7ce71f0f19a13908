/** Names and versions of `[[package]]` tables, as cargo, poetry and uv write them, without parsing the file. */
import type { ProjectPackage } from "../lockfile.ts";

/** The writers of these files put name and version right behind the table's head, in this order. */
const PACKAGE = /^\[\[package\]\]\r?\nname = "([^"\\\n]+)"\r?\nversion = "([^"\\\n]+)"\r?\n(?:source = ([^\n]*))?/gm;

/** @param purlOf the package URL of a name that is wanted */
export function scanTomlPackages(
  text: string,
  purlOf: (name: string, source: string | undefined) => string | undefined,
): ProjectPackage[] {
  const found = new Map<string, ProjectPackage>();
  for (const [, name = "", version = "", source] of text.matchAll(PACKAGE)) {
    if (source !== undefined && /^\{ *(?:virtual|editable|directory) *=/.test(source)) continue;
    const purl = purlOf(name, source);
    if (purl !== undefined) found.set(`${purl}@${version}`, { purl, version, direct: null });
  }
  return [...found.values()];
}
