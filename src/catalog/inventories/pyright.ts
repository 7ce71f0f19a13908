import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { fromNamed, unescapeJs } from "./placeholders.ts";

/** Each language's table is a string of JSON in the bundle; only one of Pyright's tables begins like this. */
const TABLE = /JSON\.parse\(\s*(['"])((?:[^\\'"]|\\[\s\S]|(?!\1)['"])*)\1\s*\)/g;

type Table = Readonly<Record<string, Readonly<Record<string, string | { readonly message: string }>>>>;

export const pyright: Inventory = {
  name: "pyright",
  program: "Pyright",
  origin: { kind: "npm", name: "pyright", version: "1" },
  licence: "MIT",
  permissive: true,
  documentation: "https://github.com/microsoft/pyright/blob/main/docs/configuration.md",
  mixed: false,
  extract: async (folder) => {
    const source = await readFile(join(folder, "dist/pyright-internal.js"), "utf8");
    const tables = [...source.matchAll(TABLE)].flatMap(([, , json = ""]) => parseTable(unescapeJs(json)));
    const english = tables.find((table) =>
      message(table, "Diagnostic", "importCycleDetected")?.startsWith("Cycle detected"),
    );
    if (!english) throw new Error("its English messages are not where they were");
    const chinese = tables.find((table) => message(table, "Diagnostic", "importCycleDetected")?.includes("导入链"));
    return ["Diagnostic", "Addendum"].flatMap((section) => rows(section, english, chinese));
  },
};

function parseTable(json: string): Table[] {
  try {
    const table = JSON.parse(json) as Table;
    return typeof table === "object" && table !== null && "Diagnostic" in table ? [table] : [];
  } catch {
    return [];
  }
}

function message(table: Table | undefined, section: string, key: string): string | undefined {
  const found = table?.[section]?.[key];
  return typeof found === "object" ? found.message : found;
}

const rows = (section: string, english: Table, chinese: Table | undefined): Row[] =>
  Object.keys(english[section] ?? {}).flatMap((key): Row[] => {
    const text = message(english, section, key);
    const zh = message(chinese, section, key);
    return text === undefined ? [] : [{ text: fromNamed(text), ...(zh !== undefined && { zh: fromNamed(zh) }) }];
  });
