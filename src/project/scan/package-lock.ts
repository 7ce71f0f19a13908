/** package-lock.json by the folders of the packages that are wanted: parsing a file of 20,000 lines takes as long as a whole lookup. */
import type { ProjectPackage, Scan } from "../lockfile.ts";
import { npm } from "../purl.ts";

/** What npm writes first into an entry: the real name, where the folder has another, and the version. */
const ENTRY = /\s*(?:"name":\s*"([^"\\]{1,214})",\s*)?"version":\s*"([^"\\]{1,200})"/y;

export const scanPackageLock: Scan = (text, names) => {
  const found = new Map<string, ProjectPackage>();
  const add = (name: string, version: string) => {
    const purl = npm(name);
    if (purl !== undefined && names.has(name) && /^\d/.test(version))
      found.set(`${purl}@${version}`, { purl, version, direct: null });
  };
  // Versions 2 and 3 of the file name folders; version 1 only names.
  const hasFolders = /"packages":\s*\{/.test(text);
  for (const name of names) {
    for (const after of placesOf(text, hasFolders ? `node_modules/${name}":` : `"${name}":`)) {
      const [, real, version] = entryAt(text, after) ?? [];
      if (version !== undefined) add(real ?? name, version);
    }
    if (hasFolders)
      for (const after of placesOf(text, `"name": "${name}",`)) {
        const [, version] = /^\s*"version":\s*"([^"\\]{1,200})"/.exec(text.slice(after, after + 300)) ?? [];
        const folder = text.slice(Math.max(0, after - 600), after).lastIndexOf("node_modules/");
        if (version !== undefined && folder >= 0) add(name, version);
      }
    else
      for (const after of placesOf(text, `"version": "npm:${name}@`))
        add(name, text.slice(after, text.indexOf('"', after)));
  }
  return [...found.values()];
};

/** The places right behind each occurrence. */
function* placesOf(text: string, literal: string): Generator<number> {
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) yield at + literal.length;
}

/** The name and version at the start of the object that begins here; `undefined` if none does. */
function entryAt(text: string, at: number): RegExpExecArray | undefined {
  const brace = text.indexOf("{", at);
  if (brace < 0 || text.slice(at, brace).trim() !== "") return undefined;
  ENTRY.lastIndex = brace + 1;
  return ENTRY.exec(text) ?? undefined;
}
