/** Which of several representations a client would rather have: the Accept headers of RFC 9110, section 12.5. */
import type { Language } from "../../model/answer.ts";
import { type FormName, MEDIA_TYPES } from "../forms.ts";

interface Preference {
  readonly value: string;
  readonly q: number;
}

/** More than this of a header is not read: no client says more, and reading costs. */
const LONGEST_HEADER = 1000;

function preferences(header: string): Preference[] {
  return header
    .slice(0, LONGEST_HEADER)
    .split(",")
    .flatMap((part) => {
      const [value = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      if (value === "") return [];
      const weight = parameters.find((one) => one.startsWith("q="))?.slice(2);
      const q = weight === undefined ? 1 : Number(weight);
      return [{ value, q: Number.isFinite(q) ? Math.min(1, Math.max(0, q)) : 1 }];
    });
}

/** How much a header wants one of the values; the most specific range that covers it decides. */
function quality(wanted: readonly Preference[], ranges: readonly string[]): number {
  for (const range of ranges) {
    const found = wanted.find(({ value }) => value === range);
    if (found) return found.q;
  }
  return 0;
}

/** The one with the highest quality, the first among equals; undefined if none is wanted. */
function best<T>(offered: readonly T[], qualityOf: (one: T) => number): T | undefined {
  let chosen: T | undefined;
  let most = 0;
  for (const one of offered) {
    const q = qualityOf(one);
    if (q > most) [chosen, most] = [one, q];
  }
  return chosen;
}

/**
 * @param accept the header, if there is one
 * @param offered in the order that we would choose ourselves
 * @returns the form; the first one where the client wants none of them: a page is more help than a refusal
 */
export function negotiateForm(accept: string | undefined, offered: readonly FormName[]): FormName {
  const [first = "html"] = offered;
  if (accept === undefined || accept === "*/*" || accept === "") return first;
  // What every browser sends.
  if (first === "html" && accept.startsWith("text/html,")) return "html";
  const wanted = preferences(accept);
  return best(offered, (form) => quality(wanted, mediaRanges(form))) ?? first;
}

function mediaRanges(form: FormName): string[] {
  const type = (MEDIA_TYPES[form].split(";")[0] as string).trim();
  const also = form === "md" ? ["text/plain"] : [];
  return [type, ...also, `${type.slice(0, type.indexOf("/"))}/*`, "*/*"];
}

/** @returns the language; English where the client wants neither */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined || header === "" || header.startsWith("en")) return "en";
  const wanted = preferences(header);
  const q = (lang: Language) =>
    Math.max(0, ...wanted.filter(({ value }) => value === lang || value.startsWith(`${lang}-`)).map((one) => one.q));
  return q("zh") > q("en") ? "zh" : "en";
}

export type Encoding = "identity" | "gzip" | "br";

/** @returns the encoding for a body: brotli before gzip, if the client takes both alike */
export function negotiateEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === "" || header === "identity") return "identity";
  if (header.startsWith("gzip, deflate, br")) return "br";
  const wanted = preferences(header);
  return best(["br", "gzip"] as const, (one) => quality(wanted, [one, "*"])) ?? "identity";
}

/** Whether an `If-None-Match` header names this entity tag. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header === tag || header.trim() === "*") return true;
  return header
    .slice(0, LONGEST_HEADER)
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === tag);
}
