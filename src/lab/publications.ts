/** Finds out when the versions that trials ran on came out. */
import { WayoutError } from "../base/error.ts";
import type { Publication } from "../model/publication.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { compareVersions } from "../model/version-order.ts";
import { REGISTRIES } from "./registries/index.ts";
import type { Answer } from "./registries/registry.ts";

/** A version that trials ran on, and what is known of its publication. */
export interface DatedVersion {
  readonly package: string;
  readonly version: string;
  /** Null where nobody says. */
  readonly publication: Publication | null;
  /** True if it was known before. */
  readonly isKnown: boolean;
  /** Why it is not dated. */
  readonly why?: string;
}

/**
 * Dates the versions of trials: as it is known, else as the registry or the package itself says.
 *
 * @returns one for each version, by package, oldest first
 */
export async function datePublications(
  trials: Iterable<readonly BundleTrial[]>,
  known: readonly Publication[],
): Promise<DatedVersion[]> {
  const dated: DatedVersion[] = [];
  for (const [purl, version] of triedVersions(trials)) {
    const publication = known.find((one) => one.package === purl && one.version === version);
    if (publication) dated.push({ package: purl, version, publication, isKnown: true });
    else {
      const answer = await ask(purl, version);
      if ("why" in answer) dated.push({ package: purl, version, publication: null, isKnown: false, why: answer.why });
      else {
        const found = { package: purl as Publication["package"], version, ...answer };
        dated.push({ package: purl, version, publication: found, isKnown: false });
      }
    }
  }
  return dated;
}

function triedVersions(trials: Iterable<readonly BundleTrial[]>): [purl: string, version: string][] {
  const tried = new Map<string, [string, string]>();
  for (const some of trials)
    for (const { package: purl, version } of some) tried.set(`${purl} ${version}`, [purl, version]);
  return [...tried.values()].sort(
    ([a, left], [b, right]) => (a < b ? -1 : a > b ? 1 : 0) || compareVersions(a, left, right),
  );
}

async function ask(purl: string, version: string): Promise<Answer> {
  const registry = REGISTRIES[/^pkg:([^/]+)\//.exec(purl)?.[1] ?? ""];
  if (!registry) return { why: "there is nobody to ask for packages of this type" };
  try {
    return await registry(purl, version);
  } catch (error) {
    // No network, no such tool: what is known stays known.
    return { why: error instanceof WayoutError ? error.message : String((error as Error).message) };
  }
}
