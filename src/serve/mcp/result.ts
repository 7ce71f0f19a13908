/** The results of tools: a value beside the text that says the same, or an error that says what to do. */
import type { CallToolResult } from "@modelcontextprotocol/server";
import { nearestWord } from "../../base/nearest.ts";
import type { Bundle } from "../../bundle/open.ts";
import { visibleLine } from "../../view/visible.ts";

export function success(value: object, text: string): CallToolResult {
  return { structuredContent: { ...value }, content: [{ type: "text", text }] };
}

/** An error that the caller can put right: one or two sentences. */
export function failure(text: string): CallToolResult {
  return { isError: true, content: [{ type: "text", text }] };
}

/** No longer than this an id is said again. */
const LONGEST_SHOWN = 120;

/** @returns the number of the record, or an error that names the nearest one */
export function findRecord(bundle: Bundle, id: string): number | CallToolResult {
  const number = bundle.find(id);
  if (number >= 0) return number;
  const meant = nearestId(bundle, id);
  const hint = meant ? `Did you mean ${meant}?` : "search_records finds records by words.";
  return failure(`There is no record ${JSON.stringify(visibleLine(id).slice(0, LONGEST_SHOWN))}. ${hint}`);
}

/** The id that was probably meant: nearly the same, or the same slug in another domain. */
function nearestId(bundle: Bundle, id: string): string | undefined {
  const { ids } = bundle.names;
  const slug = (one: string) => one.slice(one.indexOf("/") + 1);
  const near = nearestWord(slug(id), ids.map(slug));
  return nearestWord(id, ids) ?? ids.find((one) => slug(one) === slug(id)) ?? ids.find((one) => slug(one) === near);
}
