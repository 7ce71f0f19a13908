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
  const { packages } = JSON.parse(text) as { packages: Record<string, { version?: string }> };
  const installed = Object.entries(packages).map(([path, { version = "" }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return [`pkg:npm/${name.replace("@", "%40")}`, version] as const;
  });
  return Object.fromEntries(installed);
}
