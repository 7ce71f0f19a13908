/** Searches titles, signatures and prose, for words that a person typed. */
import type { Bundle } from "../bundle/open.ts";
import { Search } from "../bundle/search.ts";
import type { Language, SearchHit } from "../model/answer.ts";

/** Searches titles, signatures and prose in both languages. */
export function searchRecords(bundle: Bundle, query: string, lang: Language, limit: number): SearchHit[] {
  return searchOf(bundle)
    .search(query, limit)
    .map((hit) => ({
      record: bundle.names.ids[hit.record] as string,
      title: bundle.names.titles[lang][hit.record] as string,
      tier: bundle.names.tiers[hit.record] as SearchHit["tier"],
      score: Math.round(hit.score * 100) / 100,
    }));
}

/** The index of each bundle, read once: reading takes much longer than a search. */
const indexes = new WeakMap<Bundle, Search>();

function searchOf(bundle: Bundle): Search {
  const known = indexes.get(bundle);
  if (known) return known;
  const search = new Search(bundle.section("search"));
  indexes.set(bundle, search);
  return search;
}
