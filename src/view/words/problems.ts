/** What can be wrong with a request, in each language. */
import type { Language } from "../../model/answer.ts";
import { type ProblemCode, type ProblemData, type Problems, problemsEn } from "./problems-en.ts";
import { problemsZh } from "./problems-zh.ts";

export type { ProblemCode, ProblemData };

const WORDS: Record<Language, Problems> = { en: problemsEn, zh: problemsZh };

export const PROBLEM_CODES = Object.keys(problemsEn) as ProblemCode[];

/** A problem in words. */
export function problemText<Code extends ProblemCode>(
  lang: Language,
  code: Code,
  data: ProblemData<Code>,
): { title: string; detail: string; todo: string } {
  const words = WORDS[lang][code];
  // The code chooses the words and the type of their data together, which TypeScript does not follow through an index.
  const say = (of: (data: never) => string) => of(data as never);
  return { title: words.title, detail: say(words.detail), todo: say(words.todo) };
}
