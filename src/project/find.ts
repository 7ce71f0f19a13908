/**
 * Finds the files that name a project's packages: in a folder and those above it, up to the root of the repository. On the way of every
 * lookup that knows an error: it takes paths apart by itself, since node:path takes longer to load than all of this.
 */
import { readdirSync } from "node:fs";

/** Names of all files that have a reader; here so that a lookup can look for them without loading the parsers. */
export const LOCKFILE_NAME =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|requirements[\w.-]*\.txt|poetry\.lock|uv\.lock|pom\.xml|Cargo\.lock|go\.mod)$/;

/** More folders above than this are no project's. */
const HIGHEST = 40;

/**
 * @param folder where to begin, an absolute path
 * @param home the user's home folder: neither it nor what lies above belongs to a project that is below it
 * @returns paths, those of the nearest folder first; a folder with `.git` is the last that is looked into
 */
export function findLockfiles(folder: string, home: string | undefined): string[] {
  const found: string[] = [];
  let at = folder.replace(/(?<=.)[/\\]+$/, "");
  for (let step = 0; step < HIGHEST; step++) {
    const names = namesIn(at === "" ? "/" : at);
    for (const name of names) if (LOCKFILE_NAME.test(name)) found.push(`${at}/${name}`);
    const above = at.replace(/[/\\][^/\\]*$/, "");
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
