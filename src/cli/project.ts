/** The part of a lookup that reads the project's lockfiles; a module of the build of its own, which only a lookup in a project loads. */
import { readFileSync, statSync } from "node:fs";
import { inProject, knownPackages } from "../answer/in-project.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Answer } from "../model/answer.ts";
import { LARGEST } from "../project/lockfile.ts";
import { usedVersions, versionsNamed } from "../project/used-versions.ts";

/**
 * @param files paths of lockfiles, nearest first
 * @param given package URLs with a version, which the user named: they hold before what a file says
 */
export async function answerInProject(
  bundle: Bundle,
  answer: Answer,
  files: readonly string[],
  given: readonly string[],
): Promise<Answer> {
  const named = versionsNamed(given);
  const wanted = knownPackages(bundle, answer);
  for (const { purl } of named) wanted.delete(purl);
  const read =
    wanted.size === 0
      ? []
      : await usedVersions(
          files.map((path) => ({ path, text: () => textOf(path) })),
          wanted,
        );
  return inProject(bundle, answer, [...named, ...read]);
}

/** A file that cannot be read says nothing of versions; the answer does not need it. */
function textOf(path: string): string {
  try {
    return statSync(path).size > LARGEST ? "" : readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
