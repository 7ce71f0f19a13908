/** All trials of a record to the value that its views show, in one language, and which figure each of them supports. */
import { trialCell } from "../bundle/compile-evidence.ts";
import type { CompiledEvidence, EvidenceOf } from "../bundle/compiled-evidence.ts";
import type { Bundle } from "../bundle/open.ts";
import { currentCells } from "../estimate/cells.ts";
import type { Language } from "../model/answer.ts";
import { type BundleTrial, NOTHING_APPLIED, type TrialsView, type TrialUse } from "../model/trials-view.ts";
import { bestFirst } from "./best-first.ts";
import { type LocalRecord, localise } from "./localise.ts";

type Used = { readonly trial: BundleTrial; readonly use: TrialUse };

/**
 * @param bundle an open bundle
 * @param number which record
 * @param lang the language of its texts
 * @param evidenceOf figures that hold in place of the bundle's own
 */
export function trialsView(bundle: Bundle, number: number, lang: Language, evidenceOf?: EvidenceOf): TrialsView {
  const record = bundle.record(number);
  const { id } = record.source;
  const local = localise(record, lang);
  const used = usesOf(local, bundle.trials(number));
  const count = (is: (one: Used) => boolean): number => used.filter(is).length;
  return {
    record: id,
    lang,
    title: local.title,
    counts: {
      trials: used.length,
      counted: count(({ use }) => use === "counted"),
      reproductions: count(({ use }) => use === "reproduction"),
      stale: count(({ use }) => use === "stale"),
      signed: count(({ trial }) => trial.signed_by.length > 0),
    },
    groups: groupsOf(local, used),
    figures: figuresOf(local, evidenceOf ? evidenceOf(number) : record.evidence, used),
    urls: {
      record: `/${id}`,
      html: `/${id}/trials`,
      json: `/${id}/trials.json`,
      markdown: `/${id}/trials.md`,
      zh: `/zh/${id}/trials`,
    },
  };
}

/**
 * The part of a record's trials that an approach has.
 *
 * @param approach its id, or `NOTHING_APPLIED`
 * @returns undefined if it has none
 */
export function approachTrials(view: TrialsView, approach: string): TrialsView | undefined {
  const id = approach === NOTHING_APPLIED ? null : approach;
  const groups = view.groups.flatMap((group) => {
    const trials = group.trials.filter((one) => one.approach === id);
    return trials.length === 0 ? [] : [{ ...group, trials }];
  });
  if (groups.length === 0) return undefined;
  return { ...view, groups, figures: view.figures.filter((one) => one.approach === id) };
}

/** What becomes of each trial: decided by the estimate's own choice of the runs that hold. */
function usesOf({ causes, approaches }: LocalRecord, trials: readonly BundleTrial[]): Used[] {
  const shape = { causes: causes.map(({ id }) => id), approaches: approaches.map(({ id }) => id) };
  const cells = trials.map(trialCell);
  const held = new Set(currentCells(shape, cells).current);
  return trials.map((trial, at): Used => {
    const isKnown =
      shape.causes.includes(trial.cause) && (trial.approach === null || shape.approaches.includes(trial.approach));
    const cell = cells[at];
    if (trial.stale) return { trial, use: "stale" };
    if (!isKnown) return { trial, use: "unknown" };
    if (!cell || !held.has(cell)) return { trial, use: "superseded" };
    return { trial, use: trial.approach === null ? "reproduction" : "counted" };
  });
}

/** Neighbours of one scenario, version and cause: the bundle has the trials in this order. */
function groupsOf({ causes, approaches }: LocalRecord, used: readonly Used[]): TrialsView["groups"] {
  const groups: TrialsView["groups"] = [];
  for (const { trial, use } of used) {
    const { scenario, package: purl, version, cause, ...line } = trial;
    const last = groups.at(-1);
    const title = approaches.find(({ id }) => id === trial.approach)?.title ?? trial.approach;
    const shown = { ...line, title, use };
    const isSame =
      last?.scenario === scenario && last.package === purl && last.version === version && last.cause.id === cause;
    if (isSame) last.trials.push(shown);
    else {
      const named = { id: cause, title: causes.find(({ id }) => id === cause)?.title ?? cause };
      groups.push({ scenario, package: purl, version, cause: named, trials: [shown] });
    }
  }
  return groups;
}

function figuresOf(
  { approaches }: LocalRecord,
  evidence: CompiledEvidence | null,
  used: readonly Used[],
): TrialsView["figures"] {
  const counted = used.filter(({ use }) => use === "counted").map(({ trial }) => trial);
  const measured = approaches.flatMap(({ id, title }) => {
    const figures = evidence?.approaches[id];
    return figures ? [{ id, title, ...figures }] : [];
  });
  return bestFirst(measured).flatMap(({ id, title, kind, by_cause: cells }) =>
    cells.map(({ cause, rate, interval, outcomes }) => ({
      approach: id,
      title,
      kind,
      cause,
      rate,
      interval,
      outcomes,
      trials: counted.filter((one) => one.approach === id && one.cause === cause).map((one) => one.id),
    })),
  );
}
