import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { readJsTexts } from "./js-text.ts";
import { fromMarks } from "./placeholders.ts";

/** Of the compiler: `e(node, 'code', `; at run time: `new Error(` and `warn(`. */
const CALL = /\b(?:[ew]\(node, '\w+', |new Error\(|warn\(\s*)/g;

const FILES = [
  ["src/compiler/errors.js", "error"],
  ["src/compiler/warnings.js", "warning"],
  ["src/internal/client/errors.js", "error"],
  ["src/internal/client/warnings.js", "warning"],
  ["src/internal/server/errors.js", "error"],
  ["src/internal/shared/errors.js", "error"],
  ["src/internal/shared/warnings.js", "warning"],
] as const;

export const svelte: Inventory = {
  name: "svelte",
  program: "Svelte",
  origin: { kind: "npm", name: "svelte", version: "5" },
  licence: "MIT",
  permissive: true,
  documentation: "https://svelte.dev/docs/svelte/compiler-errors",
  mixed: false,
  codeForms: ["https://svelte.dev/e/{code}"],
  extract: async (folder) => {
    const found = await Promise.all(
      FILES.map(async ([file, severity]) => readMessages(await readFile(join(folder, file), "utf8"), severity)),
    );
    return found.flat();
  },
};

/** Every message ends with a line that holds its address: the code is in it. */
function readMessages(source: string, severity: string): Row[] {
  return [...readJsTexts(source, CALL)].flatMap(({ text }) => {
    const lines = text.split("\n").map((line) => line.replace(/^%c(?:\[svelte\] )?/, ""));
    const url = lines.at(-1) ?? "";
    const code = /^https:\/\/svelte\.dev\/e\/(\w+)$/.exec(url)?.[1];
    if (code === undefined || lines.length < 2) return [];
    // At run time the code stands in a line of its own before the message.
    const [first = "", second = ""] = lines;
    return [{ text: fromMarks(first === code ? second : first), code, url, severity }];
  });
}
