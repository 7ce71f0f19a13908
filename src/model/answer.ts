/**
 * What a lookup and a record page show: the values that every view (terminal, Markdown, JSON) renders and none computes.
 * The JSON views are these values as they are. Texts are in the language that was asked for.
 */
import { z } from "zod";
import { LANGUAGES } from "./languages.ts";
import { recognisedMatch } from "./recognised.ts";

export type { Language } from "./languages.ts";

export const tier = z.enum(["verified", "reviewed", "drafted", "recognised"]);
export type Tier = z.infer<typeof tier>;

/**
 * 90 % interval of a rate, both ends from 0 to 1. In JSON Schema it is told as a list of two numbers: `prefixItems` is younger than what
 * many clients of MCP check answers by, who then find every interval wrong.
 */
export const interval = z
  .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
  .meta({ prefixItems: undefined, items: { type: "number", minimum: 0, maximum: 1 }, minItems: 2, maxItems: 2 });

export const rate = z.number().min(0).max(1);

/** An asserted figure with its source: shown as a claim, never as a measurement. */
export const claimView = z.strictObject({
  of: z.enum(["success", "failure", "fix-rate", "confidence"]),
  rate,
  source: z.string(),
});
export type ClaimView = z.infer<typeof claimView>;

/** What the evidence says of an approach. Without a trial it is `untested`, whatever anyone claims. */
export const approachKind = z.enum(["workaround", "dead_end", "untested"]);
export type ApproachKind = z.infer<typeof approachKind>;

const codeView = z.strictObject({ package: z.string().nullable(), lang: z.string(), text: z.string() });
export type CodeView = z.infer<typeof codeView>;

export const outcomes = z.strictObject({
  fixed: z.int().min(0),
  unchanged: z.int().min(0),
  new_error: z.int().min(0),
  unsafe: z.int().min(0),
});

/** What trials of an approach saw, for the open causes, on a version that the user's project uses. */
export const versionTrials = z.strictObject({ package: z.string(), version: z.string(), outcomes });
export type VersionTrials = z.infer<typeof versionTrials>;

/** A version that the user's project uses, of a package that the record's trials ran on. */
const yourVersion = z.strictObject({
  package: z.string(),
  version: z.string(),
  /** Name of the lockfile that says so; null if the user said so. */
  file: z.string().nullable(),
  /** Whether a trial has run on it. */
  tried: z.boolean(),
  /** Whether the error appeared there; null if it was not tried. */
  reproduced: z.boolean().nullable(),
  /** The nearest versions that were tried, the older first; empty if this one was. */
  nearest: z.array(z.string()),
});
export type YourVersion = z.infer<typeof yourVersion>;

/** One thing to try, in the plan of an answer. */
export const planStep = z.strictObject({
  approach: z.string(),
  title: z.string(),
  kind: approachKind,
  /** Null until trials give one. */
  rate: rate.nullable(),
  interval: interval.nullable(),
  trials: z.int().min(0),
  /** Versions that trials tried it on; empty while there are none. */
  applies_to_versions: z.array(z.string()),
  /** What trials saw on the versions that the project uses, one entry a version that was tried; absent where no project is known. */
  on_your_versions: z.array(versionTrials).optional(),
  /** The open causes that those who recommend it have in mind. */
  aims_at: z.array(z.string()),
  how: z.string(),
  steps: z.array(z.string()),
  code: z.array(codeView),
  why: z.string(),
  claims: z.array(claimView),
});
export type PlanStep = z.infer<typeof planStep>;

const openCause = z.strictObject({ id: z.string(), title: z.string(), tell: z.string() });

/** One term of a score; the terms add up to it. */
export const scoreTerm = z.strictObject({ term: z.string(), bits: z.number() });
export type ScoreTerm = z.infer<typeof scoreTerm>;

export const answerMatch = z.strictObject({
  record: z.string(),
  title: z.string(),
  /** The template that matched. */
  signature: z.string(),
  /** Ids of the causes left open, likeliest first. */
  causes: z.array(z.string()),
  /** The same causes with their texts. */
  open_causes: z.array(openCause),
  /** What stood in the holes of the template. */
  values: z.record(z.string(), z.string()),
  /** Where it stands in the text: UTF-16 offsets, end exclusive. */
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
  /** Line of the text on which it starts, from 1. */
  line: z.int().min(1),
  package: z.string().nullable(),
  tier,
  /** Bits of information in favour of this match. */
  score: z.number(),
  explain: z.array(scoreTerm),
  /** The versions that the project uses of the record's packages; absent where no project is known. */
  your_versions: z.array(yourVersion).optional(),
  plan: z.array(planStep),
  avoid: z.array(
    z.strictObject({
      approach: z.string(),
      title: z.string(),
      outcome: z.string(),
      why: z.string(),
      on_your_versions: z.array(versionTrials).optional(),
    }),
  ),
  documentation: z.array(z.strictObject({ url: z.string(), title: z.string() })),
});
export type AnswerMatch = z.infer<typeof answerMatch>;

export const similarRecord = z.strictObject({ record: z.string(), title: z.string(), score: z.number() });
export type SimilarRecord = z.infer<typeof similarRecord>;

export const answer = z.strictObject({
  query: z.strictObject({ redacted: z.string() }),
  lang: z.enum(LANGUAGES),
  /** Recognised by a signature, best first. */
  matches: z.array(answerMatch),
  /** Only lexically near, best first; looked for when nothing was recognised. */
  similar: z.array(similarRecord),
  /** Where no record matches: messages that a program is known to print, best first. Absent where no inventory bundle is at hand. */
  recognised: z.array(recognisedMatch).optional(),
  took_ms: z.number().min(0),
});
/** The answer to one text. */
export type Answer = z.infer<typeof answer>;

/** An approach with what trials saw of it, cause by cause. */
export const approachView = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: approachKind,
  aims_at: z.array(z.string()),
  how: z.string(),
  steps: z.array(z.string()),
  code: z.array(codeView),
  why: z.string(),
  rate: rate.nullable(),
  interval: interval.nullable(),
  by_cause: z.array(
    z.strictObject({
      cause: z.string(),
      rate: rate.nullable(),
      interval: interval.nullable(),
      outcomes,
      versions: z.array(z.string()),
    }),
  ),
  claims: z.array(claimView),
});

/** One record with everything that is known of it. */
export const recordView = z.strictObject({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  title: z.string(),
  domain: z.string(),
  /** The domain as people name it. */
  domain_title: z.string(),
  category: z.string(),
  scope: z.enum(["generic", "specific"]).nullable(),
  tier,
  resolvability: z.enum(["yes", "partial", "no", "unknown"]),
  provenance: z.strictObject({
    drafted_by: z.string(),
    drafted_on: z.string(),
    reviewed_by: z.array(z.string()),
    /** The page of another collection that it was imported from. */
    imported_from: z.string().optional(),
  }),
  fix_rate: z.strictObject({ rate, interval, trials: z.int(), reports: z.int() }).nullable(),
  confidence: rate.nullable(),
  evidence: z.strictObject({ trials: z.int(), reports: z.int(), claims: z.int() }),
  first_seen: z.strictObject({ date: z.string(), source: z.string() }).nullable(),
  last_verified: z.string().nullable(),
  packages: z.array(
    z.strictObject({
      purl: z.string(),
      range: z.string().nullable(),
      notes: z.string().nullable(),
      /** Versions that trials ran on; empty while there are none. */
      versions: z.array(
        z.strictObject({
          version: z.string(),
          status: z.string(),
          introduced: z.string().nullable(),
          deprecated: z.string().nullable(),
          notes: z.string().nullable(),
        }),
      ),
    }),
  ),
  root_cause: z.strictObject({ en: z.string(), zh: z.string() }),
  causes: z.array(openCause.extend({ prevalence: rate.nullable() })),
  signatures: z.array(
    z.strictObject({
      id: z.string(),
      template: z.string(),
      package: z.string().nullable(),
      causes: z.array(z.string()),
      source: z.string(),
    }),
  ),
  documentation: z.array(z.strictObject({ url: z.string(), title: z.string() })),
  /** Best first: workarounds, dead ends, what is untested. */
  approaches: z.array(approachView),
  claims: z.array(claimView),
  /** Errors that trials saw after an approach, where they are known ones. */
  leads_to: z.array(z.strictObject({ record: z.string(), title: z.string(), via: z.string() })),
  confused_with: z.array(z.strictObject({ record: z.string(), title: z.string(), how: z.string() })),
  urls: z.strictObject({ html: z.string(), json: z.string(), markdown: z.string(), zh: z.string() }),
});
/** A record as shown. */
export type RecordView = z.infer<typeof recordView>;

/** One line of what a search found. */
export interface SearchHit {
  readonly record: string;
  readonly title: string;
  readonly tier: Tier;
  readonly score: number;
}

/** One known error in a scanned file. */
export interface ScanHit {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly record: string;
  readonly title: string;
  readonly signature: string;
  readonly causes: readonly string[];
  readonly text: string;
  readonly score: number;
}
