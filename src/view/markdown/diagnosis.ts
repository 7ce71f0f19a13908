/** A diagnosis in Markdown. */
import type { Conclusion, Diagnosis } from "../../model/diagnosis.ts";
import { conclusionHeading, lastOfRecord } from "../conclusion.ts";
import type { ProbeSummary } from "../terminal/diagnosis.ts";
import { diagnosisWords } from "../words/diagnosis/words.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { avoid, documentation, type MarkdownOptions, plan } from "./answer.ts";
import { code, line, prose, strong } from "./escape.ts";

/** @param record the record to read where nothing was found */
export function renderDiagnosis(diagnosis: Diagnosis, record: string, { lang }: MarkdownOptions): string {
  const words = wordsOf(lang);
  const own = diagnosisWords(lang);
  const findings = diagnosis.findings.map(
    ({ weight, says }) => `- ${strong(own.weight[weight])}${words.colon}${prose(says, 2)}`,
  );
  const rest =
    diagnosis.conclusions.length > 0
      ? diagnosis.conclusions.flatMap((one, at) => [
          `## ${conclusionHeading(diagnosis, at)}`,
          ...concluded(words, one),
          ...(lastOfRecord(diagnosis.conclusions, at) ? readMore(words, one) : []),
        ])
      : [`## ${own.nothingFound}`, `${own.nothingFoundMore} ${code(`wayout show ${record}`)}`];
  return `${[`# ${own.found}`, findings.join("\n"), ...rest].filter((block) => block !== "").join("\n\n")}\n`;
}

function concluded(words: Words, conclusion: Conclusion): string[] {
  const causes = conclusion.open_causes;
  return [
    causes.map(({ id, title }) => `- ${strong(title)}${words.aside(code(id))}`).join("\n"),
    `${code(conclusion.record)} · ${line(conclusion.title)}`,
    `## ${words.whatToTry}`,
    conclusion.plan.length === 0 ? words.nothingToTry : plan(words, conclusion, causes.length > 1),
    ...avoid(words, conclusion),
  ];
}

const readMore = (words: Words, conclusion: Conclusion): string[] => [
  ...documentation(words, conclusion.documentation),
  `${words.seeAll}${words.colon}${code(`wayout show ${conclusion.record}`)}`,
];

export function renderProbes(probes: readonly ProbeSummary[], { lang }: MarkdownOptions): string {
  const words = diagnosisWords(lang);
  const items = probes.map(
    ({ id, records }) =>
      `- ${code(`wayout diagnose ${id}`)}: ${line(words.probes[id] ?? id)} (${records.map(code).join(", ")})`,
  );
  return `# ${words.canBeDiagnosed}\n\n${items.join("\n")}\n`;
}
