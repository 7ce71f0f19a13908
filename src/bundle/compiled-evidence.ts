/** What the evidence says of a record, in the form in which a bundle holds it: every figure computed, none left to the views. */
import type { RecordEstimate } from "../estimate/estimate.ts";
import type { Posterior } from "../estimate/posterior.ts";
import type { RecordView } from "../model/answer.ts";
import type { Publication } from "../model/publication.ts";

/** Rate, both ends of its 90 % interval, and the number of trial cells behind it. */
export type Rate = readonly [rate: number, low: number, high: number, trials: number];

type ApproachView = RecordView["approaches"][number];

type ByCause = ApproachView["by_cause"][number];

export interface ApproachFigures extends Pick<ApproachView, "kind" | "rate" | "interval"> {
  readonly by_cause: readonly FiguresOfCause[];
}

/** Versions are named by their places in the evidence's list. */
export interface FiguresOfCause extends Omit<ByCause, "versions"> {
  readonly versions: readonly number[];
  /** For each outcome that was seen the version of each trial that saw it, so that a lookup in a project need not read the trials. */
  readonly seen: Readonly<Partial<Record<keyof ByCause["outcomes"], readonly number[]>>>;
}

export interface CompiledEvidence {
  readonly posterior: Posterior;
  /** For each set of causes that a signature of the record leaves open (their ids, joined by blanks): rates by approach. */
  readonly rates: Readonly<Record<string, Readonly<Record<string, Rate>>>>;
  readonly resolvability: RecordView["resolvability"];
  readonly fixRate: RecordView["fix_rate"];
  readonly confidence: number | null;
  readonly trials: number;
  /** How many reports the figures rest on; 0 in a bundle, which knows of none. */
  readonly reports: number;
  /** The earliest evidence of the error; null without a date. */
  readonly firstSeen: RecordView["first_seen"];
  /** Of the versions that trials ran on, as far as they are dated. */
  readonly publications: readonly Publication[];
  readonly lastVerified: string | null;
  readonly packages: RecordEstimate["packages"];
  readonly prevalence: Readonly<Record<string, number | null>>;
  /**
   * The versions of `packages`, one package behind the other, as people write them: `express-jwt 8.4.0`. The figures of approaches name
   * them by their place here.
   */
  readonly versions: readonly string[];
  readonly approaches: Readonly<Record<string, ApproachFigures>>;
  readonly leadsTo: readonly Pick<RecordView["leads_to"][number], "record" | "via">[];
}

/** Figures of a record, by its number; null if nothing is known of it. */
export type EvidenceOf = (record: number) => CompiledEvidence | null;

/** Four decimals: far beyond what any trial can tell apart, and a third of the bytes. */
export const roundRate = (rate: number): number => Math.round(rate * 10_000) / 10_000;

/** The key of a set of open causes in `rates`. */
export const openKey = (causes: readonly string[]): string => causes.join(" ");

/** The place of a version in `versions`; -1 if no trial ran on it. */
export function placeOfVersion(
  { packages }: Pick<CompiledEvidence, "packages">,
  purl: string,
  version: string,
): number {
  let before = 0;
  for (const one of packages) {
    if (one.package === purl) {
      const at = one.versions.findIndex((tried) => tried.version === version);
      return at < 0 ? -1 : before + at;
    }
    before += one.versions.length;
  }
  return -1;
}
