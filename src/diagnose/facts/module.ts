/** Follows the resolution of a module step by step, by looking at files. Nothing is imported. */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { nearestWord } from "../../base/nearest.ts";
import type { ModuleFacts } from "../probes/module.ts";
import type { Gather } from "./gather.ts";
import { missingTarget } from "./package-exports.ts";
import { read } from "./processes.ts";

/** What `require` tries in this order; then what people import although only their compiler resolves it. */
const EXTENSIONS = [".js", ".json", ".node", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx"];
/** Folders that builds write, at the root of a project. */
const OUTPUT = /^[/\\](?:dist|build|out|lib|\.next|\.output)[/\\]/;
const MANIFEST = "package.json";
const FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] as const;

type Manifest = Readonly<Record<string, unknown>>;

export const gather: Gather = async ({ module: given, from }) => {
  const specifier = String(given).replace(/^file:\/\/.*/, (url) => safely(() => fileURLToPath(url)) ?? url);
  const origin = resolve(String(from));
  const isFolder = safely(() => statSync(origin).isDirectory()) ?? extname(origin) === "";
  const folder = isFolder ? origin : dirname(origin);
  const project = manifestAbove(folder);
  const isFile = /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:[\\/])/.test(specifier);
  const builtin = isBuiltin(specifier);
  const facts: ModuleFacts = {
    specifier,
    builtin,
    file: isFile && !builtin ? fileFacts(resolve(folder, specifier), project) : null,
    package: isFile || builtin ? null : packageFacts(specifier, folder, project),
    alias: isFile || builtin ? null : aliasOf(specifier, folder),
    is_esm: isFolder ? project?.manifest.type === "module" : isModuleFile(origin, project?.manifest),
  };
  return { facts, remarks: [] };
};

function isModuleFile(path: string, manifest: Manifest | undefined): boolean {
  if (/\.mjs$|\.mts$/.test(path)) return true;
  return !/\.cjs$|\.cts$/.test(path) && manifest?.type === "module";
}

interface Project {
  readonly folder: string;
  readonly manifest: Manifest;
}

function manifestAbove(start: string): Project | undefined {
  for (let at = start; ; at = dirname(at)) {
    const manifest = readJson(join(at, MANIFEST));
    if (manifest) return { folder: at, manifest };
    if (dirname(at) === at) return undefined;
  }
}

function fileFacts(path: string, project: Project | undefined): ModuleFacts["file"] {
  const stat = safely(() => statSync(path));
  const exists = stat === undefined ? "no" : stat.isDirectory() ? "folder" : "file";
  const candidates =
    exists === "folder"
      ? EXTENSIONS.map((extension) => join(path, `index${extension}`))
      : [...EXTENSIONS.map((extension) => path + extension), sourceOf(path)];
  const near = exists === "no" ? nearNames(path) : {};
  const inProject = project !== undefined && path.startsWith(project.folder + sep);
  return {
    path,
    exists,
    completed: exists === "file" ? null : (candidates.find((one) => one !== "" && existsSync(one)) ?? null),
    other_case: near.otherCase ?? null,
    near: near.nearest ?? null,
    build: inProject && OUTPUT.test(path.slice(project.folder.length)) ? buildScript(project.manifest) : null,
  };
}

/** What stands where the path first leads nowhere: a name in other case, or spelt nearly the same. */
function nearNames(path: string): { otherCase?: string; nearest?: string } {
  let at = path;
  while (!existsSync(dirname(at)) && dirname(at) !== at) at = dirname(at);
  const name = basename(at);
  const others = (safely(() => readdirSync(dirname(at))) ?? []).filter(
    (one) => one !== name && stem(one) !== stem(name),
  );
  const same = others.find((one) => stem(one).toLowerCase() === stem(name).toLowerCase());
  const nearest = nearestWord(stem(name), others.map(stem));
  const within = (other: string) => join(dirname(at), other);
  return {
    ...(same === undefined ? {} : { otherCase: within(same) }),
    ...(nearest === undefined ? {} : { nearest: within(others.find((one) => stem(one) === nearest) as string) }),
  };
}

const stem = (name: string): string => name.replace(/\.[^.]+$/, "");

/** TypeScript's source of a `.js` that was never compiled. */
const sourceOf = (path: string): string => (/\.[cm]?js$/.test(path) ? path.replace(/js$/, "ts") : "");

function buildScript({ scripts }: Manifest): string | null {
  if (typeof scripts !== "object" || scripts === null) return null;
  const names = Object.keys(scripts);
  return ["build", "compile", "prepare", "prepack"].find((name) => names.includes(name)) ?? null;
}

function packageFacts(specifier: string, folder: string, project: Project | undefined): ModuleFacts["package"] {
  const [name = "", subpath = "."] = splitName(specifier);
  const searched: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (basename(at) !== "node_modules") searched.push(join(at, "node_modules"));
    if (dirname(at) === at) break;
  }
  // An empty path segment or one that goes up names no package.
  const found =
    name === "" || name.includes("..")
      ? undefined
      : searched.map((one) => join(one, name)).find((one) => existsSync(one));
  const manifestFile = found === undefined ? "" : join(found, MANIFEST);
  const manifest = found === undefined ? undefined : readJson(manifestFile);
  const missing = found === undefined ? undefined : missingTarget(realpathSync(found), manifest, subpath);
  return {
    name,
    subpath,
    searched: searched.filter((one) => existsSync(one)),
    folder: found ?? null,
    manifest: manifest ? "read" : manifestFile !== "" && existsSync(manifestFile) ? "unreadable" : "absent",
    missing_file: missing?.file ?? null,
    not_exported: missing?.notExported ?? false,
    declared: FIELDS.find((field) => hasKey(project?.manifest[field], name)) ?? "no",
    without_development: project !== undefined && installedWithoutDevelopment(project),
  };
}

/** `@scope/name/sub` is `@scope/name` and `./sub`. */
function splitName(specifier: string): [string, string] {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  const rest = parts.slice(length).join("/");
  return [parts.slice(0, length).join("/"), rest === "" ? "." : `./${rest}`];
}

function installedWithoutDevelopment({ folder, manifest }: Project): boolean {
  const installed = (field: string) =>
    keysOf(manifest[field]).filter((name) => existsSync(join(folder, "node_modules", name))).length;
  return (
    keysOf(manifest.devDependencies).length > 0 && installed("devDependencies") === 0 && installed("dependencies") > 0
  );
}

/** The key of `paths` in the nearest tsconfig.json that fits; comments in it are allowed for. */
function aliasOf(specifier: string, folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const text = read(join(at, "tsconfig.json"));
    if (text !== undefined) return aliasIn(text, specifier, at);
    if (dirname(at) === at) return null;
  }
}

function aliasIn(text: string, specifier: string, folder: string): string | null {
  const plain = text.replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "$1").replace(/,(\s*[}\]])/g, "$1");
  const options = (
    safely(() => JSON.parse(plain)) as { compilerOptions?: { paths?: unknown; baseUrl?: unknown } } | undefined
  )?.compilerOptions;
  const pattern = keysOf(options?.paths).find((key) => {
    const star = key.indexOf("*");
    return star < 0
      ? key === specifier
      : specifier.startsWith(key.slice(0, star)) && specifier.endsWith(key.slice(star + 1));
  });
  if (pattern !== undefined) return pattern;
  // With a base URL every bare name may be a path from there.
  const base = options?.baseUrl;
  if (typeof base !== "string") return null;
  const path = resolve(folder, base, specifier);
  return [path, ...EXTENSIONS.map((extension) => path + extension)].some((one) => existsSync(one))
    ? `baseUrl ${base}`
    : null;
}

const keysOf = (value: unknown): string[] => (typeof value === "object" && value !== null ? Object.keys(value) : []);

const hasKey = (value: unknown, key: string): boolean => keysOf(value).includes(key);

function readJson(path: string): Manifest | undefined {
  const value = safely(() => JSON.parse(read(path) ?? "") as unknown);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Manifest) : undefined;
}

function safely<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
