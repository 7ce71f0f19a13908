/** All trials of a record in Markdown: a table for each version and cause. */
import type { TrialsView } from "../../model/trials-view.ts";
import { byVersion, circumstances, ownMessage, remarksOn, type ShownTrial, shortId, versionTitle } from "../trials.ts";
import { type Words, wordsOf } from "../words/words.ts";
import type { MarkdownOptions } from "./answer.ts";
import { code, line, table } from "./escape.ts";

type Group = TrialsView["groups"][number];

export function renderTrials(view: TrialsView, options: MarkdownOptions): string {
  const words = wordsOf(options.lang);
  const { trials } = view.counts;
  const blocks = [
    `# ${line(view.title)}`,
    code(view.record),
    trials === 0 ? words.noTrials : line(words.trialCounts(view.counts)),
    trials === 0 ? "" : words.trialsCount,
    ...byVersion(view.groups).flatMap((groups) => version(words, groups)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function version(words: Words, groups: readonly Group[]): string[] {
  const [first] = groups;
  if (!first) return [];
  return [
    `## ${line(versionTitle(first))}${words.aside(code(first.package))}`,
    line(circumstances(words, groups)),
    ...groups.flatMap((group) => cause(words, group)),
  ];
}

function cause(words: Words, group: Group): string[] {
  const head = [words.outcomeLabel, words.approach, words.message, words.time, words.trial];
  const rows = group.trials.map((trial) => [
    [words.trialOutcome(trial.outcome), ...remarksOn(words, trial)].map(line).join(words.semicolon),
    trial.approach === null ? words.withoutApproach : code(trial.approach),
    [code(ownMessage(group, trial).replace(/\s*\n\s*/g, " ")), leadsTo(words, trial)]
      .filter((one) => one !== "")
      .join(" "),
    line(trial.time.slice(0, 10)),
    code(shortId(trial.id)),
  ]);
  return [`### ${line(group.cause.title)}${words.aside(code(group.cause.id))}`, table(head, rows)];
}

const leadsTo = (words: Words, { leads_to: record }: ShownTrial): string =>
  record === null ? "" : line(words.leadsToRecord(record));
