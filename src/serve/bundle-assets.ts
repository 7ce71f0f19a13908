/**
 * The catalog as assets: its sections, each a file of its own, for a matcher that runs in the browser. `catalog.match` is all that finds
 * signatures in a text, `catalog.pages` the checksums of its parts, `catalog.names` the records' titles, `catalog.search` the search index, `catalog.near` and
 * `catalog.nearsums` the words that texts share with records, `catalog.records` what records say, of
 * which parts can be asked for by range.
 */
import { createHash } from "node:crypto";
import type { Bundle } from "../bundle/open.ts";
import type { Asset, Assets } from "./assets.ts";

const SECTIONS = ["match", "pages", "names", "search", "near", "nearsums", "records"] as const;
const JSON_SECTIONS: readonly string[] = ["names", "search"];

/** Assets named `catalog.<section>`; each is read and named when it is first asked for. */
export function bundleAssets(bundle: Bundle): Assets {
  const byFile = new Map<string, Asset>();
  const files = new Map<string, string>();
  const fileOf = (name: string): string | undefined => {
    const known = files.get(name);
    if (known) return known;
    const section = SECTIONS.find((one) => name === `catalog.${one}`);
    if (!section) return undefined;
    const bytes = bundle.section(section);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const file = `catalog-${hash}.${section}`;
    files.set(name, file);
    byFile.set(file, {
      bytes,
      type: JSON_SECTIONS.includes(section) ? "application/json" : "application/octet-stream",
    });
    return file;
  };
  const all = () => SECTIONS.map((section) => fileOf(`catalog.${section}`) as string);
  return {
    url: (name) => `/assets/${fileOf(name) ?? name}`,
    read: (file) => {
      if (/^catalog-[0-9a-f]{16}\.(?:match|pages|names|search|near|nearsums|records)$/.test(file)) all();
      return byFile.get(file);
    },
    files: all,
  };
}
