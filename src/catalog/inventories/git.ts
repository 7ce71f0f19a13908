import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const git: Inventory = {
  name: "git",
  program: "Git",
  origin: { kind: "deb", name: "git" },
  licence: "GPL-2.0-only",
  permissive: false,
  documentation: "https://git-scm.com/docs",
  mixed: true,
  extract: (folder) => readDomains(folder, /^git\.mo$/, fromPrintf),
};
