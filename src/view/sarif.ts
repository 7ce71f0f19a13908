/**
 * Errors found in texts as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code scanners and forges
 * read: a record is a rule, a place where one was recognised is a result.
 */
import type { Answer, ScanHit } from "../model/answer.ts";
import type { Language } from "../model/languages.ts";
import { visibleLine } from "./visible.ts";
import { wordsOf } from "./words/words.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A known error at a place. */
interface Place {
  readonly record: string;
  readonly title: string;
  readonly signature: string;
  readonly causes: readonly string[];
  readonly line: number;
  /** Path of the file; absent for standard input. */
  readonly file?: string | undefined;
  /** Official pages, the first of which explains the rule. */
  readonly help?: string | undefined;
}

/** One text that was looked up. */
export function renderAnswer(answer: Answer, file: string | undefined): string {
  const places = answer.matches.map(({ record, title, signature, causes, line, documentation }): Place => {
    return { record, title, signature, causes, line, file, help: documentation[0]?.url };
  });
  return render(places, answer.lang);
}

/** All that was found in logs. */
export function renderScan(hits: readonly ScanHit[], lang: Language): string {
  return render(
    hits.map(({ file, ...hit }) => ({ ...hit, file: file === "-" ? undefined : file })),
    lang,
  );
}

function render(places: readonly Place[], lang: Language): string {
  const rules = [...new Map(places.map((place) => [place.record, place])).values()];
  const indexes = new Map(rules.map(({ record }, index) => [record, index]));
  const run = {
    tool: { driver: { name: "wayout", rules: rules.map(rule) } },
    columnKind: "utf16CodeUnits",
    results: places.map((place) => result(place, indexes.get(place.record) as number, lang)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function rule({ record, title, help }: Place) {
  return {
    id: record,
    shortDescription: { text: visibleLine(title) },
    ...(help !== undefined && /^https?:\/\//.test(help) ? { helpUri: help } : {}),
  };
}

function result({ record, title, causes, signature, line, file }: Place, ruleIndex: number, lang: Language) {
  const words = wordsOf(lang);
  const open = causes.length > 0 ? words.aside(`${words.cause}${words.colon}${causes.join(words.comma)}`) : "";
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(file ?? "") }, region: { startLine: line } } };
  return {
    ruleId: record,
    ruleIndex,
    level: "error",
    message: { text: visibleLine(`${title}${open}`) },
    // A result without a place is one of the whole run: what came through a pipe.
    ...(file === undefined ? {} : { locations: [location] }),
    properties: { signature, causes },
  };
}

/** A path as a URI reference (RFC 3986): relative ones stay relative to where the command ran. */
function uriOf(path: string): string {
  const slashes = path.replaceAll("\\", "/").replace(/^\.\//, "");
  const encoded = slashes.split("/").map(encodePart).join("/");
  if (encoded.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}

function encodePart(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    // Half of a surrogate pair has no UTF-8.
    return encodeURIComponent(part.replace(/[\ud800-\udfff]/g, "\ufffd"));
  }
}
