/** `wayout search <words>`: records by words of their titles, signatures and prose. */
import { searchRecords } from "../../answer/search-records.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { type GivenOptions, viewOptions, wholeNumber } from "../options.ts";
import { EXIT, print } from "../output.ts";

/** @returns 0, or 1 if nothing was found */
export async function runSearch(query: string, given: GivenOptions & { limit?: string }): Promise<number> {
  const { format, lang, color, width } = viewOptions(given);
  const limit = wholeNumber("--limit", given.limit ?? "10", 1000);
  const hits = searchRecords(openInstalledBundle(), query, lang, limit);
  if (format === "json") print((await import("../../view/json.ts")).renderJson(hits));
  else if (format === "markdown")
    print((await import("../../view/markdown/search.ts")).renderSearch(hits, query, { lang }));
  else print((await import("../../view/terminal/list.ts")).renderSearch(hits, query, { lang, color, width }));
  return hits.length > 0 ? EXIT.known : EXIT.unknown;
}
