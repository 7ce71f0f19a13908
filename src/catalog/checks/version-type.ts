import { parseVersionRange } from "../../model/version-range.ts";
import type { Check } from "./check.ts";

/** Schemes of VERS that belong to no package manager and order any versions that are written so. */
const GENERAL_SCHEMES: ReadonlySet<string> = new Set(["generic", "semver", "intdot"]);

/** Package types that say where a package is kept and not how its versions are ordered. */
const UNORDERED_TYPES: ReadonlySet<string> = new Set([
  "bitbucket",
  "brew",
  "docker",
  "generic",
  "github",
  "gitlab",
  "huggingface",
  "oci",
  "swid",
]);

export const versionType: Check = {
  name: "version-type",
  description: "A version range is of its package's type, as each type orders versions in its own way.",
  check(record, report) {
    for (const [at, { purl, versions }] of record.source.packages.entries()) {
      if (versions === undefined) continue;
      const packageType = purl.slice("pkg:".length).split("/")[0] ?? "";
      const { type } = parseVersionRange(versions);
      if (type === packageType || (UNORDERED_TYPES.has(packageType) && GENERAL_SCHEMES.has(type))) continue;
      const right = UNORDERED_TYPES.has(packageType) ? "semver" : packageType;
      const place = record.locate("record.yaml", ["packages", at, "versions"]);
      report(place, `the range is of type \`${type}\` and \`${purl}\` is not`, `begin it with \`vers:${right}/\``);
    }
  },
};
