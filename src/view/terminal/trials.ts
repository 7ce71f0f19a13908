/** All trials of a record on the terminal: a line each, with what it saw below where that is not what the error says anyway. */
import type { TrialsView } from "../../model/trials-view.ts";
import { byVersion, circumstances, ownMessage, remarksOn, type ShownTrial, shortId, versionTitle } from "../trials.ts";
import { visibleLine } from "../visible.ts";
import type { Words } from "../words/words.ts";
import { Page, type Run, type TerminalOptions } from "./page.ts";
import type { Style } from "./style.ts";
import { displayWidth } from "./width.ts";

type Group = TrialsView["groups"][number];

/** So much of a message: the JSON view has it whole. */
const MESSAGE = 300;

const INDENT = 4;

export function renderTrials(view: TrialsView, options: TerminalOptions): string {
  const page = new Page(options);
  const { words } = page;
  page.line(view.title, { style: "strong" });
  page.line(view.record, { style: "quiet" });
  page.gap();
  if (view.counts.trials === 0) page.line(words.noTrials);
  else {
    page.line(words.trialCounts(view.counts));
    page.line(words.trialsCount);
  }
  for (const groups of byVersion(view.groups)) version(page, groups);
  return page.toString();
}

function version(page: Page, groups: readonly Group[]): void {
  const [first] = groups;
  if (!first) return;
  page.gap();
  page.line(
    [
      ["strong", versionTitle(first)],
      ["quiet", page.words.aside(first.package)],
    ],
    { hang: 2 },
  );
  page.line(circumstances(page.words, groups), { hang: 2, style: "quiet" });
  for (const group of groups) cause(page, group);
}

function cause(page: Page, group: Group): void {
  const { words } = page;
  page.gap();
  page.line(
    [
      ["strong", group.cause.title],
      ["quiet", words.aside(group.cause.id)],
    ],
    { indent: 2, hang: 2 },
  );
  const widest = Math.max(...group.trials.map((one) => displayWidth(nameOf(words, one))));
  for (const trial of group.trials) line(page, group, trial, widest);
}

function line(page: Page, group: Group, trial: ShownTrial, widest: number): void {
  const { words } = page;
  const name = nameOf(words, trial);
  const outcome = visibleLine(words.trialOutcome(trial.outcome));
  const stamp = `${visibleLine(trial.time.slice(0, 10))}  ${visibleLine(shortId(trial.id))}`;
  const remarks = remarksOn(words, trial);
  const pad = (text: string, columns: number) => text + " ".repeat(Math.max(2, columns - displayWidth(text)));
  const row = (isWide: boolean): Run[] => [
    [styleOf(trial), pad(outcome, isWide ? 0 : outcomeColumns(words))],
    ["plain", pad(name, isWide ? 0 : widest + 2)],
    ["quiet", stamp],
  ];
  const first = Math.max(outcomeColumns(words), displayWidth(outcome) + 2);
  const isWide = INDENT + first + widest + 2 + displayWidth(stamp) > page.width;
  page.line(row(isWide), isWide ? { indent: INDENT, hang: 2 } : { indent: INDENT, verbatim: true });
  const message = ownMessage(group, trial).trim();
  if (message !== "") page.line([["code", message.slice(0, MESSAGE)]], { indent: INDENT + 2, hang: 2 });
  if (trial.leads_to !== null) page.line(words.leadsToRecord(trial.leads_to), { indent: INDENT + 2, hang: 2 });
  if (remarks.length > 0) page.line(remarks.join(words.semicolon), { indent: INDENT + 2, hang: 2, style: "warn" });
}

/** Made visible before it is measured: marks without a width become words that have one. */
const nameOf = (words: Words, { approach }: ShownTrial): string => visibleLine(approach ?? words.withoutApproach);

const OUTCOMES = ["reproduced", "fixed", "unchanged", "new-error", "unsafe"] as const;

const outcomeColumns = (words: Words): number =>
  Math.max(...OUTCOMES.map((one) => displayWidth(words.trialOutcome(one)))) + 2;

function styleOf({ outcome, use }: ShownTrial): Style {
  if (use !== "counted") return "plain";
  return outcome === "fixed" ? "good" : outcome === "unchanged" ? "quiet" : "bad";
}
