/** yarn.lock of both formats by the first two lines of each entry. */
import type { ProjectPackage, Scan } from "../lockfile.ts";
import { npm } from "../purl.ts";

/** An entry: its key at the start of a line, then, indented, its version. */
const ENTRY = /^("?[^\s#"][^\n]*?"?):\r?\n {2,}version:? "?([^"\s]+)"?\r?$/gm;

export const scanYarnLock: Scan = (text, names) => {
  const found: ProjectPackage[] = [];
  for (const [, key = "", version = ""] of text.matchAll(ENTRY)) {
    const name = nameIn(key.replace(/^"|"$/g, ""));
    const purl = name !== undefined && names.has(name) && isVersion(version) ? npm(name) : undefined;
    if (purl !== undefined && !found.some((one) => one.purl === purl && one.version === version))
      found.push({ purl, version, direct: null });
  }
  return found;
};

/** A workspace of the project itself has the version `0.0.0-use.local`. */
export const isVersion = (version: string): boolean => /^\d/.test(version) && !version.includes("use.local");

/** The name in `express@^4.0.0`, `"@scope/x@npm:^1, @scope/x@npm:^2"`, `alias@npm:real@^1`. */
export function nameIn(key: string): string | undefined {
  const [first = ""] = key.replace(/^"/, "").split(", ");
  const [, name, range = ""] = /^((?:@[^/@\s]+\/)?[^@/\s]+)@(.*)$/.exec(first) ?? [];
  const [, alias] = /^npm:((?:@[^/@\s]+\/)?[^@/\s]+)@/.exec(range) ?? [];
  return alias ?? name;
}
