/** Computes, once, when a bundle is compiled, all that trials say of a record. */
import { estimateRecord, type RecordEstimate } from "../estimate/estimate.ts";
import type { TrialCell } from "../estimate/evidence.ts";
import { approachRate, type Posterior } from "../estimate/posterior.ts";
import type { Tier } from "../model/answer.ts";
import type { RecordSource } from "../model/record.ts";
import { compareVersions } from "../model/version-order.ts";
import { type CompiledEvidence, openKey, type Rate, roundRate } from "./compiled-evidence.ts";

/**
 * Computes all that trials say of a record.
 *
 * @param cells the runs of the record's scenarios; at least one
 * @returns the figures, and the tier that they earn
 */
export function compileEvidence(
  source: RecordSource,
  cells: readonly TrialCell[],
  tier: Exclude<Tier, "verified">,
): { evidence: CompiledEvidence; tier: Tier } {
  const causes = source.causes.map((cause) => cause.id);
  const approaches = source.approaches.map((approach) => approach.id);
  const shape = { causes, approaches, tier, trials: cells, reports: [], diagnoses: [], publications: [] };
  const estimate = estimateRecord({ ...shape, sightings: source.sightings ?? [] }, compareVersions);
  const versions = [...new Set(cells.map(versionName))];
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
      lastVerified: estimate.lastVerified,
      packages: estimate.packages,
      prevalence: Object.fromEntries(estimate.causes.map(({ cause, prevalence }) => [cause, prevalence?.rate ?? null])),
      versions,
      approaches: Object.fromEntries(estimate.approaches.map((one) => [one.approach, approachFigures(one, versions)])),
      leadsTo: estimate.leadsTo.map(({ record, via }) => ({ record, via })),
    },
  };
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
  versions: readonly string[],
): CompiledEvidence["approaches"][string] {
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
        versions: [...new Set(cells.map((cell) => versions.indexOf(versionName(cell))))],
      })),
  };
}

const roundEnds = (interval: readonly [number, number] | undefined): [number, number] | null =>
  interval ? [roundRate(interval[0]), roundRate(interval[1])] : null;

const versionName = (cell: Pick<TrialCell, "package" | "version">): string =>
  `${shortName(cell.package)} ${cell.version}`;

/** The last part of a package URL: `pkg:maven/org.springframework.security/spring-security` is `spring-security`. */
const shortName = (purl: string): string => decodeURIComponent(purl.slice(purl.lastIndexOf("/") + 1));
