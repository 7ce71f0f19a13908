/** poetry.lock and uv.lock. */
import { parse } from "smol-toml";
import { field, type LockfileReader, listOf, reading, textOf } from "../lockfile.ts";
import { normalPypi, pypi } from "../purl.ts";

const tomlReader = (id: string): LockfileReader => ({
  id,
  matches: (name) => name === id,
  read: (text) =>
    reading(text, (collect) => {
      const lock = parse(text);
      const packages = listOf(field(lock, "package"));
      if (packages.length === 0 && !("version" in lock) && !("metadata" in lock))
        collect.fault("unknown-form", "no `package`");
      const direct = directNames(packages);
      for (const entry of packages) {
        const name = textOf(field(entry, "name"));
        if (name === undefined) collect.fault("bad-entry", "a package without a name");
        else if (!isOwn(entry)) collect.add(pypi(name), field(entry, "version"), direct?.has(normalPypi(name)) ?? null);
      }
    }),
});

/** uv lists the project itself among the packages: its source is a folder. */
const isOwn = (entry: unknown): boolean =>
  ["virtual", "editable", "directory"].some((kind) => textOf(field(field(entry, "source"), kind)) !== undefined);

/** What the project's own entry asks for; null if there is none, as with poetry. */
function directNames(packages: readonly unknown[]): Set<string> | null {
  const own = packages.filter(isOwn);
  if (own.length === 0) return null;
  const names = own.flatMap((entry) =>
    listOf(field(entry, "dependencies")).map((one) => textOf(field(one, "name")) ?? ""),
  );
  return new Set(names.map(normalPypi));
}

export const poetryLock = tomlReader("poetry.lock");
export const uvLock = tomlReader("uv.lock");
