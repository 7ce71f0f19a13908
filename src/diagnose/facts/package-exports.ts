/** Which file a package's manifest names for a subpath, and whether it is there. */
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface Missing {
  /** The file that the manifest names and that is not there. */
  readonly file?: string;
  /** The manifest's `exports` has no entry for the subpath. */
  readonly notExported?: boolean;
}

/** Conditions that Node.js fulfils, of `require` as well as of `import`. */
const CONDITIONS = new Set(["node", "import", "require", "default", "module-sync", "node-addons"]);

/**
 * @param folder of the package
 * @param manifest its package.json; `undefined` if there is none
 * @param subpath `.` or `./lib/x`
 * @returns what is missing; `undefined` if nothing is
 */
export function missingTarget(
  folder: string,
  manifest: Readonly<Record<string, unknown>> | undefined,
  subpath: string,
): Missing | undefined {
  const { exports } = manifest ?? {};
  if (exports !== undefined && exports !== null) {
    const target = exportedTarget(exports, subpath);
    if (target === undefined) return { notExported: true };
    return existsSync(join(folder, target)) ? undefined : { file: target };
  }
  const main = typeof manifest?.main === "string" && manifest.main !== "" ? manifest.main : "index.js";
  const file = subpath === "." ? main : subpath;
  const candidates = [
    file,
    ...[".js", ".json", ".node", ".mjs", ".cjs"].map((end) => file + end),
    join(file, "index.js"),
  ];
  // `main` that is missing falls back to index.js.
  if (subpath === ".") candidates.push("index.js");
  return candidates.some((one) => isFile(join(folder, one))) ? undefined : { file };
}

const isFile = (path: string): boolean => existsSync(path);

function exportedTarget(exports: unknown, subpath: string): string | undefined {
  if (typeof exports === "string" || Array.isArray(exports)) return subpath === "." ? targetOf(exports, "") : undefined;
  const entries = Object.entries(exports as object);
  if (!entries.some(([key]) => key.startsWith("."))) return subpath === "." ? targetOf(exports, "") : undefined;
  const exact = entries.find(([key]) => key === subpath);
  if (exact) return targetOf(exact[1], "");
  for (const [key, value] of entries) {
    const [before = "", after] = key.split("*");
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after)) continue;
    if (subpath.length < before.length + after.length) continue;
    return targetOf(value, subpath.slice(before.length, subpath.length - after.length));
  }
  return undefined;
}

/** The first target whose conditions hold. */
function targetOf(value: unknown, star: string): string | undefined {
  if (typeof value === "string") return value.replaceAll("*", star);
  if (Array.isArray(value)) return value.map((one) => targetOf(one, star)).find((one) => one !== undefined);
  if (typeof value !== "object" || value === null) return undefined;
  for (const [condition, one] of Object.entries(value)) {
    if (!CONDITIONS.has(condition)) continue;
    const target = targetOf(one, star);
    if (target !== undefined) return target;
  }
  return undefined;
}
