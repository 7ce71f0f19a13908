/** Records and lists of them as an agent reads them. */
import type { Language, SearchHit } from "../../model/answer.ts";
import type { BriefRecord } from "../../model/brief.ts";
import { visibleLine } from "../visible.ts";
import { wordsOf } from "../words/words.ts";

export function renderRecord(record: BriefRecord): string {
  const words = wordsOf(record.lang);
  const { fix_rate: fixed } = record;
  const measured = ({ kind, rate, trials }: BriefRecord["approaches"][number]) =>
    kind === "untested" || rate === null
      ? words.kind[kind]
      : [words.kind[kind], words.measured(rate, null, trials ?? 0)].join(words.semicolon);
  return [
    `${visibleLine(record.title)} [${record.id}]${words.aside(words.tier[record.tier])}`,
    visibleLine(record.root_cause[record.lang] ?? ""),
    `${words.resolvabilityLabel}${words.colon}${words.resolvability[record.resolvability]}`,
    `${words.fixRate}${words.colon}${fixed ? words.rateOfRecord(fixed.rate, fixed.interval, fixed.trials, fixed.reports) : words.notMeasured}`,
    `${words.causes}${words.colon.trimEnd()}`,
    ...record.causes.map(
      ({ id, title, tell }) =>
        `- ${id}${words.colon}${visibleLine(title)}${tell ? `${words.semicolon}${visibleLine(tell)}` : ""}`,
    ),
    `${words.agent.approaches}${words.colon.trimEnd()}`,
    ...record.approaches.map((one) => {
      const aims = one.aims_at.length > 0 ? `${words.semicolon}${words.aimsAt(one.aims_at)}` : "";
      return `- ${one.id}${words.colon}${visibleLine(one.title)}${words.aside(measured(one) + aims)}`;
    }),
    words.agent.more,
  ].join("\n");
}

/** What a search found, a line each. */
export function renderSearch(hits: readonly SearchHit[], query: string, lang: Language): string {
  const words = wordsOf(lang);
  if (hits.length === 0) return words.nothingFound(visibleLine(query));
  return hits
    .map(({ record, title, tier }) => `- ${record}${words.colon}${visibleLine(title)}${words.aside(words.tier[tier])}`)
    .join("\n");
}
