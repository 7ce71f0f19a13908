/** Search over titles, signatures and prose in both languages: minisearch over our own words (tokenise.ts). */
import MiniSearch, { type SearchResult as MiniSearchResult, type Options } from "minisearch";
import type { CompiledRecord } from "./compiled-record.ts";
import { tokenise } from "./tokenise.ts";

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly signatures: string;
  readonly prose: string;
}

const OPTIONS: Options<Entry> = {
  fields: ["name", "title", "signatures", "prose"],
  storeFields: [],
  tokenize: tokenise,
  processTerm: (term) => term,
};

/** How much a word counts in each field. */
export const BOOST = { name: 3, title: 4, signatures: 3, prose: 1 };

/** What a search found: a record's number, how well it fits, and the words of the query that it has. */
export interface SearchResult {
  readonly record: number;
  readonly score: number;
  readonly terms: readonly string[];
}

/** Builds the index; record i of the input is record i of the results. */
export function compileSearch(records: readonly CompiledRecord[]): Uint8Array {
  const index = new MiniSearch<Entry>(OPTIONS);
  index.addAll(records.map((record, id) => entryOf(record, id)));
  return new TextEncoder().encode(JSON.stringify(index));
}

/** The texts of a record that are searched. */
export function entryOf({ source, signatures, chinese }: CompiledRecord, id: number): Entry {
  const texts = [source.root_cause, ...source.causes.flatMap((cause) => [cause.title, cause.tell])];
  for (const approach of source.approaches) texts.push(approach.title, approach.how, approach.why);
  if (chinese) {
    texts.push(chinese.root_cause, ...Object.values(chinese.causes).flatMap((cause) => [cause.title, cause.tell]));
    for (const approach of Object.values(chinese.approaches)) texts.push(approach.title, approach.how, approach.why);
  }
  return {
    id,
    name: `${source.id} ${source.packages.map((one) => one.purl).join(" ")}`,
    title: `${source.title} ${chinese?.title ?? ""}`,
    signatures: signatures.map((signature) => signature.template.replace(/\{\w+(?::\w+)?\}/g, " ")).join(" "),
    prose: texts.join(" "),
  };
}

export class Search {
  readonly #index: MiniSearch<Entry>;

  /** @param section what {@link compileSearch} made */
  constructor(section: Uint8Array) {
    this.#index = MiniSearch.loadJSON(new TextDecoder().decode(section), OPTIONS);
  }

  /** Records for words that a person typed, those with all words if there are any; beginnings of words and small slips count. */
  search(query: string, limit: number): SearchResult[] {
    const options = {
      boost: BOOST,
      prefix: (term: string) => term.length > 2,
      fuzzy: (term: string) => (term.length > 5 ? 0.2 : false),
    };
    const all = this.#index.search(query, { ...options, combineWith: "AND" });
    return results(all.length > 0 ? all : this.#index.search(query, { ...options, combineWith: "OR" }), limit);
  }

  /** Records that have any of these words, just as they are. What near.ts finds sooner: for the test that compares them. */
  sharing(words: readonly string[], limit: number): SearchResult[] {
    const options = { boost: BOOST, prefix: false, fuzzy: false, combineWith: "OR" } as const;
    return results(this.#index.search(words.join(" "), { ...options, tokenize: (text) => text.split(" ") }), limit);
  }
}

const results = (found: readonly MiniSearchResult[], limit: number): SearchResult[] =>
  found.slice(0, limit).map((hit) => ({ record: hit.id as number, score: hit.score, terms: hit.queryTerms }));
