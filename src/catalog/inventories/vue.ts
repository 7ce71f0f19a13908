import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory } from "./inventory.ts";
import { readJsTexts } from "./js-text.ts";
import { fromMarks } from "./placeholders.ts";

/** The table of `errorMessages`: `[2]: "Duplicate attribute.",` */
const ENTRY = /^ {2}\["?\w+"?\]: (?=["'`])/gm;

export const vue: Inventory = {
  name: "vue",
  program: "Vue",
  origin: { kind: "npm", name: "@vue/compiler-core", version: "3" },
  licence: "MIT",
  permissive: true,
  documentation: "https://vuejs.org/error-reference/",
  mixed: false,
  extract: async (folder) => {
    const source = await readFile(join(folder, "dist/compiler-core.cjs.js"), "utf8");
    const table = /const errorMessages = \{[\s\S]*?^\};/m.exec(source)?.[0] ?? "";
    return [...readJsTexts(table, ENTRY)].map(({ text }) => ({ text: fromMarks(text), severity: "error" }));
  },
};
