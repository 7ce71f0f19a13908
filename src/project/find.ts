/** Finds the files that name a project's packages: in a folder and those above it, up to the root of the repository. */
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Names of all files that have a reader; here so that a lookup can look for them without loading the parsers. */
export const LOCKFILE_NAME =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|requirements[\w.-]*\.txt|poetry\.lock|uv\.lock|pom\.xml|Cargo\.lock|go\.mod)$/;

/** More folders above than this are no project's. */
const HIGHEST = 40;

/**
 * @param folder where to begin
 * @returns paths, those of the nearest folder first; a folder with `.git` is the last that is looked into, as is the one below the home
 *   folder: what lies above belongs to no project
 */
export function findLockfiles(folder: string): string[] {
  const found: string[] = [];
  const home = homedir();
  let at = resolve(folder);
  for (let step = 0; step < HIGHEST; step++) {
    const names = namesIn(at);
    for (const name of names) if (LOCKFILE_NAME.test(name)) found.push(join(at, name));
    const above = dirname(at);
    if (names.includes(".git") || above === at || above === home) break;
    at = above;
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
