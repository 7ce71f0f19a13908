/** The site for language models: https://llmstxt.org. */
import type { Language } from "../../model/answer.ts";
import type { DomainView } from "../../model/site.ts";
import { llmsWordsOf } from "../words/llms.ts";
import { siteWordsOf } from "../words/site/words.ts";
import { wordsOf } from "../words/words.ts";
import { line, link, prose } from "./escape.ts";

export interface LlmsOptions {
  readonly lang: Language;
  readonly origin: string | null;
  /** A server answers lookups; false in a static export. */
  readonly live: boolean;
}

/** @param domains every domain with its records */
export function renderLlms(domains: readonly DomainView[], { lang, origin, live }: LlmsOptions): string {
  const words = wordsOf(lang);
  const own = llmsWordsOf(lang);
  const base = origin ?? "";
  const prefix = `${base}${lang === "zh" ? "/zh" : ""}`;
  const lookup = own.lookup
    .replace("{address}", `\`${base}/v1/lookup\``)
    .replace("{example}", '`{"text": "jwt expired"}`');
  return `# ${siteWordsOf(lang).name}

> ${prose(own.summary)}

## ${own.programs}

${live ? `- ${lookup}\n` : ""}- ${own.forms}
- ${address(own.api, `${base}/openapi.json`)}

## ${own.about}

- ${address(own.method, `${prefix}/method`)}
- ${address(own.coverage, `${prefix}/coverage.md`)}

${domains
  .map(
    ({ title, records }) =>
      `## ${line(`${own.records}${words.colon}${title}`)}\n\n${records
        .map((one) => `- ${address(one.title, `${prefix}/${one.record}.md`)}${words.colon}${words.tier[one.tier]}\n`)
        .join("")}`,
  )
  .join("\n")}`;
}

/** The addresses are our own, and paths where the site's address is not known: `link` alone would not take those for links. */
const address = (title: string, url: string): string =>
  /^https?:/.test(url) ? link(title, url) : `[${line(title)}](${url})`;
