import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const apt: Inventory = {
  name: "apt",
  program: "apt",
  origin: { kind: "deb", name: "apt" },
  licence: "GPL-2.0-or-later",
  permissive: false,
  documentation: "https://manpages.debian.org/apt",
  mixed: true,
  prefixes: ["E:", "W:"],
  extract: (folder) => readDomains(folder, /^apt\.mo$/, fromPrintf),
};
