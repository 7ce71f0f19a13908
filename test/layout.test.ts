/**
 * Holds the floors of CONTRIBUTING.md: a file imports from its own folder and from lower floors only, `import type` included. Reads
 * the sources as text: imports stand at the start of a line, as the formatter writes them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const FLOORS: Readonly<Record<string, number>> = {
  cli: 7,
  browser: 6,
  serve: 6,
  answer: 5,
  diagnose: 5,
  bundle: 4,
  lab: 4,
  match: 3,
  catalog: 3,
  ledger: 3,
  estimate: 2,
  project: 2,
  view: 2,
  model: 1,
  text: 1,
  base: 0,
};

/** These run anywhere: no module of Node.js, neither in them nor in what they import. */
const ANYWHERE = [
  "index-browser.ts",
  "base",
  "model",
  "text",
  "estimate",
  "view",
  "match",
  "answer",
  "browser",
  "diagnose/probes",
  "diagnose/inputs.ts",
  "bundle/open.ts",
  "bundle/compile-evidence.ts",
];

/** What the library offers: in Node.js, and anywhere. */
const ENTRIES = ["index-browser.ts", "index.ts"];

interface Import {
  readonly from: string;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s)?[\w\s{},*$]*?\bfrom\s*["']([^"']+)["']/gm;
const BARE = /^[ \t]*import\s*["']([^"']+)["']/gm;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*["']([^"']+)["']/g;

function importsOf(source: string): Import[] {
  const code = source.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, "").replace(/^[ \t]*\/\/.*$/gm, "");
  const found = (pattern: RegExp) =>
    Array.from(code.matchAll(pattern), ([, type, from = ""]) => ({ from, typeOnly: type !== undefined }));
  const bare = Array.from(code.matchAll(BARE), ([, from = ""]) => ({ from, typeOnly: false }));
  return [...found(STATIC), ...bare, ...found(DYNAMIC)];
}

/** All sources by their path below src/. */
type Sources = ReadonlyMap<string, string>;

const target = (file: string, from: string): string => normalize(join(dirname(file), from));
const folderOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");

/** Imports that go up or sideways, out of src/, or to src/index.ts; one line each. */
function wrongImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(source).flatMap(({ from }) => {
      if (!from.startsWith(".")) return [];
      const to = target(file, from);
      const own = folderOf(file);
      const other = folderOf(to);
      if (file === "index.ts" && to === "index-browser.ts") return [];
      if (to === "index.ts" || to.startsWith("..") || !(other in FLOORS)) return [`${file} imports ${to}`];
      if (own === "" || own === other || FLOORS[other]! < FLOORS[own]!) return [];
      return [`${file} (floor ${FLOORS[own]}) imports ${to} (floor ${FLOORS[other]})`];
    }),
  );
}

/** Files that reach a module of Node.js from a file that must run anywhere; with the way there. */
function nodeImports(sources: Sources): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { from, typeOnly } of importsOf(sources.get(file) ?? "")) {
      if (from.startsWith("node:")) found.push([...way, file, from].join(" > "));
      else if (from.startsWith(".") && !typeOnly) visit(target(file, from), [...way, file]);
    }
  };
  for (const file of sources.keys())
    if (ANYWHERE.some((place) => file === place || (file.startsWith(`${place}/`) && !isForTests(file))))
      visit(file, []);
  return found;
}

const isForTests = (file: string): boolean => /\.test\.tsx?$/.test(file);

const SRC = fileURLToPath(new URL("../src", import.meta.url));

const sources: Sources = new Map(
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(SRC.length + 1), readFileSync(path, "utf8")]),
);

describe("the layout of src/", () => {
  it("was read", () => expect(sources.size).toBeGreaterThan(100));

  it("has no folder that the table does not know, and the library's two entries beside them", () => {
    expect(
      [...new Set([...sources.keys()].map(folderOf))].filter((folder) => folder !== "" && !(folder in FLOORS)),
    ).toEqual([]);
    expect([...sources.keys()].filter((file) => folderOf(file) === "").sort()).toEqual(ENTRIES);
  });

  it("has imports down only", () => expect(wrongImports(sources)).toEqual([]));

  it("has no module of Node.js where code must run anywhere", () => expect(nodeImports(sources)).toEqual([]));

  it.each(ENTRIES)("has nothing but re-exports in %s", (entry) => {
    const code = sources.get(entry)?.replace(/\/\*[\s\S]*?\*\//g, "") ?? "x";
    expect(code.replace(/^export (?:\*|(?:type )?\{[^}]*\}) from "[^"]+";$/gm, "").trim()).toBe("");
  });

  it("has an automaton that could be a package of its own", () => {
    const own = [...sources].filter(([file]) => file.startsWith("match/automaton/") && !isForTests(file));
    const others = own.flatMap(([, source]) => importsOf(source)).filter(({ from }) => !from.startsWith("./"));
    // Its tables are columns: a file that imports nothing and would go along.
    expect(others.filter(({ from }) => from !== "../../base/columns.ts")).toEqual([]);
  });

  // lab/ holds programs for processes of their own.
  it("has one file that writes to the terminal or ends the process", () => {
    const writers = /\bconsole\.|\bprocess\.(?:exit\(|std(?:out|err)\.write)|\bwriteSync\(/;
    const found = [...sources].filter(
      ([file, source]) => !isForTests(file) && !file.startsWith("lab/") && writers.test(source),
    );
    expect(found.map(([file]) => file)).toEqual(["cli/output.ts"]);
  });
});

describe("importsOf", () => {
  const cases: [name: string, source: string, found: Import[]][] = [
    ["names", 'import { a, type B } from "./a.ts";', [{ from: "./a.ts", typeOnly: false }]],
    ["a default and names", 'import a, { b } from "./a.ts";', [{ from: "./a.ts", typeOnly: false }]],
    ["all", 'import * as a from "node:fs";', [{ from: "node:fs", typeOnly: false }]],
    ["types", 'import type { A } from "./a.ts";', [{ from: "./a.ts", typeOnly: true }]],
    ["several lines", 'import {\n  a,\n  b,\n} from "./a.ts";', [{ from: "./a.ts", typeOnly: false }]],
    ["an effect", 'import "./a.ts";', [{ from: "./a.ts", typeOnly: false }]],
    [
      "a re-export",
      'export { a } from "./a.ts";\nexport * from "./b.ts";',
      [
        { from: "./a.ts", typeOnly: false },
        { from: "./b.ts", typeOnly: false },
      ],
    ],
    ["a type's re-export", 'export type { A } from "./a.ts";', [{ from: "./a.ts", typeOnly: true }]],
    ["at run time", 'const a = await import("./a.ts");', [{ from: "./a.ts", typeOnly: false }]],
    ["the type of a module", 'let a: typeof import("./a.ts");', [{ from: "./a.ts", typeOnly: true }]],
    ["none in comments", '/**\n * import a from "./a.ts";\n */\n// import b from "./b.ts";', []],
    ["none in other code", 'export const a = Array.from("./a.ts");\nexport function b() {}', []],
  ];
  it.each(cases)("%s", (_, source, found) => expect(importsOf(source)).toEqual(found));
});

describe("a planted violation", () => {
  const planted = (file: string, source: string): Sources => new Map([...sources, [file, source]]);
  const cases: [name: string, file: string, source: string, message: string][] = [
    ["up", "text/a.ts", 'import { a } from "../match/b.ts";', "text/a.ts (floor 1) imports match/b.ts (floor 3)"],
    [
      "sideways",
      "model/a.ts",
      'import type { a } from "../text/b.ts";',
      "model/a.ts (floor 1) imports text/b.ts (floor 1)",
    ],
    [
      "deep",
      "match/template/a.ts",
      'export * from "../../cli/b.ts";',
      "match/template/a.ts (floor 3) imports cli/b.ts (floor 7)",
    ],
    ["to the index", "cli/a.ts", 'import { a } from "../index.ts";', "cli/a.ts imports index.ts"],
    ["out of src/", "cli/a.ts", 'await import("../../test/b.ts");', "cli/a.ts imports ../test/b.ts"],
    ["to a folder without a floor", "cli/a.ts", 'import "../utils/b.ts";', "cli/a.ts imports utils/b.ts"],
  ];
  it.each(cases)("is found: %s", (_, file, source, message) =>
    expect(wrongImports(planted(file, source))).toEqual([message]),
  );

  it("of Node.js is found, near and far", () => {
    expect(nodeImports(planted("base/a.ts", 'import "node:fs";'))).toEqual(["base/a.ts > node:fs"]);
    expect(nodeImports(planted("answer/a.ts", 'import { a } from "../bundle/compile.ts";'))).toContain(
      "answer/a.ts > bundle/compile.ts > node:crypto",
    );
    expect(nodeImports(planted("answer/a.ts", 'import type { a } from "../bundle/compile.ts";'))).toEqual([]);
  });
});
