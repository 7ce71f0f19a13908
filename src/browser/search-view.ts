/** What a search in the page found: as the server's, from the records that were found alone. */
import { recordView } from "../answer/record-view.ts";
import { searchRecords } from "../answer/search-records.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Language } from "../model/languages.ts";
import type { SearchView } from "../model/site.ts";

const MOST = 30;

export function searchView(bundle: Bundle, q: string, lang: Language): SearchView {
  const hits = searchRecords(bundle, q, lang, MOST).map(({ record, score }) => {
    const view = recordView(bundle, bundle.find(record), lang);
    const { title, domain, category, tier, resolvability, fix_rate, confidence, evidence, last_verified } = view;
    const added = view.provenance.drafted_on;
    return {
      ...{ record, title, domain, category, tier, resolvability, fix_rate, confidence, evidence, last_verified },
      added,
      changed: last_verified !== null && last_verified > added ? last_verified : added,
      packages: view.packages.map(({ purl }) => purl),
      score,
    };
  });
  return { lang, q, hits };
}
