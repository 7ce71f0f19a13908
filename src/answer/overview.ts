/**
 * What lists of records need to know of every record: gathered once from the bodies of a bundle, which would be too many to read for
 * each page. Newer evidence than the bundle's replaces the facts of one record.
 */
import type { CompiledEvidence } from "../bundle/compiled-evidence.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Language, Tier } from "../model/answer.ts";
import type { Counts, RecordEntry, ThinReason } from "../model/site.ts";

/** The facts of one record that do not depend on the language. */
export interface RecordFacts {
  readonly number: number;
  readonly entry: Omit<RecordEntry, "title">;
  readonly signatures: number;
  readonly causes: number;
  readonly approaches: number;
  readonly thin: readonly { readonly reason: ThinReason; readonly causes: readonly string[] }[];
  /** Packages that trials ran on, with their versions, oldest first. */
  readonly tried: readonly { readonly purl: string; readonly versions: readonly string[] }[];
}

export class Overview {
  readonly #bundle: Bundle;
  readonly #facts: RecordFacts[];

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    this.#facts = bundle.names.ids.map((_, number) => factsOf(bundle, number));
  }

  /** The facts of all records, in order of their ids. */
  get facts(): readonly RecordFacts[] {
    return this.#facts;
  }

  /** Takes over newer evidence for a record. */
  update(number: number, evidence: CompiledEvidence | null): void {
    this.#facts[number] = factsOf(this.#bundle, number, evidence);
  }

  /** A record as lists show it. */
  entry({ number, entry }: RecordFacts, lang: Language): RecordEntry {
    return { title: this.#bundle.names.titles[lang][number] as string, ...entry };
  }
}

/** A record as lists show it, read from the bundle alone: for who lists a few and has not gathered all. */
export const entryOf = (bundle: Bundle, number: number, lang: Language): RecordEntry => ({
  title: bundle.names.titles[lang][number] as string,
  ...factsOf(bundle, number).entry,
});

function factsOf(bundle: Bundle, number: number, newer?: CompiledEvidence | null): RecordFacts {
  const { source, signatures, tier, evidence: compiled } = bundle.record(number);
  const evidence = newer === undefined ? compiled : newer;
  const claims = source.approaches.reduce((sum, one) => sum + (one.claims?.length ?? 0), source.claims?.length ?? 0);
  const verified = evidence?.lastVerified ?? null;
  const added = source.provenance.drafted_on;
  return {
    number,
    entry: {
      record: source.id,
      domain: source.id.slice(0, source.id.indexOf("/")),
      category: source.category,
      tier,
      resolvability: evidence?.resolvability ?? "unknown",
      fix_rate: evidence?.fixRate ?? null,
      confidence: evidence?.confidence ?? null,
      evidence: { trials: evidence?.trials ?? 0, reports: evidence?.fixRate?.reports ?? 0, claims },
      added,
      changed: verified !== null && verified > added ? verified : added,
      last_verified: verified,
      packages: source.packages.map(({ purl }) => purl),
    },
    signatures: signatures.length,
    causes: source.causes.length,
    approaches: source.approaches.length,
    thin: thinness(
      source.causes.map(({ id }) => id),
      evidence,
    ),
    tried: (evidence?.packages ?? []).map(({ package: purl, versions }) => ({
      purl,
      versions: versions.map(({ version }) => version),
    })),
  };
}

/** Why a record says less than a reader may hope; nothing where trials have answered all that it asks. */
function thinness(causes: readonly string[], evidence: CompiledEvidence | null): RecordFacts["thin"] {
  if (!evidence || evidence.trials === 0) return [{ reason: "no-trial", causes: [] }];
  const cells = Object.values(evidence.approaches).flatMap((one) => one.by_cause);
  const untried = causes.filter((cause) => !cells.some((cell) => cell.cause === cause));
  const unfixed = causes.filter(
    (cause) => !untried.includes(cause) && !cells.some((cell) => cell.cause === cause && cell.outcomes.fixed > 0),
  );
  const versions = evidence.packages.reduce((sum, one) => sum + one.versions.length, 0);
  return [
    ...(versions === 1 ? [{ reason: "one-version" as const, causes: [] }] : []),
    ...(untried.length > 0 ? [{ reason: "cause-not-tried" as const, causes: untried }] : []),
    ...(unfixed.length > 0 ? [{ reason: "cause-without-fix" as const, causes: unfixed }] : []),
  ];
}

/** Sums over records. */
export function countsOf(facts: readonly RecordFacts[]): Counts {
  const sum = (of: (one: RecordFacts) => number) => facts.reduce((total, one) => total + of(one), 0);
  const ofTier = (tier: Tier) => sum(({ entry }) => Number(entry.tier === tier));
  return {
    records: facts.length,
    signatures: sum((one) => one.signatures),
    causes: sum((one) => one.causes),
    approaches: sum((one) => one.approaches),
    trials: sum(({ entry }) => entry.evidence.trials),
    reports: sum(({ entry }) => entry.evidence.reports),
    tiers: {
      verified: ofTier("verified"),
      reviewed: ofTier("reviewed"),
      drafted: ofTier("drafted"),
      recognised: ofTier("recognised"),
    },
  };
}
