/** Which versions of a few packages a project uses, out of the texts of its lockfiles. */
import { nameOf, typeOf } from "./purl.ts";
import { scannerFor } from "./scan/index.ts";

/** A version in use, and where it is written. */
export interface UsedVersion {
  /** Package URL without a version. */
  readonly purl: string;
  readonly version: string;
  /** Name of the file that says so; null if the user said so. */
  readonly file: string | null;
}

/** A file by its path, and its text, read when it is needed. */
export interface Lockfile {
  readonly path: string;
  text(): string;
}

/**
 * @param files nearest first: what a nearer one says of a package holds
 * @param purls the packages that are asked for; others are not looked for
 */
export async function usedVersions(files: readonly Lockfile[], purls: ReadonlySet<string>): Promise<UsedVersion[]> {
  const used = new Map<string, UsedVersion[]>();
  for (const { path, text } of files) {
    const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
    const scanner = scannerFor(file);
    const wanted = [...purls].filter((purl) => !used.has(purl) && typeOf(purl) === scanner?.type);
    if (!scanner || wanted.length === 0) continue;
    for (const { purl, version } of await scanner.find(text(), new Set(wanted.map(nameOf)))) {
      if (!wanted.includes(purl)) continue;
      const known = used.get(purl);
      if (known) known.push({ purl, version, file });
      else used.set(purl, [{ purl, version, file }]);
    }
  }
  return [...used.values()].flat();
}

/**
 * The versions that somebody named, as package URLs with a version; one without, or none at all, says nothing of versions.
 */
export const versionsNamed = (purls: readonly string[]): UsedVersion[] => purls.flatMap(versionNamed);

function versionNamed(purl: string): UsedVersion[] {
  const [, name, version] = /^(pkg:[^?#]+[^@/?#])@([^@/?#]+)/.exec(purl) ?? [];
  return name !== undefined && version !== undefined ? [{ purl: name, version: plain(version), file: null }] : [];
}

function plain(version: string): string {
  try {
    return decodeURIComponent(version);
  } catch {
    return version;
  }
}
