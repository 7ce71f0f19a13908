/** Records that share words with a text that nothing matched. They are near, not recognised, and always labelled so. */
import type { Bundle } from "../bundle/open.ts";
import { Search } from "../bundle/search.ts";
import { tokenise } from "../bundle/tokenise.ts";
import { informationOf } from "../match/information/information.ts";
import type { Language, SearchHit, SimilarRecord } from "../model/answer.ts";

/** A record is similar if the words that it shares carry so many bits: more than two ordinary words do. */
const NEAR = 40;
const MOST_WORDS = 200;
const MOST_SIMILAR = 3;

/** Makes the search for similar records of a bundle; the index is read at its first use. */
export function similarIn(bundle: Bundle, lang: Language): (text: string) => SimilarRecord[] {
  return (text) => {
    const words = [...new Set(tokenise(text.slice(0, 20_000)))].slice(0, MOST_WORDS);
    const found = searchOf(bundle).similar(words.join(" "), MOST_SIMILAR * 4);
    return found
      .filter((hit) => informationOf([...new Set(hit.terms)].join(" ")) >= NEAR)
      .slice(0, MOST_SIMILAR)
      .map((hit) => ({
        record: bundle.names.ids[hit.record] as string,
        title: bundle.names.titles[lang][hit.record] as string,
        score: round(hit.score),
      }));
  };
}

/** Searches titles, signatures and prose in both languages. */
export function searchRecords(bundle: Bundle, query: string, lang: Language, limit: number): SearchHit[] {
  return searchOf(bundle)
    .search(query, limit)
    .map((hit) => ({
      record: bundle.names.ids[hit.record] as string,
      title: bundle.names.titles[lang][hit.record] as string,
      tier: bundle.names.tiers[hit.record] as SearchHit["tier"],
      score: round(hit.score),
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

const round = (score: number): number => Math.round(score * 100) / 100;
