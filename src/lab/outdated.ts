/** Freshness: which packages of proven records have newer versions than any that a trial ran on. */
import type { BundleTrial } from "../model/trials-view.ts";
import { compareVersions } from "../model/version-order.ts";
import { isListed, listVersions } from "./registries/versions.ts";

/** What there is to know of one package. */
export interface Freshness {
  readonly package: string;
  /** The newest version that trials ran on. */
  readonly tried: string;
  /** The newest finished version there is; null where the registry did not answer. */
  readonly newest: string | null;
  /** Finished versions that are newer than `tried`, oldest first. */
  readonly untested: readonly string[];
  /** Records whose trials ran on it. */
  readonly records: readonly string[];
  /** Why nothing is known. */
  readonly why?: string;
}

const AT_ONCE = 4;

/**
 * Asks the registries of npm, PyPI and Maven for the versions of all packages that trials ran on. Interpreters and programs of the system are
 * left out: the lab takes those that are installed.
 *
 * @param evidence trials by record
 * @param onPackage is told how many packages are done, of how many
 * @returns one for each package, by its name
 */
export async function findOutdated(
  evidence: ReadonlyMap<string, readonly BundleTrial[]>,
  onPackage: (done: number, all: number, purl: string) => void = () => {},
  list: (purl: string) => Promise<string[]> = listVersions,
): Promise<Freshness[]> {
  const wanted = triedPackages(evidence);
  const found: Freshness[] = [];
  const waiting = [...wanted];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      found.push(await freshness(next, list));
      onPackage(found.length, wanted.length, next.package);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found.sort((a, b) => (a.package < b.package ? -1 : 1));
}

interface Tried {
  readonly package: string;
  readonly tried: string;
  readonly records: readonly string[];
}

/** Packages of trials that still count, with the newest version of each. */
function triedPackages(evidence: ReadonlyMap<string, readonly BundleTrial[]>): Tried[] {
  const packages = new Map<string, { tried: string; records: Set<string> }>();
  for (const [record, trials] of evidence)
    for (const { package: purl, version, stale } of trials) {
      if (stale || !isListed(purl)) continue;
      const known = packages.get(purl) ?? { tried: version, records: new Set() };
      if (compareVersions(purl, version, known.tried) > 0) known.tried = version;
      known.records.add(record);
      packages.set(purl, known);
    }
  return [...packages].map(([purl, { tried, records }]) => ({ package: purl, tried, records: [...records].sort() }));
}

async function freshness(one: Tried, list: (purl: string) => Promise<string[]>): Promise<Freshness> {
  try {
    const versions = await list(one.package);
    const untested = versions.filter((version) => compareVersions(one.package, version, one.tried) > 0);
    return { ...one, newest: untested.at(-1) ?? one.tried, untested };
  } catch (error) {
    return { ...one, newest: null, untested: [], why: (error as Error).message };
  }
}
