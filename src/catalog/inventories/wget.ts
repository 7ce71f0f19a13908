import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const wget: Inventory = {
  name: "wget",
  program: "Wget",
  origin: { kind: "deb", name: "wget" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/wget/manual/",
  mixed: true,
  prefixes: ["wget:"],
  extract: (folder) => readDomains(folder, /^wget\.mo$/, fromPrintf),
};
