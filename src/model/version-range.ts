/**
 * VERS, the standard notation of version ranges: `vers:npm/>=8.4.0|<9`.
 * Format: https://github.com/package-url/vers-spec
 */
import { z } from "zod";

/** One constraint of a range: a comparator and the version that it compares with. */
export interface VersionConstraint {
  readonly comparator: "=" | "!=" | "<" | "<=" | ">" | ">=";
  readonly version: string;
}

/** A parsed range. `constraints` is empty for `*`, every version. */
export interface VersionRange {
  readonly type: string;
  readonly constraints: readonly VersionConstraint[];
}

const CONSTRAINT = /^(!=|<=|>=|<|>|=)?([^\s!<>=|*]+)$/;

/**
 * Parses a VERS range.
 *
 * @param text e.g. `vers:pypi/>=2.8.0`
 * @returns the range; `=` is the comparator of a version that stands alone
 * @throws SyntaxError whose message says which part is wrong and how it is written
 */
export function parseVersionRange(text: string): VersionRange {
  const match = /^vers:([a-z][a-z0-9.+-]*)\/(.+)$/.exec(text);
  if (!match)
    throw new SyntaxError(`not a VERS range: write it like "vers:npm/>=8.4.0|<9", with the package type after "vers:"`);
  const [, type = "", list = ""] = match;
  if (list === "*") return { type, constraints: [] };
  const constraints = list.split("|").map((part): VersionConstraint => {
    const found = CONSTRAINT.exec(part);
    if (!found)
      throw new SyntaxError(
        `"${part}" is not a version constraint: write a comparator (=, !=, <, <=, >, >=) and a version, without blanks`,
      );
    return { comparator: (found[1] ?? "=") as VersionConstraint["comparator"], version: found[2] as string };
  });
  const versions = constraints.map((constraint) => constraint.version);
  const twice = versions.find((version, at) => versions.indexOf(version) !== at);
  if (twice) throw new SyntaxError(`version ${twice} stands in the range twice; each version stands once`);
  return { type, constraints };
}

export const versionRange = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    try {
      parseVersionRange(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: (error as Error).message });
    }
  })
  .meta({ description: "VERS range, e.g. `vers:npm/>=8.4.0|<9`", examples: ["vers:npm/>=8.4.0|<9"] });
