/**
 * Package URLs (purl), the standard names of packages: `pkg:npm/express-jwt`.
 * Format: https://github.com/package-url/purl-spec
 */
import { PackageURL } from "packageurl-js";
import { z } from "zod";

/**
 * Says what is wrong with a package URL, or nothing if it is well-formed and canonical.
 *
 * @param text the package URL as written, e.g. `pkg:pypi/pyjwt`
 * @returns a sentence that names the fault and, where one is known, the right form; `undefined` if there is none
 */
export function packageUrlFault(text: string): string | undefined {
  let canonical: string;
  try {
    canonical = PackageURL.fromString(text).toString();
  } catch (error) {
    return `not a package URL: ${error instanceof Error ? error.message : String(error)}; write it like "pkg:npm/express-jwt"`;
  }
  return canonical === text ? undefined : `not in the canonical form: write "${canonical}"`;
}

/** A package without a version: records name versions by a VERS range or one by one. */
export const packageUrl = z
  .string()
  .max(200)
  .superRefine((text, context) => {
    const fault = packageUrlFault(text);
    if (fault) context.addIssue({ code: "custom", message: fault });
    else if (PackageURL.fromString(text).version)
      context.addIssue({ code: "custom", message: "no version here: the versions are a VERS range under `versions`" });
  })
  .meta({
    description: "Package URL without a version, e.g. `pkg:npm/express-jwt`",
    examples: ["pkg:npm/express-jwt"],
  });

/** A package URL with a version, canonical; the version as its ecosystem writes it. */
export function withVersion(purl: string, version: string): string {
  const { type, namespace, name } = PackageURL.fromString(purl);
  return new PackageURL(type, namespace, name, version, undefined, undefined).toString();
}
