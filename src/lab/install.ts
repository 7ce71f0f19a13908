/** Installs the packages of a cell once, and keeps them for all later runs. */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { RUNTIMES } from "./runtimes/index.ts";
import type { Packages, Runtime } from "./runtimes/runtime.ts";
import type { Scenario } from "./scenario.ts";

/** Packages that are there, ready to be put into a cell. */
export interface Installation {
  readonly runtime: Runtime;
  readonly runtimeVersion: string;
  readonly folder: string;
  /** Registry name of the package that the scenario is about. */
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
  const main = runtime.packageName(scenario.source.package);
  const runtimeVersion = await runtime.version();
  const packages: Packages = { [main]: version, ...others };
  const about = {
    runtime: runtime.name,
    runtimeVersion,
    packages,
    scenario: runtime.compiles ? scenario.digest : null,
  };
  const key = digestOf(about);
  const folder = join(cacheFolder(), "lab", key);
  const started = underWay.get(key) ?? installInto(folder, { runtime, runtimeVersion, main, packages, scenario });
  underWay.set(key, started);
  // What failed once may go well the next time.
  started.catch(() => underWay.delete(key));
  return started;
}

interface Wanted {
  readonly runtime: Runtime;
  readonly runtimeVersion: string;
  readonly main: string;
  readonly packages: Packages;
  readonly scenario: Scenario;
}

async function installInto(folder: string, wanted: Wanted): Promise<Installation> {
  const { runtime, runtimeVersion, main, packages, scenario } = wanted;
  const known = await readNote(folder);
  const resolved = known ?? (await installAnew(folder, { runtime, main, packages, scenario: scenario.folder }));
  return { runtime, runtimeVersion, folder, main, resolved, digest: digestOf(resolved) };
}

/** In a folder beside, renamed when whole: a run that was broken off leaves nothing that looks installed. */
async function installAnew(
  folder: string,
  { runtime, main, packages, scenario }: Pick<Wanted, "runtime" | "main" | "packages"> & { scenario: string },
): Promise<Packages> {
  await mkdir(join(folder, ".."), { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    const resolved = sorted(await runtime.install({ packages, main, folder: part, scenario }));
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
