/** Installs the packages of a cell once, and keeps them for all later runs. */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { WayoutError } from "../base/error.ts";
import { RUNTIMES } from "./runtimes/index.ts";
import { INSTALLED, type Packages, type Runtime } from "./runtimes/runtime.ts";
import type { Scenario } from "./scenario.ts";

/** Packages that are there, ready to be put into a cell. */
export interface Installation {
  readonly runtime: Runtime;
  readonly runtimeVersion: string;
  readonly folder: string;
  /** Registry name of the package that the scenario is about; empty if that is the runtime itself. */
  readonly main: string;
  /** What was installed, dependencies included, as `purl -> version`. */
  readonly resolved: Packages;
  /** SHA-256 of `resolved`: the same packages have the same. */
  readonly digest: string;
}

/** A version to try, and the packages that go with it. */
export interface Version {
  readonly version: string;
  readonly with: Packages;
}

/** The folder of installed packages: `WAYOUT_CACHE_DIR`, or where the user's caches are. */
export function cacheFolder(): string {
  const { WAYOUT_CACHE_DIR, XDG_CACHE_HOME } = process.env;
  return WAYOUT_CACHE_DIR || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "wayout");
}

const underWay = new Map<string, Promise<Installation>>();

/**
 * Installs what a scenario needs for one version, or finds it installed.
 *
 * @throws WayoutError `no-runtime`, `install-failed`
 */
export async function install(scenario: Scenario, { version, with: others }: Version): Promise<Installation> {
  const runtime = RUNTIMES[scenario.source.runtime];
  const { package: purl, program } = scenario.source;
  const runtimeVersion = await runtime.version();
  const isItself = purl === runtime.itself;
  if (isItself) refuseOther(purl, version, runtimeVersion);
  const main = isItself ? "" : (program ?? runtime.packageName(purl));
  const packages: Packages = isItself ? others : { [main]: version, ...others };
  const about = {
    runtime: runtime.name,
    runtimeVersion,
    purl,
    packages,
    scenario: runtime.compiles ? scenario.digest : null,
  };
  const key = digestOf(about);
  const folder = join(cacheFolder(), "lab", key);
  const started = underWay.get(key) ?? installInto(folder, { runtime, runtimeVersion, main, purl, packages, scenario });
  underWay.set(key, started);
  // What failed once may go well the next time.
  started.catch(() => underWay.delete(key));
  return started;
}

/** A runtime is the one that is there. */
function refuseOther(purl: string, asked: string, there: string): void {
  if (asked === INSTALLED || asked === there) return;
  throw new WayoutError("install-failed", `${purl} is ${there} here, and the scenario asks for ${asked}`, {
    todo: `write \`${INSTALLED}\` for whichever there is, or run the lab where that version is`,
  });
}

interface Wanted {
  readonly runtime: Runtime;
  readonly runtimeVersion: string;
  readonly main: string;
  readonly purl: string;
  readonly packages: Packages;
  readonly scenario: Scenario;
}

async function installInto(folder: string, wanted: Wanted): Promise<Installation> {
  const { runtime, runtimeVersion, main, purl, packages, scenario } = wanted;
  const known = await readNote(folder);
  const installed = known ?? (await installAnew(folder, { runtime, main, purl, packages, scenario: scenario.folder }));
  const resolved = purl === runtime.itself ? { ...installed, [purl]: runtimeVersion } : installed;
  return { runtime, runtimeVersion, folder, main, resolved, digest: digestOf(resolved) };
}

/** In a folder beside, renamed when whole: a run that was broken off leaves nothing that looks installed. */
async function installAnew(
  folder: string,
  { runtime, scenario, ...order }: Pick<Wanted, "runtime" | "main" | "purl" | "packages"> & { scenario: string },
): Promise<Packages> {
  await mkdir(join(folder, ".."), { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    const resolved = sorted(await runtime.install({ ...order, folder: part, scenario }));
    await writeFile(join(part, NOTE), JSON.stringify(resolved));
    // Cells of root's run as users of their own, and must be able to read it.
    await chmod(part, 0o755);
    await rename(part, folder).catch(async (error: NodeJS.ErrnoException) => {
      // Another process was faster.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
      await rm(part, { recursive: true, force: true });
    });
    return resolved;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

const NOTE = ".wayout-installed.json";

async function readNote(folder: string): Promise<Packages | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, NOTE), "utf8")) as Packages;
  } catch {
    return undefined;
  }
}

const sorted = (packages: Packages): Packages =>
  Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));

const digestOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");
