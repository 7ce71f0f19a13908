/** The words of the interface in each language. English declares them; every other language has the same. */
import type { Language } from "../../model/answer.ts";
import { en, type Words } from "./en.ts";
import { zh } from "./zh.ts";

export type { Words };

const WORDS: Record<Language, Words> = { en, zh };

export function wordsOf(lang: Language): Words {
  return WORDS[lang];
}
