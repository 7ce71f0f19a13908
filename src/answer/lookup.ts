/** A text in, one {@link Answer} out: what the command line, the site and agents show. */
import type { EvidenceOf } from "../bundle/compiled-evidence.ts";
import type { CompiledRecord } from "../bundle/compiled-record.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Match } from "../match/matcher.ts";
import type { Answer, AnswerMatch, Language, SimilarRecord } from "../model/answer.ts";
import { redact } from "../text/redact.ts";
import { localise } from "./localise.ts";
import { advise } from "./plan.ts";
import { Positions } from "./positions.ts";

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
  /** Figures that hold in place of the bundle's own, e.g. with reports; the bundle's, if left out. */
  readonly evidence?: EvidenceOf;
}

const DEFAULT_LIMIT = 5;

/** So much of a text stands in `query.redacted`. */
const LONGEST_QUERY = 2000;

const encoder = new TextEncoder();

/** A lookup ends before the next begins: texts of usual length take turns in one place, and give the garbage collector nothing to do. */
const desk = new Uint8Array(192 * 1024);

/** A text in UTF-8; good until the next lookup. */
function encode(text: string): Uint8Array {
  if (text.length * 3 > desk.length) return encoder.encode(text);
  return desk.subarray(0, encoder.encodeInto(text, desk).written);
}

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
  const source = encode(text);
  const { lang = "en" } = options;
  const matches = bundle.matcher.match(source, source.length, { packages: packageNumbers(bundle, options.packages) });
  const records = groupByRecord(matches).slice(0, options.limit ?? DEFAULT_LIMIT);
  const positions = new Positions(source, text);
  const found = records.map((group) => answerMatch(bundle, group, positions, options));
  const similar = found.length === 0 && options.similar ? options.similar(text) : [];
  return {
    query: redactedQuery(text),
    lang,
    matches: found,
    similar,
    took_ms: Math.max(0, Math.round((clock() - began) * 1000) / 1000),
  };
}

/** The text as it may be shown again; made when it is first asked for, since most views do not. */
function redactedQuery(text: string): Answer["query"] {
  let redacted: string | undefined;
  return {
    get redacted() {
      redacted ??= redact(text.slice(0, LONGEST_QUERY));
      return redacted;
    },
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

/** A match of a record as far as causes go: where it stands, and which signature of the record it is. */
export interface CauseEvidence {
  readonly start: number;
  readonly end: number;
  readonly ordinal: number;
}

/**
 * The causes that a record's matches leave open together.
 *
 * The best match decides. Another in the same place speaks of the same error and narrows its causes. One in another place may speak of
 * another error of the same kind (a compiler prints many): it narrows them only if all such places agree.
 *
 * @param evidence the record's matches, best first
 */
export function openCauses(record: CompiledRecord, evidence: readonly CauseEvidence[]): string[] {
  const all: readonly string[] = record.source.causes.map((cause) => cause.id);
  const causesOf = (one: CauseEvidence): readonly string[] => record.signatures[one.ordinal]?.causes ?? all;
  const [best, ...others] = evidence;
  if (!best) return [...all];
  const overlaps = (one: CauseEvidence) => one.start < best.end && best.start < one.end;
  let open = all.filter((cause) => causesOf(best).includes(cause));
  for (const other of others.filter(overlaps)) {
    const both = open.filter((cause) => causesOf(other).includes(cause));
    if (both.length > 0) open = both;
  }
  const narrower = others
    .filter((other) => !overlaps(other))
    .map((other) => open.filter((cause) => causesOf(other).includes(cause)))
    .filter((left) => left.length > 0 && left.length < open.length);
  const [first] = narrower;
  return first && narrower.every((one) => one.join() === first.join()) ? first : open;
}

/** What a group of matches says of causes. */
export const causeEvidence = (bundle: Bundle, group: readonly Match[]): CauseEvidence[] =>
  group.map(({ start, end, signature }) => ({ start, end, ordinal: bundle.matcher.ordinal(signature) }));

function answerMatch(
  bundle: Bundle,
  group: readonly Match[],
  positions: Positions,
  { lang = "en", evidence }: LookupOptions,
): AnswerMatch {
  const best = group[0] as Match;
  const record = bundle.record(best.record);
  const { source } = record;
  const ordinal = bundle.matcher.ordinal(best.signature);
  const signature = record.signatures[ordinal];
  const local = localise(record, lang);
  const causes = openCauses(record, causeEvidence(bundle, group));
  const start = positions.toUtf16(best.start);
  const end = positions.toUtf16(best.end);
  return {
    record: source.id,
    title: local.title,
    signature: signature?.template ?? "",
    causes,
    open_causes: local.causes.filter((cause) => causes.includes(cause.id)),
    values: Object.fromEntries(
      (signature?.holes ?? []).map((name, hole) => [
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
    ...advise(local, evidence ? evidence(best.record) : record.evidence, causes, signature?.package ?? null),
    documentation: source.documentation,
  };
}
