/** Package URLs of the names that lockfiles use (https://github.com/package-url/purl-spec, PURL-TYPES). */

const encode = (part: string): string => encodeURIComponent(part).replaceAll("%3A", ":");

/** `@scope/name` keeps its scope, percent-encoded: `pkg:npm/%40scope/name`. */
export function npm(name: string): string | undefined {
  if (!/^(?:@[^/\s@]+\/)?[^/\s@]+$/.test(name) || name.length > 214) return undefined;
  return `pkg:npm/${name.split("/").map(encode).join("/")}`;
}

/** Names of PyPI are compared without case, with `-` for each run of `-`, `_` and `.` (PEP 503). */
export function pypi(name: string): string | undefined {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name) ? `pkg:pypi/${normalPypi(name)}` : undefined;
}

/** The form of PEP 503. */
export const normalPypi = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

export const cargo = (name: string): string | undefined =>
  /^[A-Za-z0-9_-]+$/.test(name) ? `pkg:cargo/${name}` : undefined;

export const maven = (group: string, artifact: string): string | undefined =>
  /^[\w.-]+$/.test(group) && /^[\w.-]+$/.test(artifact) ? `pkg:maven/${group}/${artifact}` : undefined;

/** A module path, lower case as the purl type has it. */
export const golang = (path: string): string | undefined =>
  /^[\w.~/-]+$/.test(path) ? `pkg:golang/${path.toLowerCase()}` : undefined;

/**
 * The name of a package as its lockfiles write it: `@scope/name`, `express-jwt`, `group:artifact`, a module path.
 *
 * @param purl with or without a version
 */
export function nameOf(purl: string): string {
  const path = purl
    .replace(/^pkg:[a-z]+\//, "")
    .replace(/[?#].*$/, "")
    .replace(/(?<=.)@[^@/]*$/, "");
  const name = safeDecode(path);
  return purl.startsWith("pkg:maven/") ? name.replace("/", ":") : name;
}

/** The type of a package URL: `npm`. */
export const typeOf = (purl: string): string => /^pkg:([a-z]+)\//.exec(purl)?.[1] ?? "";

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
