/** The answer to one text, on one screen: which error, which cause, what to try, what not to. */
import type { Answer, AnswerMatch, PlanStep } from "../../model/answer.ts";
import type { Printer, RecognisedMatch } from "../../model/recognised.ts";
import { codeFor, firstSentence } from "../excerpt.ts";
import { visibleLine } from "../visible.ts";
import type { Words } from "../words/words.ts";
import { onYourVersions, versionLines } from "../your-versions.ts";
import { approachTitle, claimLines, codeBlocks, howTo } from "./approach.ts";
import { Page, type TerminalOptions } from "./page.ts";
import { shorten } from "./wrap.ts";

export interface AnswerOptions extends TerminalOptions {
  /** Add a table of the terms of each score. */
  readonly explain?: boolean;
}

/** With more causes left open than this, a tell is cut to its first sentence. */
const WHOLE_TELLS = 2;
/** The second approach is shown in full if both together take at most this many lines. */
const PLAN_LINES = 20;
/** So many things to avoid, and documents, at most; the record has them all. */
const MOST = 3;
/** A value can be as long as a line of the text. */
const VALUE_COLUMNS = 200;

/** What is advised for the open causes of one record: of a match, and of a diagnosis. */
export type Advised = Pick<AnswerMatch, "package" | "open_causes" | "plan" | "avoid" | "documentation">;

export function renderAnswer(answer: Answer, options: AnswerOptions): string {
  const page = new Page(options);
  const [top, ...others] = answer.matches;
  const { recognised = [] } = answer;
  if (top) topMatch(page, top);
  else if (recognised.length > 0) recognisedMessages(page, recognised);
  else notRecognised(page, answer);
  if (others.length > 0) page.heading(page.words.alsoRecognised);
  for (const match of others) otherMatch(page, match);
  if (options.explain) for (const match of answer.matches) explanation(page, match);
  return page.toString();
}

/** The table of `--explain` alone: the terms of each match's score. */
export function renderExplain(answer: Answer, options: TerminalOptions): string {
  const page = new Page(options);
  for (const match of answer.matches) explanation(page, match);
  return page.toString();
}

function topMatch(page: Page, match: AnswerMatch): void {
  const { words } = page;
  page.line(match.title, { style: "strong" });
  page.line(`${match.record} · ${words.tier[match.tier]}${words.aside(words.tierMeans[match.tier])}`, {
    style: "quiet",
  });
  page.gap();
  page.line([["code", match.signature]], { lead: `${words.foundOnLine(match.line)}${words.colon}`, hang: 2 });
  for (const [name, value] of Object.entries(match.values)) {
    page.line(`${name} = ${shorten(visibleLine(value), VALUE_COLUMNS)}`, { indent: 2, hang: 2 });
  }
  for (const version of versionLines(words, match)) page.line(version, { indent: 2, hang: 2 });
  openCauses(page, match);
  plan(page, match);
  avoid(page, match);
  documentation(page, match);
  page.gap();
  command(page, words.seeAll, `wayout show ${match.record}`);
}

function openCauses(page: Page, { open_causes: causes }: AnswerMatch): void {
  const { words } = page;
  page.gap();
  const [only] = causes;
  if (!only) page.line(words.causeNotKnown);
  else if (causes.length === 1) {
    page.line([["strong", only.title]], { lead: `${words.cause}${words.colon}`, hang: 2, leadStyle: "strong" });
    page.prose(only.tell, { indent: 2 });
  } else {
    page.line(words.causesOpen(causes.length), { style: "strong" });
    for (const cause of causes) {
      page.line(
        [
          ["strong", cause.title],
          ["quiet", words.aside(cause.id)],
        ],
        { lead: "- ", indent: 2 },
      );
      page.prose(causes.length > WHOLE_TELLS ? firstSentence(cause.tell) : cause.tell, { indent: 4 });
    }
  }
}

/** What to try: the first step in full, the others by name. */
export function plan(page: Page, match: Advised): void {
  const { words } = page;
  page.heading(words.whatToTry);
  if (match.plan.length === 0) page.line(words.nothingToTry, { indent: 2 });
  let lines = 0;
  let whole = 0;
  for (const [index, step] of match.plan.slice(0, 2).entries()) {
    const sheet = page.sheet();
    planStep(sheet, match, step, index);
    lines += sheet.length;
    if (index > 0 && lines > PLAN_LINES) break;
    if (index > 0) page.gap();
    page.add(sheet);
    whole++;
  }
  if (whole > 0 && match.plan.length > whole) page.gap();
  for (const [index, step] of match.plan.slice(whole).entries()) {
    page.line(approachTitle(words, step), { lead: `${whole + index + 1}. `, indent: 2 });
  }
}

function planStep(page: Page, match: Advised, step: PlanStep, index: number): void {
  const { words } = page;
  const aims = match.open_causes.length > 1 && step.aims_at.length > 0 ? [words.aimsAt(step.aims_at)] : [];
  const lead = `${index + 1}. `;
  const indent = 2 + lead.length;
  page.line(approachTitle(words, step, aims), { lead, indent: 2 });
  for (const seen of onYourVersions(words, step.on_your_versions)) page.line(seen, { indent, style: "good" });
  const measured = measurement(words, step);
  if (measured) page.line(measured, { indent, style: "good" });
  claimLines(page, step.claims, indent);
  howTo(page, step, indent);
  codeBlocks(page, codeFor(match.package, step.code), indent);
}

/** What trials say of a step; nothing without a trial, whatever else the value holds. */
function measurement(words: Words, step: PlanStep): string | undefined {
  if (step.kind === "untested" || step.rate === null || step.trials === 0) return undefined;
  const on = step.applies_to_versions.length > 0 ? [words.triedOn(step.applies_to_versions)] : [];
  return [words.measured(step.rate, step.interval, step.trials), ...on].join(words.semicolon);
}

/** What not to do. */
export function avoid(page: Page, match: Advised): void {
  if (match.avoid.length === 0) return;
  page.heading(page.words.whatToAvoid);
  for (const { title, outcome, why } of match.avoid.slice(0, MOST)) {
    page.line(
      [
        ["strong", title],
        ["bad", page.words.aside(page.words.outcome(outcome))],
      ],
      { lead: "✗ ", indent: 2, leadStyle: "bad" },
    );
    page.prose(firstSentence(why), { indent: 4 });
  }
}

/** Official pages. */
export function documentation(page: Page, match: Advised): void {
  if (match.documentation.length === 0) return;
  page.heading(page.words.officialDocumentation);
  for (const { title, url } of match.documentation.slice(0, MOST)) {
    page.line(title, { indent: 2 });
    page.command(url, 4);
  }
}

function command(page: Page, what: string, text: string): void {
  page.line(`${what}${page.words.colon.trimEnd()}`);
  page.command(text);
}

function otherMatch(page: Page, match: AnswerMatch): void {
  const { words } = page;
  page.line(
    [
      ["strong", match.title],
      ["quiet", words.aside(words.onLine(match.line))],
    ],
    { indent: 2, hang: 2 },
  );
  page.line(match.record, { indent: 4, style: "quiet" });
  const titles = match.open_causes.map((cause) => cause.title);
  if (titles.length > 0)
    page.line(titles.join(words.comma), { lead: `${words.cause}${words.colon}`, indent: 4, hang: 2 });
}

/** Messages of the recognised tier: whose they are, and where to read on. */
function recognisedMessages(page: Page, [top, ...others]: readonly RecognisedMatch[]): void {
  const { words } = page;
  if (!top) return;
  page.line(top.title, { style: "strong" });
  page.line(`${top.message} · ${words.tier.recognised}${words.aside(words.tierMeans.recognised)}`, { style: "quiet" });
  page.gap();
  page.line([["code", top.signature]], { lead: `${words.foundOnLine(top.line)}${words.colon}`, hang: 2 });
  for (const [name, value] of Object.entries(top.values))
    page.line(`${name} = ${shorten(visibleLine(value), VALUE_COLUMNS)}`, { indent: 2, hang: 2 });
  page.heading(words.programsThatPrint(top.printed_by.length));
  for (const one of top.printed_by) {
    page.line(
      [
        ["strong", one.program],
        ["plain", words.aside(printerFacts(words, one))],
      ],
      { indent: 2, hang: 2 },
    );
    page.command(one.documentation, 4);
  }
  page.gap();
  page.line(words.onlyRecognised);
  if (others.length > 0) page.heading(words.alsoRecognised);
  for (const { title, message, line } of others) {
    page.line(
      [
        ["strong", title],
        ["quiet", words.aside(words.onLine(line))],
      ],
      { indent: 2, hang: 2 },
    );
    page.line(message, { indent: 4, style: "quiet" });
  }
}

/** The package with its version, the code and how bad it is. */
const printerFacts = (words: Words, { package: purl, version, code, severity }: Printer): string =>
  [
    purl,
    words.inventoryOf(version),
    ...(code === null ? [] : [words.codeOf(code)]),
    ...(severity === null ? [] : [severity]),
  ].join(words.comma);

function notRecognised(page: Page, answer: Answer): void {
  const { words } = page;
  page.line(words.notRecognised, { style: "strong" });
  if (answer.similar.length > 0) page.heading(`${words.onlySimilar}${words.colon.trimEnd()}`);
  for (const { record, title } of answer.similar) {
    page.line(title, { indent: 2, hang: 2 });
    page.line(record, { indent: 4, style: "quiet" });
  }
  page.heading(`${words.whatNow}${words.colon.trimEnd()}`);
  page.line(words.pasteMore, { lead: "- ", indent: 2 });
  page.line(words.searchWords, { lead: "- ", indent: 2 });
  page.command(words.searchExample, 4);
  const [first] = answer.similar;
  if (!first) return;
  page.line(words.openSimilar, { lead: "- ", indent: 2 });
  page.command(`wayout show ${first.record}`, 4);
}

function explanation(page: Page, match: AnswerMatch): void {
  const { words } = page;
  page.heading(words.scoreOf(match.title));
  if (match.explain.length === 0) page.line(words.noTerms, { indent: 2 });
  const figures = [...match.explain.map(({ bits }) => bits.toFixed(1)), match.score.toFixed(1)];
  const columns = Math.max(...figures.map((figure) => figure.length));
  const row = (figure: string, text: string) => page.line(text, { lead: `${figure.padStart(columns)}  `, indent: 2 });
  for (const { term, bits } of match.explain) row(bits.toFixed(1), term);
  row(match.score.toFixed(1), `${words.sum}${words.aside(words.bits)}`);
}
