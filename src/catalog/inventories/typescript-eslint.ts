import { join } from "node:path";
import { readRules } from "./eslint.ts";
import type { Inventory } from "./inventory.ts";

export const typescriptEslint: Inventory = {
  name: "typescript-eslint",
  program: "typescript-eslint",
  origin: { kind: "npm", name: "@typescript-eslint/eslint-plugin", version: "8" },
  licence: "MIT",
  permissive: true,
  documentation: "https://typescript-eslint.io/rules/",
  mixed: false,
  extract: (folder) =>
    readRules(join(folder, "dist/rules"), (name) => ({
      code: `@typescript-eslint/${name}`,
      url: `https://typescript-eslint.io/rules/${name}/`,
    })),
};
