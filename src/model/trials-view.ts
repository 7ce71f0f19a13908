/** Trials as they are read and shown: each with all that its line in `trials.jsonl` says, down to the digest that names it. */
import { z } from "zod";
import { approachView, interval, outcomes, rate } from "./answer.ts";
import { LANGUAGES } from "./languages.ts";
import { trialDetail } from "./trial.ts";

const detail = trialDetail.shape;

/** One line of a record's `trials.jsonl`, as a bundle carries it. */
export const bundleTrial = z.strictObject({
  /** SHA-256 of the statement: the trial's name. */
  id: detail.id,
  scenario: detail.scenario,
  /** Package URL without a version. */
  package: detail.package,
  version: detail.version,
  cause: z.string(),
  /** Null for the run without an approach, which shows the error. */
  approach: z.string().nullable(),
  outcome: detail.outcome,
  signature: z.string().nullable(),
  leads_to: z.string().nullable(),
  /** What the runner read, secrets redacted. */
  message: detail.message,
  runtime: detail.runtime,
  sandboxed: z.boolean(),
  /** The package could not be taken away to see what then happens. */
  uncontrolled: z.boolean(),
  duration_ms: detail.duration_ms,
  time: z.string(),
  /** The scenario's path in the catalog and its SHA-256 when the trial was made. */
  subject: z.strictObject({ name: z.string(), sha256: z.string() }),
  /** The scenario has changed since: the trial counts for nothing. */
  stale: z.boolean(),
  /** Ids of the keys that signed it; empty without an envelope. Nothing here has checked them: `wayout lab verify --key` does. */
  signed_by: z.array(z.string()),
});
export type BundleTrial = z.infer<typeof bundleTrial>;

/**
 * What becomes of a trial: `counted` in the figure of its approach and cause; `reproduction` without an approach; `superseded` by
 * a newer run of its cell; `stale`; `unknown` where the record has no such cause or approach any more.
 */
export const trialUse = z.enum(["counted", "reproduction", "superseded", "stale", "unknown"]);
export type TrialUse = z.infer<typeof trialUse>;

const trialLine = bundleTrial.omit({ scenario: true, package: true, version: true, cause: true }).extend({
  /** The approach's title; null without an approach. */
  title: z.string().nullable(),
  use: trialUse,
});

/** So many counted trials are shown on one page; those of a record with more stand on a page for each approach. */
const MOST_ON_A_PAGE = 100;

/** @param counted how many trials the figures of a record rest on */
export const hasTrialPages = (counted: number): boolean => counted > MOST_ON_A_PAGE;

/** In the place of an approach: the runs without one, which show the error. */
export const NOTHING_APPLIED = "nothing-applied";

/** All trials of a record, in groups, and the figures that rest on them. */
export const trialsView = z.strictObject({
  record: z.string(),
  lang: z.enum(LANGUAGES),
  title: z.string(),
  counts: z.strictObject({
    /** Lines of `trials.jsonl`. */
    trials: z.int().min(0),
    /** Those that a figure rests on. */
    counted: z.int().min(0),
    reproductions: z.int().min(0),
    stale: z.int().min(0),
    signed: z.int().min(0),
  }),
  /** By scenario, version and cause; within a group the run without an approach first, then in the record's order, oldest first. */
  groups: z.array(
    z.strictObject({
      scenario: z.string(),
      package: z.string(),
      version: z.string(),
      cause: z.strictObject({ id: z.string(), title: z.string() }),
      trials: z.array(trialLine),
    }),
  ),
  /** One for each approach and cause with a counted trial. */
  figures: z.array(
    z.strictObject({
      approach: z.string(),
      title: z.string(),
      kind: approachView.shape.kind,
      cause: z.string(),
      rate: rate.nullable(),
      interval: interval.nullable(),
      outcomes,
      /** Ids of the trials that it rests on. */
      trials: z.array(detail.id),
    }),
  ),
  urls: z.strictObject({
    record: z.string(),
    html: z.string(),
    json: z.string(),
    markdown: z.string(),
    zh: z.string(),
  }),
});
export type TrialsView = z.infer<typeof trialsView>;
