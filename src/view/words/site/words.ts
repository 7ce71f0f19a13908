/** What the site says beside the words that all views share. English declares it; every other language has the same. */
import type { Language } from "../../../model/answer.ts";
import { type SiteWords, siteEn } from "./en.ts";
import { siteZh } from "./zh.ts";

export type { SiteWords };

const WORDS: Record<Language, SiteWords> = { en: siteEn, zh: siteZh };

export function siteWordsOf(lang: Language): SiteWords {
  return WORDS[lang];
}
