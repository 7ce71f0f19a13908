import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const bash: Inventory = {
  name: "bash",
  program: "Bash",
  origin: { kind: "deb", name: "bash" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/bash/manual/",
  mixed: true,
  prefixes: ["bash:"],
  extract: (folder) => readDomains(folder, /^bash\.mo$/, fromPrintf),
};
