/** The method page: docs/estimate.md for readers of the site. English declares its parts; Chinese has the same. */
import type { Language } from "../../../model/answer.ts";
import { methodEn } from "./method-en.ts";
import { methodZh } from "./method-zh.ts";

export interface MethodSection {
  readonly id: string;
  readonly title: string;
  /** A blank line parts paragraphs; `code` in backticks. */
  readonly text: string;
  readonly formula?: string;
  readonly points?: readonly string[];
  /** The legend of outcomes belongs here. */
  readonly legend?: true;
}

export interface Method {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly MethodSection[];
}

const METHODS: Record<Language, Method> = { en: methodEn, zh: methodZh };

export const methodOf = (lang: Language): Method => METHODS[lang];
