/** The sentence of a finding. A language has one for every code: the compiler sees to it. */
import type { ProbeFinding } from "../../../model/diagnosis.ts";
import type { FindingCode, FindingData } from "../../../model/findings.ts";
import type { Language } from "../../../model/languages.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** A sentence for each code, made of the data of that code. */
export type Sentences = { readonly [Code in FindingCode]: (data: FindingData[Code]) => string };

const SENTENCES: Readonly<Record<Language, Sentences>> = { en, zh };

/** The finding's sentence; its code where there is none, as for one of a newer version. */
export function saysOf({ code, data }: Pick<ProbeFinding, "code" | "data">, lang: Language): string {
  const sentences = SENTENCES[lang];
  if (!Object.hasOwn(sentences, code)) return code;
  return (sentences[code as FindingCode] as (data: unknown) => string)(data);
}
