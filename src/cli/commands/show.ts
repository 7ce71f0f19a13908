/** `wayout show <id>`: one record whole, or all its trials. */
import { recordView } from "../../answer/record-view.ts";
import { nearestWord } from "../../base/nearest.ts";
import type { EvidenceOf } from "../../bundle/compiled-evidence.ts";
import type { Bundle } from "../../bundle/open.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { localEvidence } from "../local-evidence.ts";
import { type GivenOptions, type ViewOptions, viewOptions } from "../options.ts";
import { EXIT, note, print } from "../output.ts";

export interface ShowOptions extends GivenOptions {
  /** All trials of the record instead of the record. */
  readonly trials?: boolean;
}

/** @returns 0, or 1 if there is no such record */
export async function runShow(id: string, given: ShowOptions): Promise<number> {
  const view = viewOptions(given);
  const bundle = openInstalledBundle();
  const number = findRecord(bundle, id);
  if (number < 0) {
    note(`wayout: there is no record ${JSON.stringify(id)}\n${suggestion(bundle, id)}`);
    return EXIT.unknown;
  }
  const evidence = await localEvidence(bundle, number, view.quiet);
  print(await (given.trials ? renderTrials : renderRecord)(bundle, number, view, evidence));
  return EXIT.known;
}

async function renderRecord(
  bundle: Bundle,
  number: number,
  options: ViewOptions,
  evidence: EvidenceOf | undefined,
): Promise<string> {
  const { format, lang } = options;
  const view = recordView(bundle, number, lang, evidence);
  if (format === "json") return (await import("../../view/json.ts")).renderJson(view);
  if (format === "markdown") return (await import("../../view/markdown/record.ts")).renderRecord(view, { lang });
  return (await import("../../view/terminal/record.ts")).renderRecord(view, options);
}

async function renderTrials(
  bundle: Bundle,
  number: number,
  options: ViewOptions,
  evidence: EvidenceOf | undefined,
): Promise<string> {
  const { format, lang } = options;
  const { trialsView } = await import("../../answer/trials-view.ts");
  const view = trialsView(bundle, number, lang, evidence);
  if (format === "json") return (await import("../../view/json.ts")).renderJson(view);
  if (format === "markdown") return (await import("../../view/markdown/trials.ts")).renderTrials(view, { lang });
  return (await import("../../view/terminal/trials.ts")).renderTrials(view, options);
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
