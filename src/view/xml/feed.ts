/** New and changed records as an Atom feed: RFC 4287. */
import type { Language } from "../../model/answer.ts";
import type { RecordEntry } from "../../model/site.ts";
import { siteWordsOf } from "../words/site/words.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { xmlText } from "./escape.ts";

export interface FeedOptions {
  readonly lang: Language;
  /** The site's address; null leaves paths, which a reader joins to the feed's own address. */
  readonly origin: string | null;
}

/** @param records the one that changed last first */
export function renderFeed(records: readonly RecordEntry[], { lang, origin }: FeedOptions): string {
  const words = wordsOf(lang);
  const site = siteWordsOf(lang);
  const prefix = `${origin ?? ""}${lang === "zh" ? "/zh" : ""}`;
  const [newest] = records;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang === "zh" ? "zh-CN" : "en"}">
  <title>${xmlText(site.name)}${words.colon}${xmlText(site.feed)}</title>
  <id>${nameOf(`feed/${lang}`)}</id>
  <updated>${time(newest?.changed ?? "1970-01-01")}</updated>
  <author><name>${xmlText(site.name)}</name></author>
  <rights>CC BY 4.0</rights>
  <link rel="self" type="application/atom+xml" href="${xmlText(`${prefix}/feed.xml`)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(`${prefix}/`)}"/>
${records.map((one) => entry(words, one, prefix)).join("")}</feed>
`;
}

function entry(words: Words, one: RecordEntry, prefix: string): string {
  const rate = one.fix_rate
    ? words.rateOfRecord(one.fix_rate.rate, one.fix_rate.interval, one.fix_rate.trials, one.fix_rate.reports)
    : words.notMeasured;
  const facts = [
    words.tier[one.tier] + words.aside(words.tierMeans[one.tier]),
    `${words.fixRate}${words.colon}${rate}`,
  ];
  return `  <entry>
    <title>${xmlText(one.title)}</title>
    <id>${nameOf(one.record)}</id>
    <link rel="alternate" type="text/html" href="${xmlText(`${prefix}/${one.record}`)}"/>
    <published>${time(one.added)}</published>
    <updated>${time(one.changed)}</updated>
    <category term="${xmlText(one.domain)}"/>
    <summary>${xmlText(facts.join(words.semicolon))}</summary>
  </entry>
`;
}

/** A name that stays whatever the site's address becomes: RFC 4151. */
const nameOf = (what: string): string => `tag:wayout,2026:${xmlText(what)}`;

/** A day stands for its beginning. */
const time = (text: string): string => xmlText(text.length === 10 ? `${text}T00:00:00Z` : text);
