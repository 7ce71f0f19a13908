/** Lists on a terminal: what a search found, what a scan found. */
import type { ScanHit, SearchHit } from "../../model/answer.ts";
import { Page, type TerminalOptions } from "./page.ts";

export function renderSearch(hits: readonly SearchHit[], query: string, options: TerminalOptions): string {
  const page = new Page(options);
  const { words } = page;
  if (hits.length === 0) {
    page.line(words.nothingFound(query), { style: "strong" });
    page.line(words.searchLess);
    return page.toString();
  }
  page.line(words.found(hits.length, query), { style: "strong" });
  page.gap();
  for (const { record, title, tier } of hits) {
    page.line(
      [
        ["strong", title],
        ["quiet", words.aside(words.tier[tier])],
      ],
      { indent: 2, hang: 2 },
    );
    page.line(record, { indent: 4, style: "quiet" });
  }
  return page.toString();
}

/** One known error in a scanned file: `build.log:120: title [id], cause: …`, with a line break at its end. */
export function renderScanHit(hit: ScanHit, options: TerminalOptions): string {
  const page = new Page(options);
  const { words } = page;
  const causes =
    hit.causes.length > 0 ? `${words.aside(`${words.cause}${words.colon}${hit.causes.join(words.comma)}`)}` : "";
  page.line(
    [
      ["code", `${hit.file}:${hit.line}: `],
      ["strong", hit.title],
      ["quiet", ` [${hit.record}]`],
      ["plain", causes],
    ],
    { hang: 4 },
  );
  return page.toString();
}
