/** What a search found, in Markdown. */
import type { SearchHit } from "../../model/answer.ts";
import { wordsOf } from "../words/words.ts";
import type { MarkdownOptions } from "./answer.ts";
import { code, line } from "./escape.ts";

export function renderSearch(hits: readonly SearchHit[], query: string, options: MarkdownOptions): string {
  const words = wordsOf(options.lang);
  if (hits.length === 0) return `${line(words.nothingFound(query))}\n\n${line(words.searchLess)}\n`;
  const items = hits.map(
    ({ record, title, tier }) => `- ${line(title)}${words.aside(code(record) + words.comma + words.tier[tier])}`,
  );
  return `${line(words.found(hits.length, query))}\n\n${items.join("\n")}\n`;
}
