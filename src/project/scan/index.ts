/** What a lookup finds versions with: no parser is loaded, but for a pom.xml. */
import type { ProjectPackage } from "../lockfile.ts";
import { cargo, nameOf, normalPypi, pypi } from "../purl.ts";
import { goMod } from "../readers/go-mod.ts";
import { requirements } from "../readers/requirements.ts";
import { scanPackageLock } from "./package-lock.ts";
import { scanPnpmLock } from "./pnpm-lock.ts";
import { scanTomlPackages } from "./toml-packages.ts";
import { scanYarnLock } from "./yarn-lock.ts";

type Find = (
  text: string,
  names: ReadonlySet<string>,
) => readonly ProjectPackage[] | Promise<readonly ProjectPackage[]>;

/** A kind of file: which names it has, which packages it lists, and how those are found. */
interface Scanner {
  readonly matches: RegExp;
  /** Type of the package URLs. */
  readonly type: string;
  readonly find: Find;
}

const only = (packages: readonly ProjectPackage[], names: ReadonlySet<string>): ProjectPackage[] =>
  packages.filter(({ purl }) => names.has(nameOf(purl)));

const scanPython: Find = (text, names) =>
  scanTomlPackages(text, (name) => (names.has(normalPypi(name)) ? pypi(name) : undefined));

const scanCargo: Find = (text, names) =>
  scanTomlPackages(text, (name, source) => (names.has(name) && source !== undefined ? cargo(name) : undefined));

export const SCANNERS: readonly Scanner[] = [
  { matches: /^(?:package-lock|npm-shrinkwrap)\.json$/, type: "npm", find: scanPackageLock },
  { matches: /^pnpm-lock\.yaml$/, type: "npm", find: scanPnpmLock },
  { matches: /^yarn\.lock$/, type: "npm", find: scanYarnLock },
  { matches: /^(?:poetry|uv)\.lock$/, type: "pypi", find: scanPython },
  {
    matches: /^requirements[\w.-]*\.txt$/,
    type: "pypi",
    find: (text, names) => only(requirements.read(text).packages, names),
  },
  { matches: /^Cargo\.lock$/, type: "cargo", find: scanCargo },
  { matches: /^go\.mod$/, type: "golang", find: (text, names) => only(goMod.read(text).packages, names) },
  {
    matches: /^pom\.xml$/,
    type: "maven",
    find: async (text, names) => only((await import("../readers/pom-xml.ts")).pomXml.read(text).packages, names),
  },
];

export const scannerFor = (name: string): Scanner | undefined => SCANNERS.find(({ matches }) => matches.test(name));
