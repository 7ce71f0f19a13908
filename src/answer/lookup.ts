/** A text in, one {@link Answer} out: what the command line, the site and agents show. */
import type { CompiledRecord } from "../bundle/compiled-record.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Match } from "../match/matcher.ts";
import type { Answer, AnswerMatch, Language, PlanStep, SimilarRecord } from "../model/answer.ts";
import { redact } from "../text/redact.ts";
import { type LocalRecord, localise } from "./localise.ts";

export interface LookupOptions {
  readonly lang?: Language;
  /** Package URLs, with or without a version, that the user's project depends on. */
  readonly packages?: readonly string[];
  /** At most so many records are reported. */
  readonly limit?: number;
  /** Gives the current time in milliseconds, to tell how long the lookup took. */
  readonly clock?: () => number;
  /** Finds records that share words with a text that nothing matched; left out, `similar` stays empty. */
  readonly similar?: (text: string) => SimilarRecord[];
}

const DEFAULT_LIMIT = 5;

/** So much of a text stands in `query.redacted`. */
const LONGEST_QUERY = 2000;

const encoder = new TextEncoder();

/**
 * Looks a text up.
 *
 * @param bundle an open bundle
 * @param text an error message, a stack trace, a log; any string
 * @returns the answer; it never throws because of what the text holds
 */
export function lookup(bundle: Bundle, text: string, options: LookupOptions = {}): Answer {
  const clock = options.clock ?? (() => 0);
  const began = clock();
  const source = encoder.encode(text);
  const lang = options.lang ?? "en";
  const matches = bundle.matcher.match(source, source.length, { packages: packageNumbers(bundle, options.packages) });
  const records = groupByRecord(matches).slice(0, options.limit ?? DEFAULT_LIMIT);
  const positions = new Positions(source, text);
  const found = records.map((group) => answerMatch(bundle, group, positions, lang));
  const similar = found.length === 0 && options.similar ? options.similar(text) : [];
  return {
    query: { redacted: redact(text.slice(0, LONGEST_QUERY)) },
    lang,
    matches: found,
    similar,
    took_ms: Math.max(0, Math.round((clock() - began) * 1000) / 1000),
  };
}

/** Numbers of the packages of the catalog among those named; versions and qualifiers are left aside. */
export function packageNumbers(bundle: Bundle, purls: readonly string[] | undefined): Set<number> {
  const numbers = new Set<number>();
  if (!purls || purls.length === 0) return numbers;
  const known = new Map(bundle.names.packages.map((purl, number) => [purl, number]));
  for (const purl of purls) {
    const number = known.get(purl) ?? known.get(purl.replace(/[?#].*$/, "").replace(/(?<=.)@[^@/]*$/, ""));
    if (number !== undefined) numbers.add(number);
  }
  return numbers;
}

/** Matches by record, best record first, each record's best match first. */
export function groupByRecord(matches: readonly Match[]): Match[][] {
  const groups = new Map<number, Match[]>();
  for (const match of matches) {
    const group = groups.get(match.record);
    if (group) group.push(match);
    else groups.set(match.record, [match]);
  }
  return [...groups.values()];
}

/**
 * The causes that a record's matches leave open together: each match narrows them further, as long as one is left; a match that would
 * leave none speaks of another error and is left aside.
 */
export function openCauses(record: CompiledRecord, ordinals: readonly number[]): string[] {
  let open = record.source.causes.map((cause) => cause.id as string);
  for (const ordinal of ordinals) {
    const left: readonly string[] = record.source.signatures[ordinal]?.causes ?? open;
    const both = open.filter((cause) => left.includes(cause));
    if (both.length > 0) open = both;
  }
  return open;
}

function answerMatch(bundle: Bundle, group: readonly Match[], positions: Positions, lang: Language): AnswerMatch {
  const best = group[0] as Match;
  const record = bundle.record(best.record);
  const { source } = record;
  const ordinal = bundle.matcher.ordinal(best.signature);
  const signature = source.signatures[ordinal];
  const local = localise(record, lang);
  const causes = openCauses(
    record,
    group.map((match) => bundle.matcher.ordinal(match.signature)),
  );
  const start = positions.toUtf16(best.start);
  const end = positions.toUtf16(best.end);
  return {
    record: source.id,
    title: local.title,
    signature: signature?.template ?? "",
    causes,
    open_causes: local.causes.filter((cause) => causes.includes(cause.id)),
    values: Object.fromEntries(
      (record.holes[ordinal] ?? []).map((name, hole) => [
        name,
        positions.text(best.holes[hole * 2] as number, best.holes[hole * 2 + 1] as number),
      ]),
    ),
    span: { start, end },
    line: positions.line(start),
    package: signature?.package ?? null,
    tier: record.tier,
    score: best.score,
    explain: [...best.terms],
    plan: plan(local, causes, signature?.package ?? null),
    avoid: [],
    documentation: source.documentation,
  };
}

/**
 * What people try against the causes that are open, in the author's order; what is meant for none of them is left out. Without
 * trials nothing is known to work or to fail, so nothing is moved up, and nothing stands under `avoid`.
 */
function plan(local: LocalRecord, causes: readonly string[], purl: string | null): PlanStep[] {
  return local.approaches
    .map((approach) => ({ approach, aims: approach.aims_at.filter((cause) => causes.includes(cause)) }))
    .filter(({ aims }) => aims.length > 0)
    .map(({ approach: { id, code, ...texts }, aims }) => ({
      ...texts,
      approach: id,
      aims_at: aims,
      code: codeFor(code, purl),
      kind: "untested" as const,
      rate: null,
      interval: null,
      trials: 0,
      applies_to_versions: [],
    }));
}

/** The code for the package that printed the message; all of it where that is not known or has none of its own. */
function codeFor(code: PlanStep["code"], purl: string | null): PlanStep["code"] {
  const own = code.filter((one) => one.package === null || one.package === purl);
  return purl !== null && own.length > 0 ? own : code;
}

/** From bytes of the UTF-8 form of a text to places in the text. */
class Positions {
  readonly #source: Uint8Array;
  readonly #text: string;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(source: Uint8Array, text: string) {
    this.#source = source;
    this.#text = text;
  }

  /** Offset in UTF-16 units, as strings of JavaScript count. */
  toUtf16(byte: number): number {
    if (this.#source.length === this.#text.length) return byte;
    return this.#decoder.decode(this.#source.subarray(0, byte)).length;
  }

  text(start: number, end: number): string {
    return this.#text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** Line of an offset, from 1. */
  line(offset: number): number {
    let line = 1;
    for (let at = this.#text.indexOf("\n"); at >= 0 && at < offset; at = this.#text.indexOf("\n", at + 1)) line++;
    return line;
  }
}
