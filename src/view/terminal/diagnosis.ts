/** A diagnosis on one screen: what was found, which cause it is, what to do. */
import type { Conclusion, Diagnosis, ProbeInput, Weight } from "../../model/diagnosis.ts";
import { conclusionHeading, lastOfRecord } from "../conclusion.ts";
import { diagnosisWords } from "../words/diagnosis/words.ts";
import { avoid, documentation, plan } from "./answer.ts";
import { Page, type TerminalOptions } from "./page.ts";
import type { Style } from "./style.ts";

const MARKS: Record<Weight, readonly [string, Style]> = {
  proves: ["✗", "bad"],
  suggests: ["?", "warn"],
  holds: ["✓", "good"],
  note: ["·", "quiet"],
};

/** @param record the record to read where nothing was found */
export function renderDiagnosis(diagnosis: Diagnosis, record: string, options: TerminalOptions): string {
  const page = new Page(options);
  const words = diagnosisWords(options.lang);
  page.line(words.found, { style: "strong" });
  for (const { weight, says } of diagnosis.findings) {
    const [mark, style] = MARKS[weight];
    page.prose(says, { lead: `${mark} `, indent: 2, leadStyle: style, style: weight === "note" ? "quiet" : "plain" });
  }
  for (const [at, conclusion] of diagnosis.conclusions.entries()) {
    page.heading(conclusionHeading(diagnosis, at));
    concluded(page, conclusion);
    if (lastOfRecord(diagnosis.conclusions, at)) readMore(page, conclusion);
  }
  if (diagnosis.conclusions.length > 0) return page.toString();
  page.heading(words.nothingFound);
  page.line(words.nothingFoundMore);
  page.command(`wayout show ${record}`);
  return page.toString();
}

function concluded(page: Page, conclusion: Conclusion): void {
  for (const { id, title } of conclusion.open_causes) {
    page.line(
      [
        ["strong", title],
        ["quiet", page.words.aside(id)],
      ],
      { lead: "- ", indent: 2 },
    );
  }
  page.line(`${conclusion.record} · ${conclusion.title}`, { indent: 4, style: "quiet" });
  plan(page, conclusion);
  avoid(page, conclusion);
}

function readMore(page: Page, conclusion: Conclusion): void {
  documentation(page, conclusion);
  page.gap();
  page.line(`${page.words.seeAll}${page.words.colon.trimEnd()}`);
  page.command(`wayout show ${conclusion.record}`);
}

/** What a probe needs to be listed. */
export interface ProbeSummary {
  readonly id: string;
  readonly records: readonly string[];
  readonly inputs: readonly ProbeInput[];
}

/** What can be diagnosed. */
export function renderProbes(probes: readonly ProbeSummary[], options: TerminalOptions): string {
  const page = new Page(options);
  const words = diagnosisWords(options.lang);
  page.line(words.canBeDiagnosed, { style: "strong" });
  for (const { id, records, inputs } of probes) {
    page.gap();
    page.line([["strong", words.probes[id] ?? id]], { indent: 2, hang: 2 });
    page.line(records.join(page.words.comma), { indent: 4, style: "quiet" });
    page.command(commandOf(id, inputs), 4);
  }
  page.gap();
  page.line(`${words.seeHelp}${page.words.colon.trimEnd()}`);
  page.command(`wayout diagnose ${probes[0]?.id ?? "<id>"} --help`);
  return page.toString();
}

/** How a probe is called, with what it cannot do without. */
export function commandOf(id: string, inputs: readonly ProbeInput[]): string {
  const parts = inputs.flatMap(({ name, first, required }) => {
    if (first) return required ? [`<${name}>`] : [`[${name}]`];
    return required ? [`--${name} <${name}>`] : [];
  });
  return ["wayout diagnose", id, ...parts].join(" ");
}
