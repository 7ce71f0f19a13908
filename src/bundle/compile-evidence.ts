/** Computes, once, when a bundle is compiled, all that trials say of a record. */
import { estimateRecord, type RecordEstimate } from "../estimate/estimate.ts";
import type { TrialCell } from "../estimate/evidence.ts";
import { approachRate, type Posterior } from "../estimate/posterior.ts";
import type { Tier } from "../model/answer.ts";
import type { RecordSource } from "../model/record.ts";
import { compareVersions } from "../model/version-order.ts";
import { type CompiledEvidence, openKey, type Rate } from "./compiled-evidence.ts";

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
        rate: estimate.fixRate.rate,
        interval: estimate.fixRate.interval,
        trials: estimate.counts.trials,
        reports: estimate.counts.reports,
      },
      confidence: estimate.fixRate?.confidence ?? null,
      trials: estimate.counts.trials,
      lastVerified: estimate.lastVerified,
      packages: estimate.packages,
      prevalence: Object.fromEntries(estimate.causes.map(({ cause, prevalence }) => [cause, prevalence?.rate ?? null])),
      approaches: Object.fromEntries(estimate.approaches.map((one) => [one.approach, approachFigures(one)])),
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
    if (found) rates[approach] = [found.rate, found.interval[0], found.interval[1], found.cells];
  }
  return rates;
}

function approachFigures(one: RecordEstimate["approaches"][number]): CompiledEvidence["approaches"][string] {
  return {
    kind: one.kind,
    rate: one.rate?.rate ?? null,
    interval: one.rate?.interval ?? null,
    by_cause: one.byCause
      .filter(({ cells }) => cells.length > 0)
      .map(({ cause, estimate, outcomes, cells }) => ({
        cause,
        rate: estimate?.rate ?? null,
        interval: estimate?.interval ?? null,
        outcomes: {
          fixed: outcomes.fixed,
          unchanged: outcomes.unchanged,
          new_error: outcomes["new-error"],
          unsafe: outcomes.unsafe,
        },
        versions: [...new Set(cells.map((cell) => `${shortName(cell.package)} ${cell.version}`))],
      })),
  };
}

/** The last part of a package URL: `pkg:maven/org.springframework.security/spring-security` is `spring-security`. */
const shortName = (purl: string): string => decodeURIComponent(purl.slice(purl.lastIndexOf("/") + 1));
