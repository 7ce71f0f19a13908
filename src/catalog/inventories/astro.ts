import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { readJsText } from "./js-text.ts";
import { fromMarks } from "./placeholders.ts";

const ERROR = /^const \w+ = \{\n {2}name: "(\w+)",([\s\S]*?)^\};/gm;

export const astro: Inventory = {
  name: "astro",
  program: "Astro",
  origin: { kind: "npm", name: "astro", version: "*" },
  licence: "MIT",
  permissive: true,
  documentation: "https://docs.astro.build/en/reference/error-reference/",
  mixed: false,
  extract: async (folder) => {
    const source = await readFile(join(folder, "dist/core/errors/errors-data.js"), "utf8");
    return [...source.matchAll(ERROR)].flatMap(([, code = "", body = ""]) => readError(code, body));
  },
};

/** The title is printed where there is no message. */
function readError(code: string, body: string): Row[] {
  return [/\bmessage: (?:\([^)]*\) => )?/, /\btitle: /].flatMap((before) => {
    const found = before.exec(body);
    const text = found && readJsText(body, found.index + found[0].length);
    if (!text) return [];
    const url = `https://docs.astro.build/en/reference/errors/${kebab(code)}/`;
    return [{ text: fromMarks(text), code, url, severity: "error" }];
  });
}

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
