/** What the catalog covers, in Markdown. */
import type { CoverageView } from "../../model/site.ts";
import { siteWordsOf } from "../words/site/words.ts";
import { wordsOf } from "../words/words.ts";
import type { MarkdownOptions } from "./answer.ts";
import { code, line, table } from "./escape.ts";

export function renderCoverage(view: CoverageView, { lang }: MarkdownOptions): string {
  const words = wordsOf(lang);
  const site = siteWordsOf(lang);
  const own = site.coverage;
  const { tiers, records } = view.counts;
  const blocks = [
    `# ${own.title}`,
    `${line(own.lead)} ${line(own.asOf(view.day))}`,
    `## ${own.tiers}`,
    [
      ...(["verified", "reviewed", "drafted", "recognised"] as const).map(
        (tier) => `- ${words.tier[tier]}${words.colon}${own.tierShare(tiers[tier], records)}`,
      ),
      `- ${line(own.stale(view.stale, view.stale_after_days))}`,
    ].join("\n"),
    `## ${own.domains}`,
    table(
      [own.domain, words.tier.verified, words.tier.drafted, own.staleHead],
      view.domains.map((one) => [
        line(one.title),
        own.tierShare(one.counts.tiers.verified, one.counts.records),
        site.number(one.counts.tiers.drafted),
        site.number(one.stale),
      ]),
    ),
    `## ${own.thin}`,
    ...view.thin.flatMap(({ reason, records: some }) => [
      `### ${line(own.thinReason[reason])}`,
      some
        .map(({ record, title, causes }) => {
          const which = causes.length > 0 ? words.colon + causes.map(code).join(words.comma) : "";
          return `- ${line(title)}${words.aside(code(record))}${which}`;
        })
        .join("\n"),
    ]),
    line(own.unknown),
    ...(view.tried.length > 0
      ? [
          `## ${own.tried}`,
          line(own.triedLead),
          table(
            [words.package, words.version],
            view.tried.map(({ purl, versions }) => [code(purl), line(versions.join(words.comma))]),
          ),
        ]
      : []),
    view.oldest
      ? `${line(own.oldest(view.oldest.last_verified.slice(0, 10)))} ${line(view.oldest.title)}${words.aside(code(view.oldest.record))}`
      : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
