import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const dpkg: Inventory = {
  name: "dpkg",
  program: "dpkg",
  origin: { kind: "deb", name: "dpkg" },
  licence: "GPL-2.0-or-later",
  permissive: false,
  documentation: "https://manpages.debian.org/dpkg",
  mixed: true,
  prefixes: ["dpkg:"],
  extract: (folder) => readDomains(folder, /^dpkg\.mo$/, fromPrintf),
};
