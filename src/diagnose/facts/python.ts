/**
 * Asks the interpreter where it looks for a module. It is started in isolated mode, so that no file of the current folder is imported,
 * and only searches: the module itself is not run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { WayoutError } from "../../base/error.ts";
import type { PythonFacts } from "../probes/python.ts";
import type { Gather } from "./gather.ts";

const TIMEOUT_MS = 15_000;
/** How deep the project is searched for a module of its own, and how many folders at most. */
const DEPTH = 3;
const MOST_FOLDERS = 2000;
const SKIPPED = new Set(["node_modules", "site-packages", "__pycache__", "venv", "env", "dist", "build"]);

/** Isolated mode leaves the user's packages and PYTHONPATH out; they are put back, the current folder is not. */
const QUESTION = `
import importlib.machinery, json, os, site, sys
name = sys.argv[1]
path = [p for p in os.environ.get("PYTHONPATH", "").split(os.pathsep) if p] + sys.path
try:
    user = site.getusersitepackages()
    if sys.prefix == sys.base_prefix and user not in path: path.append(user)
except Exception: pass
found = None
try:
    spec = importlib.machinery.PathFinder.find_spec(name, path)
    if spec is not None: found = spec.origin or (list(spec.submodule_search_locations or [])[:1] or [None])[0]
except Exception: pass
if name in sys.builtin_module_names: found = "built-in"
setuptools = ""
try:
    import importlib.metadata
    setuptools = importlib.metadata.version("setuptools")
except Exception: pass
print(json.dumps({"executable": sys.executable, "version": "%d.%d.%d" % sys.version_info[:3], "found": found,
    "standard": name in getattr(sys, "stdlib_module_names", ()), "setuptools": setuptools}))
`;

export const gather: Gather = async ({ module: given, python }) => {
  const name = String(given);
  if (!/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name))
    throw new WayoutError("bad-input", `python: ${JSON.stringify(name)} is no module`, {
      todo: "give the name from the message, like yaml or google.protobuf",
    });
  const first = name.split(".")[0] as string;
  const tried = typeof python === "string" ? python : defaultInterpreter();
  const interpreter = ask(tried, first);
  const cwd = process.cwd();
  const here = modulePath(cwd, first);
  const facts: PythonFacts = {
    name,
    interpreter,
    tried,
    here,
    deeper: here === null && interpreter?.found === null ? deeperModule(cwd, first) : null,
    elsewhere: interpreter && interpreter.found === null ? elsewhere(first, interpreter.executable) : null,
  };
  return { facts, remarks: [] };
};

/** The one of the active environment; else what `python` or `python3` means in this shell. */
function defaultInterpreter(): string {
  const { VIRTUAL_ENV, CONDA_PREFIX } = process.env;
  const active = VIRTUAL_ENV ?? CONDA_PREFIX;
  if (active !== undefined) return join(active, "bin", "python");
  return inPath(/^python$/)[0] ?? "python3";
}

function ask(interpreter: string, name: string): PythonFacts["interpreter"] {
  const { stdout, status } = spawnSync(interpreter, ["-I", "-c", QUESTION, name], {
    encoding: "utf8",
    timeout: TIMEOUT_MS,
  });
  if (status !== 0) return null;
  try {
    return JSON.parse(stdout) as PythonFacts["interpreter"];
  } catch {
    return null;
  }
}

/** The file or package folder of a module in a folder. */
function modulePath(folder: string, name: string): string | null {
  const candidates = [join(folder, `${name}.py`), join(folder, name, "__init__.py"), join(folder, name)];
  const found = candidates.find((one, at) => existsSync(one) && (at < 2 || holdsPython(one)));
  return found ?? null;
}

const holdsPython = (folder: string): boolean => entries(folder).some((name) => name.endsWith(".py"));

function deeperModule(start: string, name: string): string | null {
  let level = [start];
  let seen = 0;
  for (let depth = 0; depth < DEPTH; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of entries(folder)) {
        if (entry.startsWith(".") || SKIPPED.has(entry) || entry.includes(".") || ++seen > MOST_FOLDERS) continue;
        const below = join(folder, entry);
        const found = modulePath(below, name);
        if (found !== null) return found;
        next.push(below);
      }
    }
    level = next;
  }
  return null;
}

/** Other interpreters: those in PATH, and the environments that projects keep beside themselves. */
function elsewhere(name: string, asked: string): PythonFacts["elsewhere"] {
  const environments = [".venv", "venv", "env"].map((folder) => resolve(folder, "bin", "python"));
  const others = [...environments.filter((one) => existsSync(one)), ...inPath(/^python3?(?:\.\d+)?$/)];
  const seen = new Set([asked]);
  for (const executable of others) {
    // A virtual environment's python is a link to another's; only its own path tells them apart.
    const key = environments.includes(executable) ? executable : safeRealpath(executable);
    if (seen.has(key)) continue;
    seen.add(key);
    const answer = ask(executable, name);
    if (answer?.found != null && answer.executable !== asked)
      return { executable: answer.executable, found: answer.found };
  }
  return null;
}

function inPath(pattern: RegExp): string[] {
  return (process.env.PATH ?? "").split(":").flatMap((folder) =>
    entries(folder)
      .filter((name) => pattern.test(basename(name)))
      .map((name) => join(folder, name)),
  );
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function safeRealpath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
