/** What both text views of trials need. */
import type { TrialsView } from "../model/trials-view.ts";
import type { Words } from "./words/words.ts";

type Group = TrialsView["groups"][number];
export type ShownTrial = Group["trials"][number];

/** So many hex digits of a digest tell trials apart on a page; the JSON view has all 64. */
const SHORT_ID = 12;

export const shortId = (digest: string): string => digest.slice(0, SHORT_ID);

/** The last part of a package URL, and the version: `express-jwt 8.4.0`. */
export const versionTitle = ({ package: purl, version }: Group): string =>
  `${purl.slice(purl.lastIndexOf("/") + 1)} ${version}`;

/** The message if it says more than that of the run without an approach does. */
export function ownMessage(group: Group, trial: ShownTrial): string {
  const first = group.trials.find((one) => one.approach === null);
  return trial !== first && trial.message === first?.message ? "" : trial.message;
}

/** Groups of one scenario and version side by side. */
export function byVersion(groups: readonly Group[]): Group[][] {
  const versions: Group[][] = [];
  for (const group of groups) {
    const last = versions.at(-1)?.[0];
    if (last?.scenario === group.scenario && last.package === group.package && last.version === group.version)
      versions.at(-1)?.push(group);
    else versions.push([group]);
  }
  return versions;
}

/** What is not as with most trials. */
export function remarksOn(words: Words, { use, sandboxed, signed_by: signers }: ShownTrial): string[] {
  return [
    ...(use === "counted" || use === "reproduction" ? [] : [words.trialUse[use]]),
    ...(sandboxed ? [] : [words.notSandboxed]),
    ...(signers.length > 0 ? [words.signedBy(signers.map(shortId))] : []),
  ];
}

/** What holds for all trials of a version: where they ran. */
export function circumstances(words: Words, groups: readonly Group[]): string {
  const trials = groups.flatMap((group) => group.trials);
  const runtimes = new Set(trials.map(({ runtime }) => `${runtime.name} ${runtime.version}`));
  const free = trials.some(({ uncontrolled }) => uncontrolled) ? [words.uncontrolled] : [];
  const where = [`${words.scenario}${words.colon}${groups[0]?.scenario ?? ""}`, ...runtimes].join(words.comma);
  return [where, ...free].join(words.semicolon);
}
