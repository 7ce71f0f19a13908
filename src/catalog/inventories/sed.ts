import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const sed: Inventory = {
  name: "sed",
  program: "GNU sed",
  origin: { kind: "deb", name: "sed" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/sed/manual/",
  mixed: true,
  prefixes: ["sed:"],
  extract: (folder) => readDomains(folder, /^sed\.mo$/, fromPrintf),
};
