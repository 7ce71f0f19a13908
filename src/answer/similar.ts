/** Records that share words with a text that nothing matched. They are near, not recognised, and always labelled so. */

import { Near } from "../bundle/near.ts";
import type { Bundle } from "../bundle/open.ts";
import { tokenise } from "../bundle/tokenise.ts";
import { informationOf } from "../match/information/information.ts";
import type { Language, SimilarRecord } from "../model/answer.ts";

/** A record is similar if the words that it shares carry so many bits: more than two ordinary words do. */
const NEAR = 40;
const MOST_WORDS = 200;
const MOST_SIMILAR = 3;

/** Makes the search for similar records of a bundle; of the index it reads what a text needs. */
export function similarIn(bundle: Bundle, lang: Language): (text: string) => SimilarRecord[] {
  return (text) => {
    const words = [...new Set(tokenise(text.slice(0, 20_000)))].slice(0, MOST_WORDS);
    const found = new Near(bundle.columns("near")).find(words, MOST_SIMILAR * 4);
    return found
      .filter((hit) => informationOf(hit.terms.join(" ")) >= NEAR)
      .slice(0, MOST_SIMILAR)
      .map((hit) => ({
        record: bundle.names.ids[hit.record] as string,
        title: bundle.names.titles[lang][hit.record] as string,
        score: round(hit.score),
      }));
  };
}

const round = (score: number): number => Math.round(score * 100) / 100;
