/** Home, domains and one domain in Markdown. */
import type { DomainEntry, DomainsView, DomainView, HomeView, RecordEntry } from "../../model/site.ts";
import { siteWordsOf } from "../words/site/words.ts";
import { type Words, wordsOf } from "../words/words.ts";
import type { MarkdownOptions } from "./answer.ts";
import { code, line, strong, table } from "./escape.ts";

export function renderHome(view: HomeView, { lang }: MarkdownOptions): string {
  const site = siteWordsOf(lang);
  return page([
    `# ${site.name}`,
    line(site.home.lead),
    `## ${site.home.best}`,
    recordTable(wordsOf(lang), site.list, view.featured),
    `## ${site.home.newest}`,
    recordTable(wordsOf(lang), site.list, view.newest),
    `## ${site.domains.title}`,
    domainList(view.domains, { lang }),
  ]);
}

export function renderDomains(view: DomainsView, { lang }: MarkdownOptions): string {
  const { domains } = siteWordsOf(lang);
  return page([
    `# ${domains.title}`,
    line(domains.lead(view.counts.records, view.domains.length)),
    domainList(view.domains, { lang }),
  ]);
}

export function renderDomain(view: DomainView, { lang }: MarkdownOptions): string {
  const { list, domains } = siteWordsOf(lang);
  const { verified } = view.counts.tiers;
  return page([
    `# ${line(view.title)}`,
    line(domains.verified(verified, view.counts.records)),
    recordTable(wordsOf(lang), list, view.records),
  ]);
}

function domainList(domains: readonly DomainEntry[], { lang }: MarkdownOptions): string {
  const words = wordsOf(lang);
  const site = siteWordsOf(lang);
  return domains
    .map(
      ({ domain, title, counts }) =>
        `- ${strong(title)}${words.aside(code(domain))}${words.colon}${line(
          site.domains.verified(counts.tiers.verified, counts.records),
        )}`,
    )
    .join("\n");
}

type Heads = ReturnType<typeof siteWordsOf>["list"];

function recordTable(words: Words, heads: Heads, records: readonly RecordEntry[]): string {
  if (records.length === 0) return "";
  return table(
    [heads.record, words.id, heads.tier, heads.fixRate, heads.evidence],
    records.map((one) => [
      line(one.title),
      code(one.record),
      words.tier[one.tier],
      one.fix_rate
        ? `${words.percent(one.fix_rate.rate)}${words.aside(words.interval(one.fix_rate.interval))}`
        : heads.none,
      words.evidenceCounts(one.evidence.trials, one.evidence.reports, one.evidence.claims),
    ]),
  );
}

const page = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
