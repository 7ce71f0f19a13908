import { runTool } from "../runtimes/runtime.ts";
import { type Answer, type Ask, dayOf } from "./registry.ts";

/** Programs that are not called like their packages. */
const PROGRAMS: Readonly<Record<string, string>> = {
  nodejs: "node",
  openjdk: "java",
  binutils: "ld",
  python: "python3",
};

/** The changelog that a Debian package brings along: when the first build of this version was uploaded. */
export const debian: Ask = async (purl, version) => {
  const name = purl.slice(purl.lastIndexOf("/") + 1);
  const path = await printed('readlink -f "$(command -v -- "$1")"', PROGRAMS[name] ?? name);
  if (path === "") return { why: "no such program is installed" };
  // Merged /usr: dpkg may know the program by its old path.
  const ownerOf = (file: string) => printed('dpkg -S "$1" 2>/dev/null', file);
  const owner = ((await ownerOf(path)) || (await ownerOf(path.replace(/^\/usr/, "")))).split(":")[0] ?? "";
  if (owner === "") return { why: "no Debian package has the installed program" };
  return findEntry(owner, version, await printed('zcat "/usr/share/doc/$1/changelog.Debian.gz"', owner));
};

/**
 * The oldest entry of a version: `1:2.39.5-0+deb12u3` is one of 2.39.5, and `17.0.15~4ea-1`, an early access, none of 17.0.15.
 *
 * @param changelog newest entry first (Debian Policy 4.4)
 */
export function findEntry(owner: string, version: string, changelog: string): Answer {
  const entries = [...changelog.matchAll(/^\S+ \(([^)]+)\)[\s\S]*?^ -- .*? {2}(.+)$/gm)];
  const found = entries.filter(([, full = ""]) => isBuildOf(full, version)).at(-1);
  const date = dayOf(found?.[2]);
  return date
    ? { date, source: `changelog of the Debian package ${owner}, entry ${found?.[1]}` }
    : { why: `the changelog of the Debian package ${owner} has no entry of it` };
}

function isBuildOf(full: string, version: string): boolean {
  const withoutEpoch = full.replace(/^\d+:/, "");
  const upstream = withoutEpoch.replace(/-[^-]*$/, "");
  return [withoutEpoch, upstream, upstream.replace(/\+.*$/, "")].includes(version);
}

const printed = (script: string, argument: string): Promise<string> =>
  runTool("sh", ["-c", script, "sh", argument]).then(
    (text) => text.trim(),
    () => "",
  );
