/**
 * Computes all that trials, reports and diagnoses say of a record: when a bundle is compiled, from its trials alone; and in a running
 * program, from the trials that the bundle carries and what a ledger has. Imports nothing of Node.js.
 */
import { estimateRecord, type RecordEstimate } from "../estimate/estimate.ts";
import type { RecordEvidence, TrialCell } from "../estimate/evidence.ts";
import { approachRate, type Posterior } from "../estimate/posterior.ts";
import type { Tier } from "../model/answer.ts";
import type { Publication } from "../model/publication.ts";
import type { RecordSource } from "../model/record.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { compareVersions } from "../model/version-order.ts";
import {
  type ApproachFigures,
  type CompiledEvidence,
  type FiguresOfCause,
  openKey,
  placeOfVersion,
  type Rate,
  roundRate,
} from "./compiled-evidence.ts";
import type { Bundle } from "./open.ts";

/** What an estimate is made of. Without reports and diagnoses it rests on trials alone. */
export type GivenEvidence = Pick<RecordEvidence, "trials"> &
  Partial<Pick<RecordEvidence, "reports" | "diagnoses" | "counted">> & {
    /** Of any versions: those that no trial ran on are passed over. */
    readonly publications?: readonly Publication[];
  };

/** What of a record the estimate needs, as its author wrote it. */
export type EvidenceSource = Pick<RecordSource, "approaches" | "causes" | "provenance" | "sightings"> & {
  readonly signatures: readonly { readonly causes?: readonly string[] | undefined }[];
};

/**
 * Computes what the evidence says of a record.
 *
 * @returns the figures, and the tier that they earn
 * @throws RangeError if the time of a run, report or diagnosis is none
 */
export function compileEvidence(
  source: EvidenceSource,
  { trials, reports = [], diagnoses = [], counted, publications = [] }: GivenEvidence,
): { evidence: CompiledEvidence; tier: Tier } {
  const causes = source.causes.map((cause) => cause.id);
  const approaches = source.approaches.map((approach) => approach.id);
  const tried = publications.filter((one) =>
    trials.some(({ package: purl, version }) => purl === one.package && version === one.version),
  );
  const estimate = estimateRecord(
    {
      causes,
      approaches,
      tier: unprovenTier(source),
      trials,
      reports,
      diagnoses,
      ...(counted && { counted }),
      publications: tried,
      sightings: source.sightings ?? [],
    },
    compareVersions,
  );
  const { packages } = estimate;
  const sets = new Set([
    openKey(causes),
    ...source.signatures.map((one) => openKey(inOrder(causes, one.causes ?? causes))),
  ]);
  return {
    tier: estimate.tier,
    evidence: {
      posterior: estimate.posterior,
      rates: Object.fromEntries(
        [...sets].map((key) => [key, ratesFor(estimate.posterior, approaches, key.split(" "))]),
      ),
      resolvability: estimate.resolvability,
      fixRate: estimate.fixRate && {
        rate: roundRate(estimate.fixRate.rate),
        interval: [roundRate(estimate.fixRate.interval[0]), roundRate(estimate.fixRate.interval[1])],
        trials: estimate.counts.trials,
        reports: estimate.counts.reports,
      },
      confidence: estimate.fixRate ? roundRate(estimate.fixRate.confidence) : null,
      trials: estimate.counts.trials,
      reports: estimate.counts.reports,
      firstSeen: firstSeenOf(estimate.firstSeen, tried),
      publications: tried,
      lastVerified: estimate.lastVerified,
      packages,
      prevalence: Object.fromEntries(estimate.causes.map(({ cause, prevalence }) => [cause, prevalence?.rate ?? null])),
      versions: packages.flatMap((one) =>
        one.versions.map(({ version }) => versionName({ package: one.package, version })),
      ),
      approaches: Object.fromEntries(estimate.approaches.map((one) => [one.approach, approachFigures(one, packages)])),
      leadsTo: estimate.leadsTo.map(({ record, via }) => ({ record, via })),
    },
  };
}

/**
 * Computes the figures of a record of an open bundle anew, with what people have reported since it was compiled. Takes some
 * tens of milliseconds for a record of a thousand trials: keep the result until there is a new report.
 *
 * @param number which record
 * @param given reports and diagnoses; the trials are the bundle's
 * @returns what `recordView`, `lookup` and `trialsView` take for the bundle's own figures; null if there is no evidence at all
 */
export function evidenceWith(
  bundle: Bundle,
  number: number,
  given: Omit<GivenEvidence, "trials" | "publications">,
): CompiledEvidence | null {
  const trials = bundle.trials(number).map(trialCell);
  const said = (given.reports?.length ?? 0) + (given.diagnoses?.length ?? 0) + (given.counted?.cells.length ?? 0);
  if (trials.length + said === 0) return null;
  const { source, signatures, evidence } = bundle.record(number);
  const publications = evidence?.publications ?? [];
  return compileEvidence({ ...source, signatures }, { ...given, trials, publications }).evidence;
}

/** A trial as the estimate reads it. */
export function trialCell(trial: BundleTrial): TrialCell {
  const { scenario, package: purl, version, cause, approach, outcome, leads_to: leadsTo, time, stale } = trial;
  return {
    scenario,
    package: purl,
    version,
    cause,
    approach,
    // Without an approach, the estimate calls the error's appearance `unchanged`.
    outcome: outcome === "reproduced" ? "unchanged" : outcome,
    ...(leadsTo === null ? {} : { leadsTo }),
    time,
    stale,
  };
}

/** What a record is called as long as no trial reproduces it. */
export const unprovenTier = ({ provenance }: Pick<RecordSource, "provenance">): Exclude<Tier, "verified"> =>
  provenance.reviewed_by.length > 0 ? "reviewed" : "drafted";

/** The earliest evidence with who says so: of a version, whoever dates it. */
function firstSeenOf(
  first: RecordEstimate["firstSeen"],
  publications: readonly Publication[],
): CompiledEvidence["firstSeen"] {
  if (first?.by !== "version") return first && { date: first.date, source: first.source };
  const said = publications.find((one) => one.package === first.package && one.version === first.version);
  return { date: first.date, source: [versionName(first), ...(said ? [said.source] : [])].join(", ") };
}

const inOrder = (causes: readonly string[], some: readonly string[]): string[] =>
  causes.filter((cause) => some.includes(cause));

function ratesFor(posterior: Posterior, approaches: readonly string[], open: readonly string[]): Record<string, Rate> {
  const rates: Record<string, Rate> = {};
  for (const approach of approaches) {
    const found = approachRate(posterior, approach, open);
    if (found)
      rates[approach] = [
        roundRate(found.rate),
        roundRate(found.interval[0]),
        roundRate(found.interval[1]),
        found.cells,
      ];
  }
  return rates;
}

function approachFigures(
  one: RecordEstimate["approaches"][number],
  packages: CompiledEvidence["packages"],
): ApproachFigures {
  const placeOf = ({ package: purl, version }: TrialCell) => placeOfVersion({ packages }, purl, version);
  return {
    kind: one.kind,
    rate: one.rate ? roundRate(one.rate.rate) : null,
    interval: roundEnds(one.rate?.interval),
    by_cause: one.byCause
      .filter(({ cells }) => cells.length > 0)
      .map(({ cause, estimate, outcomes, cells }) => ({
        cause,
        rate: estimate ? roundRate(estimate.rate) : null,
        interval: roundEnds(estimate?.interval),
        outcomes: {
          fixed: outcomes.fixed,
          unchanged: outcomes.unchanged,
          new_error: outcomes["new-error"],
          unsafe: outcomes.unsafe,
        },
        versions: [...new Set(cells.map(placeOf))],
        seen: seenOn(cells, placeOf),
      })),
  };
}

const OUTCOMES = { fixed: "fixed", unchanged: "unchanged", "new-error": "new_error", unsafe: "unsafe" } as const;

function seenOn(cells: readonly TrialCell[], placeOf: (cell: TrialCell) => number): FiguresOfCause["seen"] {
  const seen: Partial<Record<keyof FiguresOfCause["outcomes"], number[]>> = {};
  for (const cell of cells) {
    if (cell.outcome === "not-reproduced") continue;
    const name = OUTCOMES[cell.outcome];
    seen[name] = [...(seen[name] ?? []), placeOf(cell)];
  }
  return seen;
}

const roundEnds = (interval: readonly [number, number] | undefined): [number, number] | null =>
  interval ? [roundRate(interval[0]), roundRate(interval[1])] : null;

const versionName = (cell: Pick<TrialCell, "package" | "version">): string =>
  `${shortName(cell.package)} ${cell.version}`;

/** The last part of a package URL: `pkg:maven/org.springframework.security/spring-security` is `spring-security`. */
const shortName = (purl: string): string => decodeURIComponent(purl.slice(purl.lastIndexOf("/") + 1));
