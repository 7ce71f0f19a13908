/**
 * An answer for the versions that a project uses: what trials saw on just those, what is then to be tried first, and what is to be avoided
 * although it helps on others.
 */
import { type CompiledEvidence, type EvidenceOf, placeOfVersion } from "../bundle/compiled-evidence.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Answer, AnswerMatch, PlanStep, VersionTrials, YourVersion } from "../model/answer.ts";
import type { UsedVersion } from "../project/used-versions.ts";

/** The packages that the records of an answer know: those whose versions are worth looking for. */
export function knownPackages(bundle: Bundle, answer: Answer): Set<string> {
  return new Set(
    answer.matches.flatMap(({ record }) => {
      const { evidence } = bundle.record(bundle.find(record));
      return (evidence?.packages ?? []).map((one) => one.package);
    }),
  );
}

/**
 * @param used versions in use; those of packages that a record does not know say nothing of it
 * @param evidenceOf figures that hold in place of the bundle's
 * @returns the answer with `your_versions` and `on_your_versions` filled, its plans in the order that these suggest
 */
export async function inProject(
  bundle: Bundle,
  answer: Answer,
  used: readonly UsedVersion[],
  evidenceOf: EvidenceOf = (record) => bundle.record(record).evidence,
): Promise<Answer> {
  if (used.length === 0) return answer;
  const matches = answer.matches.map((match) => matchInProject(match, evidenceOf(bundle.find(match.record)), used));
  return { ...answer, matches: await Promise.all(matches) };
}

async function matchInProject(
  match: AnswerMatch,
  evidence: CompiledEvidence | null,
  used: readonly UsedVersion[],
): Promise<AnswerMatch> {
  if (!evidence) return match;
  const tried = new Map(evidence.packages.map((one) => [one.package, one.versions]));
  const known = used.filter(({ purl }) => tried.has(purl));
  // The package that printed the message is the one to act on, even where the project also has one that it is built on.
  const printer = known.filter(({ purl }) => purl === match.package);
  const own = printer.length > 0 ? printer : known;
  if (own.length === 0) return match;
  const here = (approach: string) => trialsOf(evidence, approach, match.causes, own);
  const steps = match.plan.map((step) => stepInProject(step, own, here(step.approach)));
  const fails = ({ on_your_versions: trials }: StepHere) => trials.length > 0 && !helps(trials);
  return {
    ...match,
    your_versions: await Promise.all(own.map((one) => yourVersion(one, tried.get(one.purl) ?? []))),
    plan: inOrder(steps.filter((step) => !fails(step))),
    avoid: [
      ...steps.filter(fails).map((step) => ({
        approach: step.approach,
        title: step.title,
        outcome: worst(step.on_your_versions),
        why: step.why,
        on_your_versions: step.on_your_versions,
      })),
      ...match.avoid.map((one) => ({ ...one, on_your_versions: here(one.approach) })),
    ],
  };
}

type TriedVersions = readonly { readonly version: string; readonly reproduced: boolean }[];

async function yourVersion({ purl, version, file }: UsedVersion, tried: TriedVersions): Promise<YourVersion> {
  const same = tried.find((one) => one.version === version);
  return {
    package: purl,
    version,
    file,
    tried: same !== undefined,
    reproduced: same?.reproduced ?? null,
    nearest: same ? [] : await nearestVersions(purl, version, tried),
  };
}

/** The tried versions next below and above. The rules of versions are only loaded for it: they are larger than all the rest. */
async function nearestVersions(purl: string, version: string, tried: TriedVersions): Promise<string[]> {
  const { compareVersions } = await import("../model/version-order.ts");
  const before = tried.filter((one) => compareVersions(purl, one.version, version) < 0).at(-1);
  const after = tried.find((one) => compareVersions(purl, one.version, version) > 0);
  return [before, after].flatMap((one) => (one ? [one.version] : []));
}

/** What trials of an approach saw on the open causes, for each version in use that they ran on. */
function trialsOf(
  evidence: CompiledEvidence,
  approach: string,
  open: readonly string[],
  own: readonly UsedVersion[],
): VersionTrials[] {
  const cells = evidence.approaches[approach]?.by_cause.filter(({ cause }) => open.includes(cause)) ?? [];
  return own.flatMap(({ purl, version }) => {
    const place = placeOfVersion(evidence, purl, version);
    if (!cells.some(({ versions }) => versions.includes(place))) return [];
    const count = (outcome: keyof VersionTrials["outcomes"]) =>
      cells.reduce((sum, { seen }) => sum + (seen[outcome]?.filter((one) => one === place).length ?? 0), 0);
    const outcomes = {
      fixed: count("fixed"),
      unchanged: count("unchanged"),
      new_error: count("new_error"),
      unsafe: count("unsafe"),
    };
    return [{ package: purl, version, outcomes }];
  });
}

type StepHere = PlanStep & { readonly on_your_versions: VersionTrials[] };

const helps = (trials: readonly VersionTrials[]): boolean => trials.some(({ outcomes }) => outcomes.fixed > 0);

function stepInProject(step: PlanStep, own: readonly UsedVersion[], trials: VersionTrials[]): StepHere {
  const names = own.map(({ purl }) => `${decodeURIComponent(purl.slice(purl.lastIndexOf("/") + 1))} `);
  const versions = step.applies_to_versions.filter((one) => names.some((name) => one.startsWith(name)));
  const code = step.code.filter((one) => one.package === null || own.some(({ purl }) => purl === one.package));
  return {
    ...step,
    on_your_versions: trials,
    applies_to_versions: versions.length > 0 ? versions : step.applies_to_versions,
    // A snippet for another package is of no use here, unless there is none for this one.
    code: code.some((one) => one.package !== null) ? code : step.code,
  };
}

/** First what was seen to help on these very versions; else as it was. */
function inOrder(steps: readonly StepHere[]): PlanStep[] {
  const seen = steps.filter((step) => helps(step.on_your_versions));
  return [...seen, ...steps.filter((step) => !seen.includes(step))];
}

function worst(trials: readonly VersionTrials[]): string {
  const sum = (name: keyof VersionTrials["outcomes"]) => trials.reduce((all, { outcomes }) => all + outcomes[name], 0);
  if (sum("unsafe") > 0) return "unsafe";
  return sum("new_error") > sum("unchanged") ? "new-error" : "unchanged";
}
