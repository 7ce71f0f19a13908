/** pnpm-lock.yaml, versions 5 to 9 (https://github.com/pnpm/spec/tree/master/lockfile). */
import { load } from "js-yaml";
import { type Collector, entriesOf, field, type LockfileReader, objectOf, reading, textOf } from "../lockfile.ts";
import { npm } from "../purl.ts";
import { parseKey } from "../scan/pnpm-lock.ts";

const FIELDS = ["dependencies", "devDependencies", "optionalDependencies"];

export const pnpmLock: LockfileReader = {
  id: "pnpm-lock.yaml",
  matches: (name) => name === "pnpm-lock.yaml",
  read: (text) =>
    reading(text, (collect) => {
      const lock = load(text);
      if (field(lock, "lockfileVersion") === undefined) return collect.fault("unknown-form", "no `lockfileVersion`");
      const direct = directVersions(lock);
      for (const part of ["packages", "snapshots"])
        for (const key of Object.keys(objectOf(field(lock, part)))) addKey(collect, key, direct);
    }),
};

function addKey(collect: Collector, key: string, direct: ReadonlySet<string>): void {
  const parsed = parseKey(key);
  if (parsed) collect.add(npm(parsed.name), parsed.version, direct.has(`${parsed.name}@${parsed.version}`));
}

/** `name@version` of what the projects of the workspace ask for. */
function directVersions(lock: unknown): Set<string> {
  const projects = [lock, ...Object.values(objectOf(field(lock, "importers")))];
  const versions = new Set<string>();
  for (const project of projects)
    for (const part of FIELDS)
      for (const [name, entry] of entriesOf(field(project, part))) {
        const version = textOf(entry) ?? textOf(field(entry, "version"));
        if (version !== undefined) versions.add(`${name}@${version.replace(/[(_].*$/, "")}`);
      }
  return versions;
}
