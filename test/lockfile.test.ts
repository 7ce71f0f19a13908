/**
 * `npm ci` refuses a lockfile that lacks an entry, and installs can drop the optional packages of other platforms from it
 * (https://github.com/npm/cli/issues/4828). This finds it before a clone does.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./cli/run.ts";

type Named = Readonly<Record<string, string>>;
interface Entry {
  readonly dependencies?: Named;
  readonly devDependencies?: Named;
  readonly optionalDependencies?: Named;
  readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Entry>>;
};

/** Whether a package that stands at `place` finds `name` there or in a folder above, as Node.js looks. */
function isFound(name: string, place: string): boolean {
  if (packages[`${place && `${place}/`}node_modules/${name}`]) return true;
  if (place === "") return false;
  const above = place.lastIndexOf("/node_modules/");
  return isFound(name, above < 0 ? "" : place.slice(0, above));
}

it("package-lock.json has an entry for every package that another needs", () => {
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
      .filter((name) => !isFound(name, place))
      .map((name) => `${name}, needed by ${place || "package.json"}`),
  );
  expect(missing).toEqual([]);
});

it("package-lock.json has what package.json asks for, and names no host", () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Entry;
  expect(packages[""]?.devDependencies).toEqual(devDependencies);
  expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
});
