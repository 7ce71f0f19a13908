import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const glibc: Inventory = {
  name: "glibc",
  program: "GNU C Library",
  origin: { kind: "deb", name: "libc-l10n" },
  licence: "LGPL-2.1-or-later",
  permissive: false,
  documentation: "https://www.gnu.org/software/libc/manual/",
  mixed: true,
  extract: (folder) => readDomains(folder, /^libc\.mo$/, fromPrintf),
};
