import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const findutils: Inventory = {
  name: "findutils",
  program: "GNU findutils",
  origin: { kind: "deb", name: "findutils" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/findutils/manual/",
  mixed: true,
  prefixes: ["find:", "xargs:"],
  extract: (folder) => readDomains(folder, /^findutils\.mo$/, fromPrintf),
};
