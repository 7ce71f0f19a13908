import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { nameInPurl, type Packages, type Runtime, runTool } from "./runtime.ts";

/** Where Node.js looks from `/lab/<scenario>`. */
const MODULES = "/lab/node_modules";

const bin = dirname(process.execPath);
const inSystem = process.execPath.startsWith("/usr/");

/** Node.js: the one that runs the lab; npm installs. */
export const node: Runtime = {
  name: "node",
  itself: "pkg:generic/nodejs",
  compiles: false,
  version: async () => process.versions.node,
  packageName: nameInPurl,
  newest: async (name) => (await runTool("npm", ["view", name, "version"])).trim(),
  async install({ packages, folder }) {
    await mkdir(join(folder, "node_modules"));
    if (Object.keys(packages).length === 0) return {};
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts", "--loglevel=error"];
    await runTool("npm", ["install", "--prefix", folder, "--save-exact", ...quiet, ...wanted], { cwd: folder });
    return readInstalled(folder);
  },
  async place(folder, main) {
    return {
      mounts: [{ from: join(folder, "node_modules"), to: MODULES }],
      environment: {},
      hidden: main === "" ? [] : [`${MODULES}/${main}`],
    };
  },
  interpreter: async () => (inSystem ? [] : [{ from: bin, to: bin }]),
  command: async (args) => [process.execPath, ...args],
};

async function readInstalled(folder: string): Promise<Packages> {
  const text = await readFile(join(folder, "node_modules", ".package-lock.json"), "utf8");
  return installedVersions((JSON.parse(text) as { packages: InstalledPaths }).packages);
}

/** A package below `node_modules`, by its path there. */
type InstalledPaths = Readonly<Record<string, { readonly version?: string }>>;

/**
 * The version of each package that a program gets which asks for it from above: a copy that stands below another package is that one's
 * own.
 */
export function installedVersions(paths: InstalledPaths): Packages {
  const versions: Record<string, string> = {};
  const byDepth = Object.entries(paths).sort(([a], [b]) => depthOf(a) - depthOf(b));
  for (const [path, { version = "" }] of byDepth) {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    versions[`pkg:npm/${name.replace("@", "%40")}`] ??= version;
  }
  return versions;
}

const depthOf = (path: string): number => path.split("node_modules/").length;
