import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WayoutError } from "../../base/error.ts";
import { CELL_PATH } from "../cell.ts";
import { INSTALLED, nameInPurl, type Runtime, runTool } from "./runtime.ts";

/** A POSIX shell and a program of the system: `pkg:deb/debian/git` is the `git` of the path. */
export const shell: Runtime = {
  name: "shell",
  itself: undefined,
  compiles: false,
  version: async () => (await runTool("sh", ["-c", "readlink -f /bin/sh"])).trim(),
  packageName: (purl) => nameInPurl(purl).split("/").at(-1) ?? "",
  newest: async (name) => programVersion(name),
  async install({ packages, main, purl, folder }) {
    const installed: Record<string, string> = {};
    for (const [name, wanted] of Object.entries(packages)) {
      const version = await programVersion(name);
      if (wanted !== INSTALLED && wanted !== version)
        throw new WayoutError("install-failed", `${name} is ${version} here, and the scenario asks for ${wanted}`, {
          todo: `write \`${INSTALLED}\` for whichever there is, or install that version`,
        });
      installed[name === main ? purl : `pkg:generic/${name}`] = version;
    }
    await writeFile(join(folder, "program"), `${await programPath(main)}\n`);
    return installed;
  },
  place: async (_folder, main) => ({ mounts: [], environment: {}, hidden: await pathsOf(main) }),
  interpreter: async () => [],
  command: async (args) => ["/bin/sh", ...args],
};

/**
 * Asks a shell that finds the programs a cell finds, and servers besides, which scripts start by their path. The path of who runs the lab
 * may name another `rustc` first, which no cell sees.
 */
const ask = (script: string, name: string): Promise<string> =>
  runTool("sh", ["-c", script, "sh", name], { env: { ...process.env, PATH: `${CELL_PATH}:/usr/sbin:/sbin` } });

export const programPath = async (name: string): Promise<string> => (await ask('command -v -- "$1"', name)).trim();

/** The program by its name and by the file that the name leads to. */
async function pathsOf(name: string): Promise<string[]> {
  const path = await programPath(name);
  const real = (await runTool("readlink", ["-f", path])).trim();
  return [real];
}

async function programVersion(name: string): Promise<string> {
  // Some that know neither option read commands.
  const text = await ask('{ "$1" --version || "$1" -V; } 2>&1 < /dev/null', name);
  const version = versionIn(text);
  if (version) return version;
  throw new WayoutError("install-failed", `\`${name} --version\` prints no version`, {
    todo: "name a program that does",
  });
}

/** The first version in what a program prints of itself. The clients of MySQL and MariaDB print one of their own before that of the release. */
export const versionIn = (text: string): string | undefined =>
  /Distrib (\d+(?:\.\d+)+)/.exec(text)?.[1] ?? /\d+(?:\.\d+)+[\w.-]*/.exec(text)?.[0];
