import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const grep: Inventory = {
  name: "grep",
  program: "GNU grep",
  origin: { kind: "deb", name: "grep" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/grep/manual/",
  mixed: true,
  prefixes: ["grep:"],
  extract: (folder) => readDomains(folder, /^grep\.mo$/, fromPrintf),
};
