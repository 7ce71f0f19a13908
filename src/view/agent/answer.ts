/** The answer to one text as an agent reads it: plain lines, the plan first, then what to avoid and why. */
import type { BriefAnswer, BriefMatch, KnownMessage } from "../../model/brief.ts";
import { codeBlock } from "../markdown/escape.ts";
import { visibleLine } from "../visible.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { onYourVersions, versionLines } from "../your-versions.ts";

type Step = BriefMatch["plan"][number];

/** @param answer brief or whole: what it holds is shown */
export function renderAnswer(answer: BriefAnswer): string {
  const words = wordsOf(answer.lang);
  if (!answer.recognised) return notRecognised(words, answer);
  return [
    ...answer.matches.flatMap((match) => matchLines(words, match)),
    ...answer.also.map(({ record, title, line }) => also(words, record, title, line)),
    ...(answer.shortened ? [words.agent.more] : []),
  ].join("\n");
}

function matchLines(words: Words, match: BriefMatch): string[] {
  return [
    `${visibleLine(match.title)} [${match.record}]${words.aside([words.tier[match.tier], words.onLine(match.line)].join(words.comma))}`,
    ...Object.entries(match.values ?? {}).map(([name, value]) => `${visibleLine(name)} = ${visibleLine(value)}`),
    ...versionLines(words, match).map(visibleLine),
    ...causes(words, match.open_causes),
    ...planAndAvoid(words, match),
  ];
}

/** The plan first, then what to avoid and why. */
export function planAndAvoid(words: Words, { plan, avoid: some }: Pick<BriefMatch, "plan" | "avoid">): string[] {
  return [
    `${words.whatToTry}${words.colon.trimEnd()}`,
    ...(plan.length === 0 ? [words.nothingToTry] : plan.map((step, at) => stepText(words, step, at + 1))),
    ...avoid(words, some),
  ];
}

/** One cause in a line, several with their ids. */
export function causes(words: Words, open: BriefMatch["open_causes"]): string[] {
  const text = ({ title, tell }: (typeof open)[number]) =>
    visibleLine(tell ? `${title}${words.semicolon}${tell}` : title);
  const [only] = open;
  if (!only) return [words.causeNotKnown];
  if (open.length === 1) return [`${words.cause}${words.colon}${text(only)}`];
  return [words.agent.openCauses, ...open.map((one) => `- ${one.id}${words.colon}${text(one)}`)];
}

function stepText(words: Words, step: Step, number: number): string {
  return [
    `${number}. ${visibleLine(step.title)} [${step.approach}]${words.aside(measured(words, step))}`,
    ...versions(words, step.on_your_versions),
    ...(step.how ? [`   ${visibleLine(step.how)}`] : []),
    ...(step.steps ?? []).map((one) => `   - ${visibleLine(one)}`),
    ...(step.code ?? []).map(({ lang, text }) => codeBlock(text, lang, 3)),
    ...(step.why ? [`   ${words.why}${words.colon}${visibleLine(step.why)}`] : []),
  ].join("\n");
}

function measured(words: Words, { kind, rate, interval, trials, claims }: Step): string {
  if (kind !== "untested" && rate !== null && trials > 0) return words.measured(rate, interval ?? null, trials);
  return [words.kind.untested, ...(claims ?? []).map((claim) => visibleLine(words.claim(claim)))].join(words.semicolon);
}

function avoid(words: Words, some: BriefMatch["avoid"]): string[] {
  if (some.length === 0) return [];
  return [
    `${words.whatToAvoid}${words.colon.trimEnd()}`,
    ...some.flatMap(({ approach, title, outcome, why, on_your_versions: trials }) => {
      const name = `- ${visibleLine(title)} [${approach}]${words.aside(words.outcome(outcome))}`;
      return [why ? `${name}${words.colon}${visibleLine(why)}` : name, ...versions(words, trials)];
    }),
  ];
}

const versions = (words: Words, trials: Step["on_your_versions"]): string[] =>
  onYourVersions(words, trials).map((line) => `   ${visibleLine(line)}`);

const also = (words: Words, record: string, title: string, line: number): string =>
  `${words.alsoRecognised}${words.colon}${visibleLine(title)} [${record}]${words.aside(words.onLine(line))}`;

function notRecognised(words: Words, { similar, messages = [] }: Pick<BriefAnswer, "similar" | "messages">): string {
  if (messages.length > 0) return [...messages.map((one) => knownMessage(words, one)), words.onlyRecognised].join("\n");
  const items = similar.map(({ record, title }) => `- ${visibleLine(title)} [${record}]`);
  return [
    words.notRecognised,
    ...(items.length > 0 ? [`${words.onlySimilar}${words.colon.trimEnd()}`, ...items] : []),
    words.agent.notRecognised,
  ].join("\n");
}

/** Whose message it is, and where its documentation stands. */
function knownMessage(words: Words, { title, program, version, code, line, documentation }: KnownMessage): string {
  const facts = [words.inventoryOf(version), ...(code === null ? [] : [words.codeOf(code)]), words.onLine(line)];
  const where = [program, words.aside(facts.join(words.comma)), words.colon, documentation].join("");
  return `${visibleLine(title)}\n${words.programsThatPrint(1)}${words.colon}${visibleLine(where)}`;
}
