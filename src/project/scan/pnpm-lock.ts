/** pnpm-lock.yaml by its keys. */
import type { ProjectPackage, Scan } from "../lockfile.ts";
import { npm } from "../purl.ts";

/** A line with a key of `packages` or `snapshots`: two blanks, then the key. */
const KEY = /^ {2}(?:'([^'\n]+)'|"([^"\n]+)"|([^\s'"#][^\n]*?)):[ \t]*(?:\{.*)?\r?$/;

export const scanPnpmLock: Scan = (text, names) => {
  const found: ProjectPackage[] = [];
  // The parts stand at the end of the file; a key of `importers` is a path and has no version.
  const start = Math.max(0, text.search(/^packages:/m));
  for (const name of names) {
    const purl = npm(name);
    for (const line of linesWith(text, name, start)) {
      const [, single, double, plain] = KEY.exec(line) ?? [];
      const parsed = parseKey(single ?? double ?? plain ?? "");
      if (purl === undefined || parsed?.name !== name) continue;
      if (!found.some((one) => one.purl === purl && one.version === parsed.version))
        found.push({ purl, version: parsed.version, direct: null });
    }
  }
  return found;
};

/** The lines that hold a name: few, where all lines of a large file are ten thousand times as many. */
function* linesWith(text: string, name: string, start: number): Generator<string> {
  for (let at = text.indexOf(name, start); at >= 0; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    yield text.slice(text.lastIndexOf("\n", at) + 1, end);
    at = text.indexOf(name, end);
  }
}

/**
 * The name and version in a key: `/express/4.18.2` and `/foo/1.0.0_bar@2.0.0` (5), `/express@4.18.2` and `/foo@1.0.0(bar@2.0.0)` (6),
 * `express@4.18.2` (9). Packages from elsewhere (`file:`, `https://`) have no version.
 */
export function parseKey(key: string): { name: string; version: string } | undefined {
  const bare = key.replace(/^\//, "").replace(/\(.*$/, "");
  const [, name, version] =
    /^((?:@[^/@\s]+\/)?[^/@\s]+)@(\d[^@/\s]*)$/.exec(bare) ??
    /^((?:@[^/@\s]+\/)?[^/@\s]+)\/(\d[^/_\s]*)(?:_.*)?$/.exec(bare) ??
    [];
  return name !== undefined && version !== undefined ? { name, version } : undefined;
}
