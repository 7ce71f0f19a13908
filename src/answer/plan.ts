/**
 * What to try and what to avoid, for the causes that are open.
 *
 * With trials on an open cause the outcomes decide: what safely fixed it is to be tried, the highest rate first; what did not is to be
 * avoided, what looked like a fix and was unsafe above all. What no trial has tried on an open cause follows in the author's order if
 * it is meant for one of them, and is called untested.
 */
import {
  type ApproachFigures,
  type CompiledEvidence,
  openKey,
  type Rate,
  roundRate,
} from "../bundle/compiled-evidence.ts";
import { approachRate } from "../estimate/posterior.ts";
import type { AnswerMatch, PlanStep } from "../model/answer.ts";
import type { LocalRecord } from "./localise.ts";

type Approach = LocalRecord["approaches"][number];
type ByCause = ApproachFigures["by_cause"][number];

export interface Advice {
  readonly plan: PlanStep[];
  readonly avoid: AnswerMatch["avoid"];
}

/**
 * @param evidence what trials say of the record; null without any
 * @param open ids of the open causes, in the record's order
 * @param purl the package that printed the message, if it is known
 */
export function advise(
  local: LocalRecord,
  evidence: CompiledEvidence | null,
  open: readonly string[],
  purl: string | null,
): Advice {
  const tried = local.approaches.map((approach) => ({ approach, cells: triedOn(evidence, approach.id, open) }));
  const works = tried.filter(({ cells }) => count(cells, "fixed") > 0);
  const fails = tried.filter(({ cells }) => cells.length > 0 && count(cells, "fixed") === 0);
  const untested = tried.filter(
    ({ approach, cells }) => cells.length === 0 && approach.aims_at.some((cause) => open.includes(cause)),
  );
  const measured = works
    .map(({ approach, cells }) => step(approach, open, purl, evidence, cells))
    .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  return {
    plan: [...measured, ...untested.map(({ approach }) => step(approach, open, purl, evidence, []))],
    avoid: fails
      .map(({ approach, cells }) => ({
        approach: approach.id,
        title: approach.title,
        outcome: worst(cells),
        why: approach.why,
      }))
      .sort((a, b) => Number(b.outcome === "unsafe") - Number(a.outcome === "unsafe")),
  };
}

const triedOn = (evidence: CompiledEvidence | null, approach: string, open: readonly string[]): readonly ByCause[] =>
  evidence?.approaches[approach]?.by_cause.filter(({ cause }) => open.includes(cause)) ?? [];

const count = (cells: readonly ByCause[], outcome: keyof ByCause["outcomes"]): number =>
  cells.reduce((sum, cell) => sum + cell.outcomes[outcome], 0);

/** The outcome to warn of: `unsafe` if it ever was; else what came more often. */
function worst(cells: readonly ByCause[]): string {
  if (count(cells, "unsafe") > 0) return "unsafe";
  return count(cells, "new_error") > count(cells, "unchanged") ? "new-error" : "unchanged";
}

/** From the bundle, which has the rates for what each signature leaves open; computed for any other set of causes. */
function rateOf(evidence: CompiledEvidence | null, approach: string, open: readonly string[]): Rate | null {
  if (!evidence) return null;
  const stored = evidence.rates[openKey(open)];
  if (stored) return stored[approach] ?? null;
  const found = approachRate(evidence.posterior, approach, open);
  return found && [roundRate(found.rate), roundRate(found.interval[0]), roundRate(found.interval[1]), found.cells];
}

function step(
  approach: Approach,
  open: readonly string[],
  purl: string | null,
  evidence: CompiledEvidence | null,
  cells: readonly ByCause[],
): PlanStep {
  const { id, title, how, steps, why, claims } = approach;
  const rate = cells.length > 0 ? rateOf(evidence, id, open) : null;
  // Written out: a rest of an object is copied key by key, which took a third of a lookup.
  return {
    title,
    how,
    steps,
    why,
    claims,
    approach: id,
    aims_at: approach.aims_at.filter((cause) => open.includes(cause)),
    code: codeFor(approach.code, purl),
    kind: rate ? "workaround" : "untested",
    rate: rate?.[0] ?? null,
    interval: rate ? [rate[1], rate[2]] : null,
    trials: rate?.[3] ?? 0,
    applies_to_versions: [
      ...new Set(cells.filter((cell) => cell.outcomes.fixed > 0).flatMap((cell) => cell.versions)),
    ].map((version) => evidence?.versions[version] ?? ""),
  };
}

/** The code for the package that printed the message; all of it where that is not known or has none of its own. */
function codeFor(code: PlanStep["code"], purl: string | null): PlanStep["code"] {
  const own = code.filter((one) => one.package === null || one.package === purl);
  return purl !== null && own.length > 0 ? own : code;
}
