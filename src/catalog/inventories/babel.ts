import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory } from "./inventory.ts";
import { readJsTexts } from "./js-text.ts";
import { fromMarks } from "./placeholders.ts";

/** In the tables of errors: `BadGetterArity: "..."` and `AccessorIsGenerator: ({ kind }) => ` before a text. */
const ENTRY = /^ {2}[A-Z]\w+: (?:\([^)]*\) => )?(?=["'`])/gm;

export const babel: Inventory = {
  name: "babel",
  program: "Babel",
  origin: { kind: "npm", name: "@babel/parser", version: "7" },
  licence: "MIT",
  permissive: true,
  documentation: "https://babeljs.io/docs/babel-parser",
  mixed: false,
  extract: async (folder) => {
    const source = await readFile(join(folder, "lib/index.js"), "utf8");
    return [...readJsTexts(source, ENTRY)].map(({ text }) => ({ text: fromMarks(text), severity: "error" }));
  },
};
