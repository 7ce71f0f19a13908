/** The order of a package's versions, by the rules of its ecosystem. */
import { compare as comparePep440, valid as validPep440 } from "@renovatebot/pep440";
import semver from "semver";
import { compareMavenVersions } from "./maven-version.ts";

/**
 * Orders two versions of a package, for `Array.sort`.
 *
 * @param purl the package, e.g. `pkg:pypi/pyjwt`: its type chooses the rules (npm, cargo, golang: Semantic Versioning; pypi: PEP 440;
 *   maven: ComparableVersion). Others, and versions that do not follow their rules, go by their numbers from left to right
 * @returns below 0 if `left` is the older one
 */
export function compareVersions(purl: string, left: string, right: string): number {
  switch (/^pkg:([a-z]+)\//.exec(purl)?.[1]) {
    case "npm":
    case "cargo":
    case "golang": {
      const [a, b] = [semver.parse(left), semver.parse(right)];
      return a && b ? semver.compareBuild(a, b) : byNumbers(left, right);
    }
    case "pypi":
      return validPep440(left) && validPep440(right) ? comparePep440(left, right) : byNumbers(left, right);
    case "maven":
      return compareMavenVersions(left, right);
    default:
      return byNumbers(left, right);
  }
}

const collator = new Intl.Collator("en", { numeric: true });

const byNumbers = (left: string, right: string): number => collator.compare(left, right);
