/** Which versions of a package have the error. */
import { reproduces } from "./cells.ts";
import type { CompareVersions, TrialCell } from "./evidence.ts";
import { byText, groupBy } from "./order.ts";

export interface TriedVersion {
  readonly version: string;
  /** True if in at least one cell of this version the symptom appeared. */
  readonly reproduced: boolean;
  /** Ids of the causes it appeared for. */
  readonly causes: readonly string[];
}

export interface TriedPackage {
  readonly package: string;
  /** The first tried version in which a trial reproduced the symptom; null if none did. */
  readonly introduced: string | null;
  /**
   * The last tried version before `introduced`; it did not have the symptom, so it came between the two. Null if
   * `introduced` is the oldest that was tried: the error may then be older.
   */
  readonly lastWithout: string | null;
  /** Oldest first. */
  readonly versions: readonly TriedVersion[];
}

/** The packages that trials ran on, by their package URLs. */
export function triedPackages(current: readonly TrialCell[], compare: CompareVersions): TriedPackage[] {
  return [...groupBy(current, (cell) => cell.package)]
    .sort(([left], [right]) => byText(left, right))
    .map(([purl, cells]) => triedPackage(purl, cells, compare));
}

function triedPackage(purl: string, cells: readonly TrialCell[], compare: CompareVersions): TriedPackage {
  const versions = [...groupBy(cells, (cell) => cell.version)]
    .sort(([left], [right]) => compare(purl, left, right) || byText(left, right))
    .map(([version, own]) => triedVersion(version, own));
  const first = versions.findIndex((one) => one.reproduced);
  return {
    package: purl,
    introduced: versions[first]?.version ?? null,
    lastWithout: versions[first - 1]?.version ?? null,
    versions,
  };
}

function triedVersion(version: string, cells: readonly TrialCell[]): TriedVersion {
  const causes = [...new Set(cells.filter(reproduces).map((cell) => cell.cause))].sort(byText);
  return { version, reproduced: causes.length > 0, causes };
}
