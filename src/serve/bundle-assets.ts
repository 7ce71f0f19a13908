/**
 * The catalog as assets: its sections, each a file of its own, for a matcher that runs in the browser. `catalog.match` is all that finds
 * signatures in a text, `catalog.names` the records' titles, `catalog.search` the search index. What a record says is at its own
 * address, as JSON.
 */
import { createHash } from "node:crypto";
import type { Bundle } from "../bundle/open.ts";
import type { Asset, Assets } from "./assets.ts";

const SECTIONS = ["match", "names", "search"] as const;

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
    byFile.set(file, { bytes, type: section === "match" ? "application/octet-stream" : "application/json" });
    return file;
  };
  const all = () => SECTIONS.map((section) => fileOf(`catalog.${section}`) as string);
  return {
    url: (name) => `/assets/${fileOf(name) ?? name}`,
    read: (file) => {
      if (/^catalog-[0-9a-f]{16}\.(?:match|names|search)$/.test(file)) all();
      return byFile.get(file);
    },
    files: all,
  };
}
