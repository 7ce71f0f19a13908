/**
 * The values that the site's pages show beside answers and records (answer.ts): lists of records, what the catalog covers, what went
 * wrong. Every view renders them and none computes. Texts are in the language that was asked for.
 */
import { z } from "zod";
import { recordView, type Tier } from "./answer.ts";
import { LANGUAGES } from "./languages.ts";

const lang = z.enum(LANGUAGES);
const count = z.int().min(0);

/** A record in a list. */
export const recordEntry = recordView
  .pick({
    title: true,
    domain: true,
    category: true,
    tier: true,
    resolvability: true,
    fix_rate: true,
    confidence: true,
  })
  .extend({
    record: z.string(),
    evidence: recordView.shape.evidence,
    /** The day on which its first version was written. */
    added: z.string(),
    /** The day of the latest change that a reader can see: written, or tried anew. */
    changed: z.string(),
    last_verified: z.string().nullable(),
    /** Package URLs. */
    packages: z.array(z.string()),
  });
export type RecordEntry = z.infer<typeof recordEntry>;

/** How many records there are of each tier, and how much is known of them. */
export const counts = z.strictObject({
  records: count,
  signatures: count,
  causes: count,
  approaches: count,
  trials: count,
  reports: count,
  tiers: z.strictObject({ verified: count, reviewed: count, drafted: count, recognised: count }),
});
export type Counts = z.infer<typeof counts>;

/** A domain in a list. */
export const domainEntry = z.strictObject({ domain: z.string(), title: z.string(), counts });
export type DomainEntry = z.infer<typeof domainEntry>;

export const homeView = z.strictObject({
  lang,
  counts,
  domains: z.array(domainEntry),
  /** The records with the most evidence, most first. */
  featured: z.array(recordEntry),
  /** The records written or tried last, newest first. */
  newest: z.array(recordEntry),
});
export type HomeView = z.infer<typeof homeView>;

export const domainsView = z.strictObject({ lang, counts, domains: z.array(domainEntry) });
export type DomainsView = z.infer<typeof domainsView>;

export const domainView = z.strictObject({
  lang,
  domain: z.string(),
  title: z.string(),
  counts,
  /** In order of tier, best known first; then by title. */
  records: z.array(recordEntry),
});
export type DomainView = z.infer<typeof domainView>;

export const searchView = z.strictObject({
  lang,
  /** What was searched for, as it was given; empty where nothing was. */
  q: z.string(),
  /** Best first. */
  hits: z.array(recordEntry.extend({ score: z.number() })),
});
export type SearchView = z.infer<typeof searchView>;

/** Why a record says less than a reader may hope. */
export const thinReason = z.enum(["no-trial", "one-version", "cause-not-tried", "cause-without-fix"]);
export type ThinReason = z.infer<typeof thinReason>;

/** What is known well, what is not, and how old the knowledge is. */
export const coverageView = z.strictObject({
  lang,
  /** The day for which it is computed: `stale` depends on it. */
  day: z.string(),
  counts,
  /** Verified records whose last trial is more than `stale_after_days` old. */
  stale: count,
  stale_after_days: count,
  domains: z.array(domainEntry.extend({ stale: count })),
  /** Verified records that say less than one may hope, and unverified ones, by reason; each list in the records' order. */
  thin: z.array(
    z.strictObject({
      reason: thinReason,
      records: z.array(z.strictObject({ record: z.string(), title: z.string(), causes: z.array(z.string()) })),
    }),
  ),
  /** Packages that trials ran on, with their versions, oldest first. */
  tried: z.array(z.strictObject({ purl: z.string(), versions: z.array(z.string()), records: count })),
  /** The verified record whose last trial is oldest. */
  oldest: z.strictObject({ record: z.string(), title: z.string(), last_verified: z.string() }).nullable(),
});
export type CoverageView = z.infer<typeof coverageView>;

/** The pages that a search engine should know of. */
export interface SitemapView {
  readonly pages: readonly {
    /** The same page in each language. */
    readonly addresses: readonly { readonly lang: "en" | "zh"; readonly path: string }[];
    /** A day or a time; null where nobody knows. */
    readonly changed: string | null;
  }[];
}

/** What went wrong with a request: RFC 9457, and what to do about it. */
export const problemView = z.strictObject({
  type: z.string().meta({ description: "A URI reference that names the kind of problem." }),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  /** Stable and for programs, e.g. `no-such-record`. */
  code: z.string(),
  todo: z.string().optional(),
  /** What is wrong with which part of the request. */
  errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
});
export type ProblemView = z.infer<typeof problemView>;

/** A page of a list of records, as the API gives it. */
export const recordList = z.strictObject({
  records: z.array(recordEntry.extend({ urls: recordView.shape.urls })),
  /** Give it as `cursor` to get what follows; null at the end. */
  next: z.string().nullable(),
  total: count,
});
export type RecordList = z.infer<typeof recordList>;

/** What a list of records is narrowed to. */
export interface RecordFilter {
  readonly domain?: string;
  readonly tier?: Tier;
  /** A package URL without a version. */
  readonly package?: string;
}
