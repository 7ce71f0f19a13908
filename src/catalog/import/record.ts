/** Canons of one error, one for each environment, to one drafted record. Every figure becomes a claim with its source. */
import { createHash } from "node:crypto";
import { parseVersionRange } from "../../model/version-range.ts";
import type { Canon, ImportNote } from "./canon.ts";
import { lineOf, proseOf } from "./prose.ts";

/** A record as it is written to YAML; the schema of records checks it when it is read again. */
export type Draft = Readonly<Record<string, unknown>>;

export interface DraftResult {
  readonly draft: Draft;
  /** What of the canons the record does not have. */
  readonly notes: readonly ImportNote[];
}

const CAUSE = "not-told-apart";

/** The packages that a runtime's name stands for; others have no package URL that could be known. */
const RUNTIMES: Readonly<Record<string, string>> = {
  node: "pkg:generic/nodejs",
  nodejs: "pkg:generic/nodejs",
  python: "pkg:generic/python",
  cpython: "pkg:generic/python",
  pytorch: "pkg:pypi/torch",
  torch: "pkg:pypi/torch",
  tensorflow: "pkg:pypi/tensorflow",
  docker: "pkg:generic/docker",
  git: "pkg:generic/git",
  go: "pkg:generic/go",
  rustc: "pkg:generic/rustc",
  rust: "pkg:generic/rustc",
  java: "pkg:generic/openjdk",
  openjdk: "pkg:generic/openjdk",
  postgresql: "pkg:generic/postgresql",
  postgres: "pkg:generic/postgresql",
  mysql: "pkg:generic/mysql",
  redis: "pkg:generic/redis",
  nginx: "pkg:generic/nginx",
  cmake: "pkg:generic/cmake",
  next: "pkg:npm/next",
  nextjs: "pkg:npm/next",
  react: "pkg:npm/react",
  typescript: "pkg:npm/typescript",
  pip: "pkg:pypi/pip",
};

/**
 * @param canons of the same `domain/slug`, in the order of their ids
 * @param templates of the message, each with the canon whose text it stands in
 * @param recordIds ids of all records that are imported, to which this one may refer
 * @param today for canons that do not say when they were made
 */
export function draftRecord(
  canons: readonly [Canon, ...Canon[]],
  templates: readonly { readonly template: string; readonly canon: Canon }[],
  recordIds: ReadonlySet<string>,
  today: string,
): DraftResult {
  const notes: ImportNote[] = [];
  const prose = proseWith(notes);
  const [first] = canons;
  const id = recordIdOf(first);
  const approaches = approachesOf(canons, prose);
  const packages = packagesOf(canons, notes);
  const confused = confusionsOf(canons, id, recordIds, prose, notes);
  noteLeft(canons, notes);
  const draft = {
    id,
    title: lineOf(first.error.signature, 130),
    category: categoryOf(first),
    provenance: {
      drafted_by: lineOf(
        `ErrorCanon, ${first.metadata.review_status ?? "no review"}, by ${first.metadata.generated_by ?? "an unknown program"}`,
        120,
      ),
      drafted_on: canons.map(({ metadata }) => metadata.generation_date ?? today).sort()[0],
      reviewed_by: [],
      imported_from: first.url,
    },
    packages,
    root_cause: prose("root_cause", first.verdict.summary) || "The source gives no reason.",
    causes: [
      {
        id: CAUSE,
        title: "The source tells no causes apart",
        tell: "The message is all that the source goes by: nothing is known that tells one reason from another.",
      },
    ],
    signatures: templates.map(({ template, canon }, at) => ({
      id: at === 0 ? "message" : `message-${at + 1}`,
      template,
      cited: { url: canon.url, text: canon.error.signature },
    })),
    approaches,
    documentation: documentationOf(canons),
    ...(confused.length > 0 ? { confused_with: confused } : {}),
    sightings: canons
      .flatMap(({ error, url }) => (error.first_seen ? [{ date: error.first_seen, source: `claimed by ${url}` }] : []))
      .slice(0, 1),
    claims: canons.flatMap(({ verdict, url }) => [
      ...claim("fix-rate", verdict.fix_success_rate, url),
      ...claim("confidence", verdict.confidence, url),
    ]),
  };
  return { draft, notes };
}

/** `domain/slug`: the environment is told by the claims' sources. */
export const recordIdOf = ({ id }: Canon): string => {
  const [domain = "", slug = ""] = id.split("/");
  return `${slugOf(domain)}/${slugOf(slug)}`;
};

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "") || "unnamed";

const categoryOf = ({ error }: Canon): string => slugOf(error.category).replaceAll("-", "_");

const claim = (of: string, rate: number | undefined, url: string) =>
  rate === undefined ? [] : [{ of, rate, source: url }];

type Prose = (where: string, text: string) => string;

/** Prose that notes where a sentence was left out. */
const proseWith =
  (notes: ImportNote[]): Prose =>
  (where, text) => {
    const found = proseOf(text);
    if (found.cut) notes.push({ code: "rate-in-prose", what: `\`${where}\`: a sentence with a rate was left out` });
    return found.text;
  };

interface Tried {
  readonly title: string;
  readonly how: string;
  readonly why: string;
  readonly aims_at?: readonly string[];
  readonly claims: readonly object[];
}

/** What people try, good and bad, in one list: which is which, trials are to say. The same action in another environment is one more claim. */
function approachesOf(canons: readonly Canon[], prose: Prose): Draft[] {
  const all = new Map<string, Tried>();
  const add = (id: string, one: Tried) => {
    const known = all.get(id);
    all.set(id, known ? { ...known, claims: [...known.claims, ...one.claims] } : one);
  };
  for (const { workarounds, url } of canons)
    for (const { action, how, success_rate, tradeoff, condition } of workarounds)
      add(idOf(action), {
        title: lineOf(action, 130),
        aims_at: [CAUSE],
        how: prose("how", [how || action, ...labelled("Condition", condition)].join("\n\n")) || lineOf(action, 130),
        why: prose("why", labelled("Trade-off", tradeoff).join("")) || "The source gives no reason.",
        claims: claim("success", success_rate, url),
      });
  for (const { dead_ends, url } of canons)
    for (const { action, why_fails, fail_rate, condition, common_misconception } of dead_ends)
      add(idOf(action), {
        title: lineOf(action, 130),
        how: prose("how", [action, ...labelled("Condition", condition)].join("\n\n")) || lineOf(action, 130),
        why:
          prose("why", [why_fails, ...labelled("Common misconception", common_misconception)].join("\n\n")) ||
          "The source gives no reason.",
        claims: claim("failure", fail_rate, url),
      });
  return [...all].map(([id, { claims, ...one }]) => ({ id, ...one, ...(claims.length > 0 ? { claims } : {}) }));
}

const labelled = (label: string, text: string): string[] => (text === "" ? [] : [`${label}: ${text}`]);

/** A slug of the action; where that is cut or empty, with a digest that keeps two apart. */
function idOf(action: string): string {
  const slug = slugOf(action).slice(0, 50).replace(/-+$/, "");
  if (slugOf(action) === slug && slug !== "unnamed") return slug;
  return `${slug}-${createHash("sha256").update(action.toLowerCase()).digest("hex").slice(0, 6)}`;
}

function packagesOf(canons: readonly Canon[], notes: ImportNote[]): Draft[] {
  const all = new Map<string, Draft>();
  for (const { environment } of canons) {
    const { name = "", version_range: range = "" } = environment.runtime ?? {};
    const purl = Object.hasOwn(RUNTIMES, name.toLowerCase()) ? RUNTIMES[name.toLowerCase()] : undefined;
    if (purl === undefined) {
      if (name !== "")
        notes.push({
          code: "unknown-runtime",
          what: `\`environment.runtime\`: ${JSON.stringify(name.slice(0, 60))} has no package URL that is known`,
        });
      continue;
    }
    const versions = versRange(purl, range);
    if (versions === undefined && range !== "")
      notes.push({
        code: "unreadable-range",
        what: `\`version_range\`: ${JSON.stringify(range.slice(0, 60))} is not a list of comparisons`,
      });
    // Of two environments with different ranges, none is the record's.
    const known = all.get(purl);
    if (!known) all.set(purl, { purl, ...(versions ? { versions } : {}) });
    else if (known.versions !== versions) all.set(purl, { purl });
  }
  return [...all.values()];
}

/** `>=2.0,<2.3` as VERS. */
function versRange(purl: string, range: string): string | undefined {
  const parts = range.split(",").map((part) => part.replace(/\s+/g, ""));
  if (!parts.every((part) => /^(?:>=|<=|>|<|=|==)?\d[\w.+-]*$/.test(part))) return undefined;
  const type = /^pkg:([a-z]+)\//.exec(purl)?.[1] ?? "generic";
  const text = `vers:${type}/${parts.map((part) => part.replace(/^==/, "=")).join("|")}`;
  try {
    parseVersionRange(text);
    return text;
  } catch {
    return undefined;
  }
}

function documentationOf(canons: readonly Canon[]): Draft[] {
  const cited = canons.flatMap(({ dead_ends, workarounds }) =>
    [...workarounds, ...dead_ends].flatMap(({ sources }) => sources),
  );
  const pages = [...new Set(cited)].filter(isPublic).slice(0, 10);
  return (pages.length > 0 ? pages : [(canons[0] as Canon).url]).map((url) => ({
    url,
    title: lineOf(url.replace(/^https:\/\//, ""), 150),
  }));
}

/** On the terms of the check `private-url`. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address) || address.length > 300) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== "https:" || username || password || !hostname.includes(".") || /^[\d.]+$/.test(hostname))
    return false;
  return !/\.(?:localhost|local|internal|lan|test|invalid|example)$|(?:^|\.)example\.(?:com|net|org)$/.test(hostname);
}

function confusionsOf(
  canons: readonly Canon[],
  id: string,
  recordIds: ReadonlySet<string>,
  prose: Prose,
  notes: ImportNote[],
): Draft[] {
  const all = new Map<string, Draft>();
  for (const { error_id, distinction } of canons.flatMap(
    ({ transition_graph }) => transition_graph.frequently_confused_with,
  )) {
    const [domain = "", slug = ""] = error_id.split("/");
    const record = `${slugOf(domain)}/${slugOf(slug)}`;
    const how = prose("confused_with", distinction);
    if (record !== id && recordIds.has(record) && how !== "") all.set(record, { record, how });
    else if (record !== id)
      notes.push({
        code: "unknown-record",
        what: `\`frequently_confused_with\`: ${JSON.stringify(error_id.slice(0, 100))} is not among what was imported`,
      });
  }
  return [...all.values()];
}

/** What records derive from trials is not taken over from anybody. */
function noteLeft(canons: readonly Canon[], notes: ImportNote[]): void {
  const edges = canons.reduce(
    (sum, { transition_graph: graph }) => sum + graph.leads_to.length + graph.preceded_by.length,
    0,
  );
  if (edges > 0)
    notes.push({
      code: "edges-left",
      what: `\`leads_to\`, \`preceded_by\`: ${edges} left out; what leads to what is derived from trials`,
    });
}
