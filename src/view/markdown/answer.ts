/** The answer to one text in Markdown. */
import type { Answer, AnswerMatch, Language, PlanStep } from "../../model/answer.ts";
import type { Printer, RecognisedMatch } from "../../model/recognised.ts";
import { codeFor } from "../excerpt.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { onYourVersions, versionLines } from "../your-versions.ts";
import { approachItem, approachTitle } from "./approach.ts";
import { code, line, link, prose, strong, table } from "./escape.ts";

export interface MarkdownOptions {
  readonly lang: Language;
}

export interface AnswerOptions extends MarkdownOptions {
  /** Add a table of the terms of each score. */
  readonly explain?: boolean;
}

/** So many approaches are shown in full; the record has them all. */
const WHOLE_STEPS = 2;

export function renderAnswer(answer: Answer, options: AnswerOptions): string {
  const words = wordsOf(options.lang);
  const [top, ...others] = answer.matches;
  const { recognised = [] } = answer;
  const blocks = top
    ? topMatch(words, top)
    : recognised.length > 0
      ? recognisedMessages(words, recognised)
      : notRecognised(words, answer);
  if (others.length > 0)
    blocks.push(`## ${words.alsoRecognised}`, others.map((match) => otherMatch(words, match)).join("\n"));
  if (options.explain) blocks.push(...answer.matches.flatMap((match) => explanation(words, match)));
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function topMatch(words: Words, match: AnswerMatch): string[] {
  const several = match.open_causes.length > 1;
  return [
    `# ${line(match.title)}`,
    `${code(match.record)} · ${words.tier[match.tier]}${words.aside(words.tierMeans[match.tier])}`,
    recognition(words, match),
    ...openCauses(words, match),
    `## ${words.whatToTry}`,
    match.plan.length === 0 ? words.nothingToTry : plan(words, match, several),
    ...avoid(words, match),
    ...documentation(words, match.documentation),
    `${words.seeAll}${words.colon}${code(`wayout show ${match.record}`)}`,
  ];
}

function recognition(words: Words, match: AnswerMatch): string {
  const values = Object.entries(match.values).map(([name, value]) => `- ${code(name)} = ${code(value)}`);
  const versions = versionLines(words, match).map((one) => `- ${line(one)}`);
  return [`- ${words.foundOnLine(match.line)}${words.colon}${code(match.signature)}`, ...values, ...versions].join(
    "\n",
  );
}

function openCauses(words: Words, { open_causes: causes }: AnswerMatch): string[] {
  const [only] = causes;
  if (!only) return [words.causeNotKnown];
  if (causes.length === 1) return [`## ${words.cause}${words.colon}${line(only.title)}`, prose(only.tell)];
  const items = causes.map(
    ({ id, title, tell }) => `- ${strong(title)}${words.aside(code(id))}\n\n  ${prose(tell, 2)}`,
  );
  return [`## ${words.causes}`, words.causesOpen(causes.length), items.join("\n")];
}

/** What is advised for the open causes of one record: of a match, and of a diagnosis. */
type Advised = Pick<AnswerMatch, "package" | "plan" | "avoid">;

/** What to try: the first steps in full, the others by name. */
export function plan(words: Words, match: Advised, several: boolean): string {
  return match.plan
    .map((step, at) => {
      const aims = several ? step.aims_at : [];
      if (at >= WHOLE_STEPS) return `${at + 1}. ${approachTitle(words, step, aims)}`;
      const shown = { ...step, code: codeFor(match.package, step.code), why: "" };
      return approachItem(words, shown, at + 1, aims, measurement(words, step));
    })
    .join("\n\n");
}

/** What trials say of a step; nothing without a trial, whatever else the value holds. */
function measurement(words: Words, step: PlanStep): string[] {
  const here = onYourVersions(words, step.on_your_versions);
  if (step.kind === "untested" || step.rate === null || step.trials === 0) return here;
  const on = step.applies_to_versions.length > 0 ? [words.triedOn(step.applies_to_versions)] : [];
  return [...here, [words.measured(step.rate, step.interval, step.trials), ...on].join(words.semicolon)];
}

/** What not to do, as a section of its own. */
export function avoid(words: Words, match: Advised): string[] {
  if (match.avoid.length === 0) return [];
  const items = match.avoid.map(
    ({ title, outcome, why }) => `- ${strong(title)}${words.aside(line(words.outcome(outcome)))}\n\n  ${prose(why, 2)}`,
  );
  return [`## ${words.whatToAvoid}`, items.join("\n")];
}

/** Official pages, as a section of their own. */
export function documentation(words: Words, pages: readonly { url: string; title: string }[]): string[] {
  if (pages.length === 0) return [];
  return [`## ${words.officialDocumentation}`, pages.map(({ url, title }) => `- ${link(title, url)}`).join("\n")];
}

function otherMatch(words: Words, match: AnswerMatch): string {
  const causes = match.open_causes.map(({ title }) => line(title)).join(words.comma);
  const where = `- ${strong(match.title)}${words.aside(words.onLine(match.line))}${words.colon}${code(match.record)}`;
  return causes === "" ? where : `${where}${words.semicolon}${words.cause}${words.colon}${causes}`;
}

/** Messages of the recognised tier: whose they are, and where to read on. */
function recognisedMessages(words: Words, [top, ...others]: readonly RecognisedMatch[]): string[] {
  if (!top) return [];
  const values = Object.entries(top.values).map(([name, value]) => `- ${code(name)} = ${code(value)}`);
  const also = others.map(
    ({ title, message, line: at }) =>
      `- ${strong(title)}${words.aside(words.onLine(at))}${words.colon}${code(message)}`,
  );
  return [
    `# ${line(top.title)}`,
    `${code(top.message)} · ${words.tier.recognised}${words.aside(words.tierMeans.recognised)}`,
    [`- ${words.foundOnLine(top.line)}${words.colon}${code(top.signature)}`, ...values].join("\n"),
    `## ${words.programsThatPrint(top.printed_by.length)}`,
    top.printed_by.map((one) => printerItem(words, one)).join("\n"),
    words.onlyRecognised,
    ...(also.length > 0 ? [`## ${words.alsoRecognised}`, also.join("\n")] : []),
  ];
}

function printerItem(
  words: Words,
  { program, package: purl, version, code: own, severity, documentation }: Printer,
): string {
  const facts = [
    code(purl),
    line(words.inventoryOf(version)),
    ...(own === null ? [] : [line(words.codeOf(own))]),
    ...(severity === null ? [] : [line(severity)]),
  ];
  return `- ${strong(program)}${words.aside(facts.join(words.comma))}${words.colon}${link(documentation, documentation)}`;
}

function notRecognised(words: Words, { similar }: Answer): string[] {
  const [first] = similar;
  const items = similar.map(({ record, title }) => `- ${line(title)}${words.aside(code(record))}`);
  const next = [
    `- ${words.pasteMore}`,
    `- ${words.searchWords} ${code(words.searchExample)}`,
    ...(first ? [`- ${words.openSimilar} ${code(`wayout show ${first.record}`)}`] : []),
  ];
  return [
    `# ${words.notRecognised}`,
    ...(first ? [`## ${words.onlySimilar}`, items.join("\n")] : []),
    `## ${words.whatNow}`,
    next.join("\n"),
  ];
}

function explanation(words: Words, match: AnswerMatch): string[] {
  const rows = match.explain.map(({ term, bits }) => [code(term), bits.toFixed(1)]);
  return [
    `## ${line(words.scoreOf(match.title))}`,
    table([words.term, words.bits], [...rows, [words.sum, match.score.toFixed(1)]]),
  ];
}
