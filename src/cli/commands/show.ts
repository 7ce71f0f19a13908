/** `wayout show <id>`: one record whole. */
import { recordView } from "../../answer/record-view.ts";
import { nearestWord } from "../../base/nearest.ts";
import type { Bundle } from "../../bundle/open.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { type GivenOptions, viewOptions } from "../options.ts";
import { EXIT, note, print } from "../output.ts";

/** @returns 0, or 1 if there is no such record */
export async function runShow(id: string, given: GivenOptions): Promise<number> {
  const { format, lang, color, width } = viewOptions(given);
  const bundle = openInstalledBundle();
  const number = findRecord(bundle, id);
  if (number < 0) {
    note(`wayout: there is no record ${JSON.stringify(id)}\n${suggestion(bundle, id)}`);
    return EXIT.unknown;
  }
  const view = recordView(bundle, number, lang);
  if (format === "json") print((await import("../../view/json.ts")).renderJson(view));
  else if (format === "markdown") print((await import("../../view/markdown/record.ts")).renderRecord(view, { lang }));
  else print((await import("../../view/terminal/record.ts")).renderRecord(view, { lang, color, width }));
  return EXIT.known;
}

/** The record with this id, or the only one whose slug it is. */
function findRecord(bundle: Bundle, id: string): number {
  const exact = bundle.find(id);
  if (exact >= 0 || id.includes("/")) return exact;
  const same = bundle.names.ids.flatMap((one, number) => (one.endsWith(`/${id}`) ? [number] : []));
  return same.length === 1 ? (same[0] as number) : -1;
}

function suggestion(bundle: Bundle, id: string): string {
  const slug = (one: string) => one.slice(one.indexOf("/") + 1);
  const near =
    nearestWord(id, bundle.names.ids) ??
    bundle.names.ids.find(
      (one) => slug(one) === slug(id) || slug(one) === nearestWord(slug(id), bundle.names.ids.map(slug)),
    );
  return near ? `  did you mean ${near}?\n` : "  `wayout search <words>` finds records by words\n";
}
