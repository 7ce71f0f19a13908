/** The words of a diagnosis in each language; apart from the others, which a lookup loads. */
import type { Language } from "../../../model/languages.ts";
import { type DiagnosisWords, en } from "./en.ts";
import { zh } from "./zh.ts";

export type { DiagnosisWords };

const WORDS: Record<Language, DiagnosisWords> = { en, zh };

export const diagnosisWords = (lang: Language): DiagnosisWords => WORDS[lang];
