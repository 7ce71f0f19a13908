/** Parts of pages as strings, for scripts that show in the page what a server would send. */
import type { Answer } from "../../model/answer.ts";
import type { Diagnosis } from "../../model/diagnosis.ts";
import type { SearchView } from "../../model/site.ts";
import { AnswerParts } from "./answer.tsx";
import { type PageContext, pageOf } from "./context.ts";
import { DiagnosisParts } from "./diagnosis.tsx";
import { Hits } from "./lists.tsx";

/** A part of a page, and what of it is read aloud. */
export interface Fragment {
  readonly html: string;
  readonly says: string;
}

export function answerFragment(answer: Answer, context: PageContext): Fragment {
  const page = pageOf(context);
  return {
    html: (<AnswerParts page={page} answer={answer} />).toString(),
    says: answer.matches[0]?.title ?? page.words.notRecognised,
  };
}

export function hitsFragment(view: SearchView, context: PageContext): Fragment {
  const page = pageOf(context);
  const { words } = page;
  return {
    html: (<Hits page={page} view={view} />).toString(),
    says: view.hits.length > 0 ? words.found(view.hits.length, view.q) : words.nothingFound(view.q),
  };
}

export function diagnosisFragment(diagnosis: Diagnosis, context: PageContext): Fragment {
  return {
    html: (<DiagnosisParts page={pageOf(context)} diagnosis={diagnosis} />).toString(),
    says: diagnosis.conclusions.flatMap((one) => one.open_causes.map(({ title }) => title)).join(" "),
  };
}
