/** What the catalog covers well, what it does not, and how old its knowledge is. */
import type { Bundle } from "../bundle/open.ts";
import type { Language } from "../model/answer.ts";
import { type CoverageView, thinReason } from "../model/site.ts";
import { compareVersions } from "../model/version-order.ts";
import { domainEntries } from "./lists.ts";
import { countsOf, type Overview, type RecordFacts } from "./overview.ts";

/** A release or two of most packages lie in half a year. */
const STALE_AFTER_DAYS = 180;
const DAY_MS = 86_400_000;

/** @param day today, as `2026-11-25`: how old a trial is depends on it */
export function coverageView(bundle: Bundle, overview: Overview, lang: Language, day: string): CoverageView {
  const { facts } = overview;
  const stale = facts.filter((one) => isStale(one, day));
  return {
    lang,
    day,
    counts: countsOf(facts),
    stale: stale.length,
    stale_after_days: STALE_AFTER_DAYS,
    domains: domainEntries(bundle, overview, lang).map((one) => ({
      ...one,
      stale: stale.filter(({ entry }) => entry.domain === one.domain).length,
    })),
    thin: thinRecords(overview, lang),
    tried: triedPackages(facts),
    oldest: oldestVerified(overview, lang),
  };
}

const isStale = ({ entry }: RecordFacts, day: string): boolean =>
  entry.tier === "verified" &&
  entry.last_verified !== null &&
  Date.parse(day) - Date.parse(entry.last_verified.slice(0, 10)) > STALE_AFTER_DAYS * DAY_MS;

function thinRecords(overview: Overview, lang: Language): CoverageView["thin"] {
  return thinReason.options
    .map((reason) => ({
      reason,
      records: overview.facts.flatMap((one) => {
        const found = one.thin.find((thin) => thin.reason === reason);
        if (!found) return [];
        const { record, title } = overview.entry(one, lang);
        return [{ record, title, causes: [...found.causes] }];
      }),
    }))
    .filter(({ records }) => records.length > 0);
}

function triedPackages(facts: readonly RecordFacts[]): CoverageView["tried"] {
  const packages = new Map<string, { versions: Set<string>; records: number }>();
  for (const one of facts)
    for (const { purl, versions } of one.tried) {
      const known = packages.get(purl) ?? { versions: new Set(), records: 0 };
      for (const version of versions) known.versions.add(version);
      packages.set(purl, { ...known, records: known.records + 1 });
    }
  return [...packages]
    .map(([purl, { versions, records }]) => ({
      purl,
      versions: [...versions].sort((a, b) => compareVersions(purl, a, b)),
      records,
    }))
    .sort((a, b) => b.records - a.records || (a.purl < b.purl ? -1 : 1));
}

function oldestVerified(overview: Overview, lang: Language): CoverageView["oldest"] {
  let oldest: RecordFacts | undefined;
  for (const one of overview.facts) {
    const { last_verified: date } = one.entry;
    if (date !== null && (oldest === undefined || date < (oldest.entry.last_verified as string))) oldest = one;
  }
  if (!oldest) return null;
  const { record, title, last_verified } = overview.entry(oldest, lang);
  return { record, title, last_verified: last_verified as string };
}
