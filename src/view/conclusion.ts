/** What the views of a diagnosis say alike. */
import type { Conclusion, Diagnosis } from "../model/diagnosis.ts";
import { diagnosisWords } from "./words/diagnosis/words.ts";

/** The heading over a conclusion. */
export function conclusionHeading({ lang, conclusions }: Diagnosis, at: number): string {
  const words = diagnosisWords(lang);
  const conclusion = conclusions[at] as Conclusion;
  if (!conclusion.proven) return words.stillOpen(conclusion.causes.length);
  return conclusions.length === 1 ? words.causeFound : words.causeOfSeveral(at + 1, conclusions.length);
}

/** Whether no later conclusion is of the same record: then its documents follow. */
export const lastOfRecord = (conclusions: readonly Conclusion[], at: number): boolean =>
  !conclusions.slice(at + 1).some(({ record }) => record === conclusions[at]?.record);
