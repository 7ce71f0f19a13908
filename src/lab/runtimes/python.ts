import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { nameInPurl, type Packages, type Runtime, runTool } from "./runtime.ts";

const PACKAGES = "/lab/python";

interface Interpreter {
  readonly executable: string;
  readonly prefix: string;
  readonly version: string;
}

const ASK =
  "import json, os, platform, sys; print(json.dumps({'executable': os.path.realpath(sys.executable), 'prefix': sys.base_prefix, 'version': platform.python_version()}))";

let found: Promise<Interpreter> | undefined;

const interpreter = (): Promise<Interpreter> => {
  found ??= runTool("python3", ["-c", ASK]).then((text) => JSON.parse(text) as Interpreter);
  return found;
};

const inSystem = ({ prefix }: Interpreter): boolean => prefix === "/usr" || prefix.startsWith("/usr/");

/** CPython: the `python3` of the path; pip installs. */
export const python: Runtime = {
  name: "python",
  itself: "pkg:generic/python",
  compiles: false,
  version: async () => (await interpreter()).version,
  packageName: nameInPurl,
  async newest(name) {
    const text = await runTool("python3", ["-m", "pip", "index", "versions", name, "--disable-pip-version-check"]);
    return /\(([^)]+)\)/.exec(text)?.[1] ?? "";
  },
  async install({ packages, folder }) {
    if (Object.keys(packages).length === 0) return {};
    const wanted = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
    const quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--root-user-action=ignore"];
    await runTool("python3", ["-m", "pip", "install", ...quiet, "--target", folder, ...wanted], { cwd: folder });
    return readInstalled(folder);
  },
  async place(folder, main) {
    return {
      mounts: [{ from: folder, to: PACKAGES }],
      environment: { PYTHONPATH: PACKAGES, PYTHONDONTWRITEBYTECODE: "1", PYTHONUNBUFFERED: "1" },
      hidden: await filesOf(folder, main),
    };
  },
  async interpreter() {
    // In somebody's home (pyenv), which no cell sees: its own folder is brought along. It finds its library by this path.
    const known = await interpreter();
    return inSystem(known) ? [] : [{ from: known.prefix, to: known.prefix }];
  },
  async command(args) {
    // -s: no packages of the user's.
    return [(await interpreter()).executable, "-s", ...args];
  },
};

async function readInstalled(folder: string): Promise<Packages> {
  const installed = (await readdir(folder)).flatMap((name) => {
    const parts = /^(.+)-([^-]+)\.dist-info$/.exec(name);
    return parts ? [[`pkg:pypi/${normalName(parts[1] as string)}`, parts[2] as string] as const] : [];
  });
  return Object.fromEntries(installed);
}

/** PEP 503. */
const normalName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

/** What a distribution put there, by the list that it keeps of it (https://packaging.python.org/en/latest/specifications/recording-installed-packages/). */
async function filesOf(folder: string, main: string): Promise<string[]> {
  for (const name of await readdir(folder)) {
    const parts = /^(.+)-[^-]+\.dist-info$/.exec(name);
    if (!parts || normalName(parts[1] as string) !== normalName(main)) continue;
    const record = await readFile(join(folder, name, "RECORD"), "utf8");
    const tops = record.split("\n").map((line) => (line.split(",")[0] as string).split("/")[0] as string);
    return [...new Set(tops)]
      .filter((top) => top !== "" && top !== ".." && top !== "bin")
      .map((top) => `${PACKAGES}/${top}`);
  }
  return [];
}
