import type { Inventory } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

export const gnupg: Inventory = {
  name: "gnupg",
  program: "GnuPG",
  origin: { kind: "deb", name: "gnupg-l10n" },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://www.gnupg.org/documentation/manuals/gnupg/",
  mixed: true,
  prefixes: ["gpg:"],
  extract: (folder) => readDomains(folder, /^gnupg2\.mo$/, fromPrintf),
};
