import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const make: Inventory = {
  name: "make",
  program: "GNU Make",
  origin: { kind: "deb", name: "make" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/make/manual/html_node/Error-Messages.html",
  mixed: true,
  prefixes: ["make:", "make: ***"],
  extract: (folder) => readDomains(folder, /^make\.mo$/, fromPrintf),
};
