import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const coreutils: Inventory = {
  name: "coreutils",
  program: "GNU coreutils",
  origin: { kind: "deb", name: "coreutils" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/coreutils/manual/",
  mixed: true,
  extract: (folder) => readDomains(folder, /^coreutils\.mo$/, fromPrintf),
};
