import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { readJsTexts } from "./js-text.ts";
import { fromMarks } from "./placeholders.ts";

/** `new RuntimeError(-204, ngDevMode && ` before a text. */
const CALL =
  /new RuntimeError\(\s*(-?\d+),\s*(?:\(?(?:typeof )?ngDevMode[^"'`]*?(?:'undefined'[^"'`]*?)?&&\s*)?(?=["'`])/g;

export const angular: Inventory = {
  name: "angular",
  program: "Angular",
  origin: { kind: "npm", name: "@angular/core", version: "*" },
  licence: "MIT",
  permissive: true,
  documentation: "https://angular.dev/errors",
  mixed: false,
  codeForms: ["{code}: {message:rest}"],
  extract: async (folder) => {
    const bundles = join(folder, "fesm2022");
    const files = (await readdir(bundles)).filter((name) => name.endsWith(".mjs")).sort();
    const sources = await Promise.all(files.map((name) => readFile(join(bundles, name), "utf8")));
    return sources.flatMap((source) =>
      [...readJsTexts(source, CALL)].map(({ text, found }) => row(found[1] ?? "", text)),
    );
  },
};

/** A negative number is one that has a page (packages/core/src/errors.ts). */
function row(number: string, text: string): Row {
  const code = `NG0${Math.abs(Number(number))}`;
  return {
    text: fromMarks(text),
    code,
    severity: "error",
    ...(number.startsWith("-") && { url: `https://angular.dev/errors/${code}` }),
  };
}
