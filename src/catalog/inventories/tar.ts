import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const tar: Inventory = {
  name: "tar",
  program: "GNU tar",
  origin: { kind: "deb", name: "tar" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/tar/manual/",
  mixed: true,
  prefixes: ["tar:"],
  extract: (folder) => readDomains(folder, /^tar\.mo$/, fromPrintf),
};
