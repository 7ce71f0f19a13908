import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const gawk: Inventory = {
  name: "gawk",
  program: "GNU Awk",
  origin: { kind: "deb", name: "gawk" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/gawk/manual/",
  mixed: true,
  prefixes: ["gawk:", "awk:"],
  extract: (folder) => readDomains(folder, /^gawk\.mo$/, fromPrintf),
};
