/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3 (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */
import { type Collector, entriesOf, field, type LockfileReader, objectOf, reading, textOf } from "../lockfile.ts";
import { npm } from "../purl.ts";

const FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
/** Version 1 nests a folder's own dependencies; deeper than this it is no real tree. */
const DEEPEST = 100;

export const packageLock: LockfileReader = {
  id: "package-lock.json",
  matches: (name) => name === "package-lock.json" || name === "npm-shrinkwrap.json",
  read: (text) =>
    reading(text, (collect) => {
      const lock = JSON.parse(text) as unknown;
      const packages = field(lock, "packages");
      if (packages !== undefined) readPackages(collect, packages);
      else if (field(lock, "dependencies") !== undefined) readTree(collect, field(lock, "dependencies"), 0);
      else if (field(lock, "lockfileVersion") === undefined)
        collect.fault("unknown-form", "neither `packages` nor `dependencies`");
    }),
};

/** Versions 2 and 3: by the path of the folder; the project itself is "". */
function readPackages(collect: Collector, packages: unknown): void {
  const direct = new Set(FIELDS.flatMap((one) => Object.keys(objectOf(field(field(packages, ""), one)))));
  for (const [path, entry] of entriesOf(packages)) {
    const at = path.lastIndexOf("node_modules/");
    if (at < 0 || field(entry, "link") === true) continue;
    const folder = path.slice(at + "node_modules/".length);
    // An alias has another name than its folder.
    const name = textOf(field(entry, "name")) ?? folder;
    collect.add(npm(name), field(entry, "version"), at === 0 && direct.has(folder));
  }
}

function readTree(collect: Collector, dependencies: unknown, depth: number): void {
  if (depth > DEEPEST) {
    collect.fault("bad-entry", `nested deeper than ${DEEPEST}`);
    return;
  }
  for (const [name, entry] of entriesOf(dependencies)) {
    const [, alias, aliased] = /^npm:(.+)@([^@]+)$/.exec(textOf(field(entry, "version")) ?? "") ?? [];
    const version = aliased ?? field(entry, "version");
    // Of version 1 it cannot be told what was asked for: the top level holds what others need, too.
    if (typeof version === "string" && /^\d/.test(version)) collect.add(npm(alias ?? name), version, null);
    readTree(collect, field(entry, "dependencies"), depth + 1);
  }
}
