import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const libaptPkg: Inventory = {
  name: "libapt-pkg",
  program: "apt (libapt-pkg)",
  origin: { kind: "deb", name: /^libapt-pkg(\d+(?:\.\d+)?)$/ },
  licence: "GPL-2.0-or-later",
  permissive: false,
  documentation: "https://manpages.debian.org/apt",
  mixed: true,
  prefixes: ["E:", "W:"],
  extract: (folder) => readDomains(folder, /^libapt-pkg[\d.]+\.mo$/, fromPrintf),
};
