/** The values of the pages that list records: home, domains, one domain, what a search found, a page of the API's list. */
import { WayoutError } from "../base/error.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Language, RecordView, Tier } from "../model/answer.ts";
import type {
  DomainEntry,
  DomainsView,
  DomainView,
  HomeView,
  RecordEntry,
  RecordFilter,
  RecordList,
  SearchView,
} from "../model/site.ts";
import { countsOf, entryOf, type Overview, type RecordFacts } from "./overview.ts";
import { searchRecords } from "./search-records.ts";

const FEATURED = 6;
const NEWEST = 10;
const MOST_HITS = 40;

export function homeView(bundle: Bundle, overview: Overview, lang: Language): HomeView {
  const verified = overview.facts.filter(({ entry }) => entry.tier === "verified");
  const featured = [...verified].sort((a, b) => b.entry.evidence.trials - a.entry.evidence.trials);
  return {
    lang,
    counts: countsOf(overview.facts),
    domains: domainEntries(bundle, overview, lang),
    featured: featured.slice(0, FEATURED).map((one) => overview.entry(one, lang)),
    newest: changedRecords(overview, lang, NEWEST),
  };
}

/** The records that changed last, newest first. */
export function changedRecords(overview: Overview, lang: Language, most: number): RecordEntry[] {
  return [...overview.facts]
    .sort((a, b) => byText(b.entry.changed, a.entry.changed) || byText(a.entry.record, b.entry.record))
    .slice(0, most)
    .map((one) => overview.entry(one, lang));
}

export function domainsView(bundle: Bundle, overview: Overview, lang: Language): DomainsView {
  return { lang, counts: countsOf(overview.facts), domains: domainEntries(bundle, overview, lang) };
}

/** The domains that have records, in the catalog's order. */
export function domainEntries(bundle: Bundle, overview: Overview, lang: Language): DomainEntry[] {
  const byDomain = new Map<string, RecordFacts[]>();
  for (const one of overview.facts) {
    const list = byDomain.get(one.entry.domain);
    if (list) list.push(one);
    else byDomain.set(one.entry.domain, [one]);
  }
  const named = new Map(bundle.names.domains.map((one) => [one.id, one]));
  return [...byDomain].map(([domain, facts]) => ({
    domain,
    title: named.get(domain)?.[lang] ?? domain,
    counts: countsOf(facts),
  }));
}

/** @returns undefined if the domain has no record */
export function domainView(bundle: Bundle, overview: Overview, domain: string, lang: Language): DomainView | undefined {
  const facts = overview.facts.filter(({ entry }) => entry.domain === domain);
  if (facts.length === 0) return undefined;
  const records = facts.map((one) => overview.entry(one, lang));
  const collator = new Intl.Collator(lang === "zh" ? "zh-CN" : "en");
  return {
    lang,
    domain,
    title: bundle.names.domains.find((one) => one.id === domain)?.[lang] ?? domain,
    counts: countsOf(facts),
    records: records.sort(
      (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || collator.compare(a.title, b.title),
    ),
  };
}

const TIERS: readonly Tier[] = ["verified", "reviewed", "drafted", "recognised"];

/**
 * What a search found.
 *
 * @param overview the facts that hold in place of the bundle's own; without it those of the records found are read, and no others
 */
export function searchView(bundle: Bundle, q: string, lang: Language, overview?: Overview): SearchView {
  const hits = q.trim() === "" ? [] : searchRecords(bundle, q, lang, MOST_HITS);
  const entry = (number: number): RecordEntry =>
    overview ? overview.entry(overview.facts[number] as RecordFacts, lang) : entryOf(bundle, number, lang);
  return { lang, q, hits: hits.map(({ record, score }) => ({ ...entry(bundle.find(record)), score })) };
}

/**
 * @param cursor what the list before gave as `next`: the id of the last record that was given
 * @throws WayoutError `bad-cursor` if it is none
 */
export function recordList(
  overview: Overview,
  filter: RecordFilter,
  { lang, cursor, limit }: { lang: Language; cursor: string | undefined; limit: number },
): RecordList {
  const all = overview.facts.filter(
    ({ entry }) =>
      (filter.domain === undefined || entry.domain === filter.domain) &&
      (filter.tier === undefined || entry.tier === filter.tier) &&
      (filter.package === undefined || entry.packages.includes(filter.package)),
  );
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const rest = after === undefined ? all : all.filter(({ entry }) => entry.record > after);
  const records = rest.slice(0, limit).map((one) => overview.entry(one, lang));
  const last = records.at(-1);
  return {
    records: records.map((entry) => ({ ...entry, urls: recordUrls(entry.record) })),
    next: last && rest.length > limit ? btoa(last.record) : null,
    total: all.length,
  };
}

function parseCursor(cursor: string): string {
  try {
    const id = atob(cursor);
    if (/^[a-z0-9/-]{1,120}$/.test(id)) return id;
  } catch {
    // Not base64.
  }
  throw new WayoutError("bad-cursor", "the cursor is none that a list of records gave", {
    todo: "give `next` of the list before as it is, or leave it out to begin",
  });
}

export const recordUrls = (id: string): RecordView["urls"] => ({
  html: `/${id}`,
  json: `/${id}.json`,
  markdown: `/${id}.md`,
  zh: `/zh/${id}`,
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
