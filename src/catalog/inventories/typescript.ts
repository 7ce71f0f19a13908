import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { fromNumbered } from "./placeholders.ts";

/** `Cannot_find_name_0_2304: diag(2304, 1 /* Error *\/, "Cannot_find_name_0_2304", "Cannot find name '{0}'."),` */
const DIAGNOSTIC = /\bdiag\(\s*(\d+),\s*(\d)[^,]*,\s*"([^"]+)",\s*("(?:[^"\\]|\\.)*")/g;

/** Of `DiagnosticCategory`. */
const SEVERITIES = ["warning", "error", "suggestion", "message"];

/** From version 7 on the compiler is a native program that ships no list. */
export const typescript: Inventory = {
  name: "typescript",
  program: "TypeScript",
  origin: { kind: "npm", name: "typescript", version: "6" },
  licence: "Apache-2.0",
  permissive: true,
  documentation: "https://www.typescriptlang.org/docs/",
  mixed: false,
  codeForms: ["error {code}: {message:rest}"],
  extract: async (folder) => {
    const lib = join(folder, "lib");
    const source = await readFile(join(lib, "typescript.js"), "utf8");
    const chinese = JSON.parse(
      (await readFile(join(lib, "zh-cn/diagnosticMessages.generated.json"), "utf8")).replace(/^\ufeff/, ""),
    ) as Readonly<Record<string, string>>;
    return [...source.matchAll(DIAGNOSTIC)].flatMap(([, number, category, key = "", text = '""']): Row[] => {
      const severity = SEVERITIES[Number(category)] ?? "";
      // The others are descriptions of options and names of refactorings.
      if (severity !== "error" && severity !== "warning") return [];
      const zh = chinese[key];
      return [
        {
          text: fromNumbered(JSON.parse(text) as string),
          ...(zh !== undefined && { zh: fromNumbered(zh) }),
          code: `TS${number}`,
          severity,
        },
      ];
    });
  },
};
