import type { Inventory, Row } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromGcc } from "./placeholders.ts";

/** Help of an option: a sentence that says what it does. */
const HELP = /^[A-Z][^%]*\.$/s;

export const gcc: Inventory = {
  name: "gcc",
  program: "GCC",
  origin: { kind: "deb", name: /^gcc-(\d+)-locales$/ },
  licence: "GPL-3.0-or-later",
  permissive: false,
  documentation: "https://gcc.gnu.org/onlinedocs/gcc/Warning-Options.html",
  mixed: true,
  extract: async (folder): Promise<Row[]> =>
    (await readDomains(folder, /^(?:gcc|cpplib)-\d+\.mo$/, fromGcc)).filter(({ text }) => !HELP.test(text)),
};
