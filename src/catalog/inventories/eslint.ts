import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { readJsTexts } from "./js-text.ts";
import { fromMustache } from "./placeholders.ts";

/** Where a rule's table of messages is, and an entry of it. */
const TABLE = /\bmessages:\s*\{[\s\S]*?\n\s*\},?\n/g;
const ENTRY = /[{,]\s*(?:\/\/[^\n]*\n\s*)*["']?\w+["']?:\s*(?=["'`])/g;

/** The messages of a folder of rules; rules are named by their files. */
export async function readRules(folder: string, rule: (name: string) => Pick<Row, "code" | "url">): Promise<Row[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".js") && name !== "index.js").sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file), "utf8");
      return [...source.matchAll(TABLE)].flatMap(([table]) =>
        [...readJsTexts(table, ENTRY)].map(({ text }) => ({ text: fromMustache(text), ...rule(file.slice(0, -3)) })),
      );
    }),
  );
  return found.flat();
}

export const eslint: Inventory = {
  name: "eslint",
  program: "ESLint",
  origin: { kind: "npm", name: "eslint", version: "9" },
  licence: "MIT",
  permissive: true,
  documentation: "https://eslint.org/docs/latest/rules/",
  mixed: false,
  extract: (folder) =>
    readRules(join(folder, "lib/rules"), (name) => ({
      code: name,
      url: `https://eslint.org/docs/latest/rules/${name}`,
    })),
};
