/** Gets the packages of inventories through the ordinary clients, npm and apt, and keeps them unpacked. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { WayoutError } from "../../base/error.ts";
import { compareVersions } from "../../model/version-order.ts";
import type { Origin } from "./inventory.ts";

/** The files of an inventory, and where they are from. */
export interface Fetched {
  readonly folder: string;
  /** A package URL without a version. */
  readonly package: string;
  readonly version: string;
  /** Of the file that the client got; of what the program says of its version, where it is installed. */
  readonly sha256: string;
}

const run = promisify(execFile);
const PATIENCE_MS = 10 * 60_000;

async function tool(program: string, args: readonly string[], cwd?: string): Promise<string> {
  try {
    const options = { timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024, ...(cwd !== undefined && { cwd }) };
    return (await run(program, [...args], options)).stdout;
  } catch (error) {
    const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
    if (code === "ENOENT") throw new WayoutError("no-client", `\`${program}\` is not installed`);
    const said = (stderr || message).trim().split("\n").slice(-3).join("\n");
    throw new WayoutError("fetch-failed", `\`${program} ${args.slice(0, 2).join(" ")} ...\` failed:\n${said}`);
  }
}

/**
 * Fetches what an inventory is read from, or finds it in the cache.
 *
 * @param cache a folder that is made where it is missing
 * @throws WayoutError `no-client`, `fetch-failed`
 */
export function fetchOrigin(origin: Origin, cache: string): Promise<Fetched> {
  switch (origin.kind) {
    case "npm":
      return fetchNpm(origin.name, origin.version, cache);
    case "deb":
      return fetchDeb(origin.name, cache);
    case "installed":
      return findInstalled(origin.program, origin.version);
  }
}

async function fetchNpm(name: string, range: string, cache: string): Promise<Fetched> {
  const purl = `pkg:npm/${name.replace(/^@/, "%40")}`;
  const found = JSON.parse(await tool("npm", ["view", `${name}@${range}`, "version", "--json"])) as string | string[];
  // In the order of publication: a fix of an older line can be the last.
  const version =
    [found]
      .flat()
      .sort((left, right) => compareVersions(purl, left, right))
      .at(-1) ?? range;
  return unpacked(cache, { package: purl, version }, async (part) => {
    await tool("npm", ["pack", `${name}@${version}`, "--silent", "--ignore-scripts"], part);
    const file = await onlyFile(part, ".tgz");
    const sum = await sumOf(file);
    await tool("tar", ["-xzf", file, "--strip-components=1"], part);
    await rm(file);
    return sum;
  });
}

async function fetchDeb(wanted: string | RegExp, cache: string): Promise<Fetched> {
  const name = typeof wanted === "string" ? wanted : await highest(wanted);
  const shown = await tool("apt-cache", ["show", "--no-all-versions", name]);
  const version = /^Version: (.+)$/m.exec(shown)?.[1];
  if (!version) throw new WayoutError("fetch-failed", `apt knows no package ${name}`);
  return unpacked(cache, { package: `pkg:deb/debian/${name}`, version }, async (part) => {
    await tool("apt-get", ["download", `${name}=${version}`], part);
    const file = await onlyFile(part, ".deb");
    const sum = await sumOf(file);
    await tool("dpkg-deb", ["-x", file, part]);
    await rm(file);
    return sum;
  });
}

/** The package of the highest number, of those whose names a pattern matches. */
async function highest(pattern: RegExp): Promise<string> {
  const names = (await tool("apt-cache", ["pkgnames"])).split("\n");
  const found = names.flatMap((name) => {
    const number = pattern.exec(name)?.[1];
    return number === undefined ? [] : [{ name, number: Number(number) }];
  });
  const [best] = found.sort((a, b) => b.number - a.number);
  if (!best) throw new WayoutError("fetch-failed", `apt knows no package whose name is like ${pattern.source}`);
  return best.name;
}

async function findInstalled(program: string, args: readonly string[]): Promise<Fetched> {
  const said = (await tool(program, args)).trim();
  const version = /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said;
  return {
    folder: "",
    package: `pkg:generic/${program}`,
    version,
    sha256: createHash("sha256").update(said).digest("hex"),
  };
}

const NOTE = ".wayout-fetched.json";

/** In a folder beside, renamed when whole: what was broken off leaves nothing that looks fetched. */
async function unpacked(
  cache: string,
  about: Pick<Fetched, "package" | "version">,
  fill: (part: string) => Promise<string>,
): Promise<Fetched> {
  const folder = join(cache, `${about.package}@${about.version}`.replace(/[^\w.@+-]+/g, "_"));
  const known = await readFile(join(folder, NOTE), "utf8").catch(() => undefined);
  if (known !== undefined) return { ...(JSON.parse(known) as Omit<Fetched, "folder">), folder };
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    // apt fetches as a user of its own where it can.
    await chmod(part, 0o755);
    const fetched = { ...about, sha256: await fill(part) };
    await writeFile(join(part, NOTE), JSON.stringify(fetched));
    await rename(part, folder);
    return { ...fetched, folder };
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function onlyFile(folder: string, end: string): Promise<string> {
  const found = (await readdir(folder)).find((name) => name.endsWith(end));
  if (found === undefined) throw new WayoutError("fetch-failed", `the client left no ${end} file`);
  return join(folder, found);
}

const sumOf = async (file: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
