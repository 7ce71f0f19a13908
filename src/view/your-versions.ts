/** What the views say of the versions that a project uses. */
import type { AnswerMatch } from "../model/answer.ts";
import type { BriefMatch } from "../model/brief.ts";
import { trialsOf } from "./outcomes.ts";
import type { Words } from "./words/words.ts";

/** The last part of a package URL, which people know the package by. */
function shortName(purl: string): string {
  const name = purl.slice(purl.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A line for each version in use. */
export function versionLines(
  words: Words,
  { your_versions: versions = [] }: Pick<AnswerMatch, "your_versions">,
): string[] {
  return versions.map(({ package: purl, version, file, tried, reproduced, nearest }) => {
    const what = tried ? words.versionTried(reproduced === true) : words.versionNeverTried(nearest);
    return `${words.yourVersion(shortName(purl), version, file)}${words.colon}${what}`;
  });
}

/**
 * A line for each version in use that the approach was tried on; one that says so if it was tried on none of them.
 *
 * @param trials `undefined` where no project is known: then nothing is said
 */
export function onYourVersions(
  words: Words,
  trials: BriefMatch["plan"][number]["on_your_versions"] | undefined,
): string[] {
  if (!trials) return [];
  if (trials.length === 0) return [words.notTriedOnYours];
  return trials.map(({ package: purl, version, outcomes }) => {
    const counts = Object.entries(outcomes).flatMap(([name, n = 0]) => (n > 0 ? [[name, n] as const] : []));
    return words.onYourVersion(shortName(purl), version, trialsOf(outcomes), counts);
  });
}
