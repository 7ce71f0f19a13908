/** The interface in English: every word and sentence that the views say themselves. Declares what a language must have. */
import type { ApproachKind, ClaimView, Language, RecordView, Tier } from "../../model/answer.ts";
import type { TrialsView } from "../../model/trials-view.ts";

const percent = (rate: number) => `${Math.round(rate * 100)} %`;
const interval = ([low, high]: readonly [number, number]) =>
  `90 % interval ${Math.round(low * 100)}–${Math.round(high * 100)} %`;
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const trials = (n: number) => count(n, "trial");

type TrialCounts = TrialsView["counts"];

const tier: Record<Tier, string> = {
  verified: "verified",
  reviewed: "reviewed",
  drafted: "drafted",
  recognised: "recognised",
};
const tierMeans: Record<Tier, string> = {
  verified: "trials reproduce it",
  reviewed: "checked by a person, not by trials",
  drafted: "not reviewed, not tested",
  recognised: "known message, no approach yet",
};
const kind: Record<ApproachKind, string> = { workaround: "workaround", dead_end: "dead end", untested: "untested" };
const outcome: Record<string, string> = {
  fixed: "fixed",
  unchanged: "unchanged",
  new_error: "new error",
  "new-error": "new error",
  unsafe: "unsafe",
};
const outcomeWord = (name: string): string | undefined => (Object.hasOwn(outcome, name) ? outcome[name] : undefined);
const claimOf: Record<ClaimView["of"], string> = {
  success: "success",
  failure: "failure",
  "fix-rate": "fix rate",
  confidence: "confidence",
};
const resolvability: Record<RecordView["resolvability"], string> = {
  yes: "yes: every cause has a safe fix",
  partial: "partial: some causes have a safe fix",
  no: "no: no cause has a safe fix",
  unknown: "unknown: no trial has run yet",
};

export const en = {
  lang: "en" as Language,
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  /** A remark behind a name. */
  aside: (text: string) => ` (${text})`,
  percent,
  interval,

  tier,
  tierMeans,
  kind,
  outcome: (name: string) => outcomeWord(name) ?? name,
  /** What became of so many trials: counts, for they tell more than a percentage. */
  outcomeCounts: (all: number, counts: readonly (readonly [name: string, n: number])[]) => {
    const [only, ...more] = counts.map(([name, n]) => [n, outcomeWord(name) ?? name] as const);
    if (only && more.length === 0) return `${only[0]} of ${trials(all)} ${only[1]}`;
    return `of ${trials(all)} ${counts.map(([name, n]) => `${n} ${outcomeWord(name) ?? name}`).join(", ")}`;
  },
  claim: (claim: ClaimView) => `claimed: ${percent(claim.rate)} ${claimOf[claim.of]} (${claim.source})`,
  successRate: (rate: number, range: readonly [number, number] | null) =>
    `success ${percent(rate)}${range ? ` (${interval(range)})` : ""}`,
  /** A rate that trials gave; never called without one. */
  measured: (rate: number, range: readonly [number, number] | null, n: number) =>
    `${percent(rate)} success, estimated from ${trials(n)}${range ? `; ${interval(range)}` : ""}`,
  mixedOutcomes: "differs between versions",
  triedOn: (versions: readonly string[]) => `tried on ${versions.join(", ")}`,
  /** A version that the project uses, and where that is written. */
  yourVersion: (name: string, version: string, file: string | null) =>
    `Your ${name} ${version}${file === null ? "" : ` (${file})`}`,
  versionTried: (reproduced: boolean): string =>
    reproduced ? "tried: the error appears" : "tried: the error did not appear",
  versionNeverTried: (nearest: readonly string[]): string =>
    nearest.length > 0 ? `never tried; the nearest that were: ${nearest.join(", ")}` : "never tried",
  /** What trials saw on a version in use: `on your express-jwt 8.4.0: fixed, 6 of 6 trials`. */
  onYourVersion: (
    name: string,
    version: string,
    all: number,
    counts: readonly (readonly [name: string, n: number])[],
  ) =>
    `on your ${name} ${version}: ${counts.map(([one, n]) => `${outcomeWord(one) ?? one}, ${n} of ${trials(all)}`).join("; ")}`,
  notTriedOnYours: "not tried on your versions",
  aimsAt: (causes: readonly string[]) => `meant for ${causes.join(", ")}`,

  cause: "Cause",
  causesOpen: (n: number) => `The message leaves ${n} causes open:`,
  causeNotKnown: "The message does not tell which cause it is.",
  foundOnLine: (n: number) => `Found on line ${n}`,
  onLine: (n: number) => `line ${n}`,
  whatToTry: "What people try",
  nothingToTry: "No approach is recorded for this error yet.",
  whatToAvoid: "What to avoid",
  officialDocumentation: "Official documentation",
  seeAll: "See all that is known of it",
  alsoRecognised: "Also recognised in this text",

  programsThatPrint: (n: number) => (n === 1 ? "Printed by" : `Printed by any of these ${n}`),
  /** The version whose inventory has the message. */
  inventoryOf: (version: string) => `in the inventory of version ${version}`,
  codeOf: (code: string) => `code ${code}`,
  onlyRecognised:
    "Who prints it is all that is known of it: the catalog has no record, hence no cause and nothing to try.",

  notRecognised: "No known error was recognised in this text.",
  onlySimilar: "Only similar, not recognised (they share words with the text, no more)",
  whatNow: "What you can do",
  pasteMore: "Paste more of the text: the lines before and after the message, best the whole output.",
  searchWords: "Search by words of the message:",
  searchExample: "wayout search <words>",
  openSimilar: "Read one of the similar records and compare its messages with yours:",

  why: "Why",
  term: "Term",
  bits: "Bits",
  sum: "Sum",
  scoreOf: (title: string) => `Why this match: ${title}`,
  noTerms: "No terms are recorded for this score.",

  found: (n: number, query: string) => `${count(n, "record")} found for “${query}”`,
  nothingFound: (query: string) => `No record found for “${query}”.`,
  searchLess: 'Try fewer or other words, or paste the error text itself: wayout "<error text>"',

  id: "ID",
  domain: "Domain",
  category: "Category",
  scope: "Scope",
  scopes: { generic: "generic", specific: "specific" },
  tierLabel: "Tier",
  resolvabilityLabel: "Resolvability",
  resolvability,
  fixRate: "Fix rate",
  confidence: "Confidence",
  evidence: "Evidence",
  notMeasured: "not measured",
  rateOfRecord: (rate: number, range: readonly [number, number], n: number, reports: number) =>
    `${percent(rate)}, estimated from ${trials(n)} and ${count(reports, "report")}; ${interval(range)}`,
  evidenceCounts: (n: number, reports: number, claims: number) =>
    `${trials(n)}, ${count(reports, "report")}, ${count(claims, "claim")}`,
  firstSeen: "First seen",
  lastVerified: "Last verified",
  never: "never",
  unknown: "unknown",
  provenance: "Provenance",
  drafted: (by: string, on: string) => `drafted by ${by} on ${on}`,
  reviewed: (by: readonly string[]) => (by.length > 0 ? `reviewed by ${by.join(", ")}` : "not reviewed"),

  rootCause: "Root cause",
  causes: "Causes",
  tell: "How to tell",
  prevalence: (rate: number) => `${percent(rate)} of cases, estimated`,
  workarounds: "Workarounds",
  deadEnds: "Dead ends",
  untested: "Untested approaches",
  untestedNote: "No trial has tried these: whether they fix the error or not is not known.",
  outcomesByCause: "Outcomes by cause",
  approach: "Approach",
  notTried: "not tried",
  signatures: "Signatures",
  signature: "Signature",
  printedBy: (name: string) => `printed by ${name}`,
  leavesOpen: (causes: readonly string[]) => `leaves open: ${causes.join(", ")}`,
  origin: "Origin",
  origins: (source: string) => `origin: ${source}`,
  claims: "Claims",
  package: "Package",
  packages: "Version compatibility",
  allVersions: "all versions",
  version: "Version",
  status: "Status",
  introduced: "Introduced",
  deprecated: "Deprecated",
  notes: "Notes",
  noVersionTried: "no trial yet",
  noTrials: "No trial has run for this record yet.",
  trialCounts: (counts: TrialCounts) =>
    `${trials(counts.trials)}: ${counts.reproductions} without an approach show the error, ${counts.counted} with one count in a figure, ${counts.stale} stale, ${counts.signed} signed`,
  trialsCount:
    "Each counts once, in the figure of its approach and cause, unless it says otherwise; a message stands below where it is another than the error's own.",
  scenario: "Scenario",
  withoutApproach: "(without an approach)",
  trialOutcome: (name: string) => (name === "reproduced" ? "reproduced" : (outcomeWord(name) ?? name)),
  trialUse: {
    stale: "stale, counts for nothing: the scenario has changed since",
    superseded: "counts for nothing: a newer run of the same holds",
    unknown: "counts for nothing: the record has no such cause or approach any more",
  },
  notSandboxed: "ran without a sandbox",
  uncontrolled: "uncontrolled: the package could not be taken away to see what happens without it",
  signedBy: (keys: readonly string[]) => `signed by ${keys.join(", ")}`,
  leadsToRecord: (record: string) => `leads to ${record}`,
  outcomeLabel: "Outcome",
  message: "Message",
  time: "Time",
  trial: "Trial",
  leadsTo: "Leads to",
  via: (approach: string) => `after ${approach}`,
  confusedWith: "Confused with",
  links: "Links",
  linkNames: { html: "HTML", json: "JSON", markdown: "Markdown", zh: "中文" },
  otherLanguage: "中文",

  /** What only an agent's tools say. */
  agent: {
    more: 'Shortened: get_record with detail "full" has everything.',
    openCauses: "The message leaves these causes open; diagnose or the tells decide:",
    approaches: "Approaches",
    noProbe: "No probe decides this one. Check the tells on this machine, then use the approach meant for the cause:",
    notRecognised:
      "Do not present a similar record as the answer. Look up more of the output, or search_records by words.",
  },
};

export type Words = typeof en;
