/** A diagnosis as an agent reads it: what was found, the cause, the plan. */
import type { BriefDiagnosis } from "../../model/brief.ts";
import { visibleLine } from "../visible.ts";
import { diagnosisWords } from "../words/diagnosis/words.ts";
import { wordsOf } from "../words/words.ts";
import { causes as causeLines, planAndAvoid } from "./answer.ts";

export function renderDiagnosis(diagnosis: BriefDiagnosis): string {
  const words = wordsOf(diagnosis.lang);
  const own = diagnosisWords(diagnosis.lang);
  if (diagnosis.probes)
    return diagnosis.probes
      .map(({ id, records, inputs }) => {
        const asked = inputs.map(({ name, kind, required }) => `${name}${words.aside(required ? kind : `${kind}?`)}`);
        return `- ${id}${words.colon}${own.probes[id] ?? id} [${records.join(", ")}]${words.semicolon}${asked.join(words.comma)}`;
      })
      .join("\n");
  if (diagnosis.causes) return [words.agent.noProbe, ...causeLines(words, diagnosis.causes)].join("\n");
  return [
    ...diagnosis.findings.map(({ weight, says }) => `- ${own.weight[weight]}${words.colon}${visibleLine(says)}`),
    ...(diagnosis.conclusions.length === 0 ? [own.nothingFound] : []),
    ...diagnosis.conclusions.flatMap((one) => [
      `${one.proven ? own.causeFound : own.stillOpen(one.open_causes.length)}${words.colon}${visibleLine(one.title)} [${one.record}]`,
      ...causeLines(words, one.open_causes),
      ...planAndAvoid(words, one),
    ]),
  ].join("\n");
}
