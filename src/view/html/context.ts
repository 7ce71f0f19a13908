/** Where a page stands: what its links, its head and its scripts need to know beside the value that it shows. */
import type { Language } from "../../model/answer.ts";
import type { ProbeInput } from "../../model/diagnosis.ts";
import { type SiteWords, siteWordsOf } from "../words/site/words.ts";
import { type Words, wordsOf } from "../words/words.ts";

export interface PageContext {
  readonly lang: Language;
  /** Path of the page without `/zh`, e.g. `/api/jwt-claims-validation-failed`. */
  readonly path: string;
  /** `https://host` for links that must be whole; null where it is not known: then they are left out. */
  readonly origin: string | null;
  /**
   * Address of an asset by its plain name, e.g. `site.css`. The names are those of `dist/site/assets/manifest.json`, and
   * `catalog.match`, `catalog.pages`, `catalog.names`, `catalog.records`, `catalog.search`, `catalog.near`, `catalog.nearsums`: the sections of the bundle.
   */
  readonly assets: (name: string) => string;
  /** A server answers `POST /` and `GET /search?q=`; false in a static export, whose scripts do both. */
  readonly live: boolean;
  /** True where the server takes reports: then the pages of records ask whether an approach helped. */
  readonly reports?: boolean;
  /** Probes that can run in the page: the records that they serve show a panel for them. None, if left out. */
  readonly probes?: readonly ProbeSource[];
}

/** What a panel is made of. */
export interface ProbeSource {
  readonly id: string;
  readonly records: readonly string[];
  readonly inputs: readonly ProbeInput[];
}

/** What the components of a page share. */
export interface Page extends PageContext {
  readonly words: Words;
  readonly site: SiteWords;
}

export function pageOf(context: PageContext): Page {
  return { ...context, words: wordsOf(context.lang), site: siteWordsOf(context.lang) };
}

/** The address of a path of this site in a language. */
export function pathIn(lang: Language, path: string): string {
  if (lang === "en") return path;
  return path === "/" ? "/zh/" : `/zh${path}`;
}

/** The address of a path in the page's own language. */
export const here = (page: Pick<PageContext, "lang">, path: string): string => pathIn(page.lang, path);

/** The language as HTML and schema.org name it (BCP 47). */
export const languageTag = (lang: Language): string => (lang === "zh" ? "zh-CN" : "en");

/** The language that the page is not in. */
export const otherLanguage = (lang: Language): Language => (lang === "en" ? "zh" : "en");
