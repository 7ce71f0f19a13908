/** `wayout export <folder>`: the site as static files. */
import { exportSite } from "../../serve/export/export.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { installedAssets } from "../installed-site.ts";
import { EXIT, isTerminal, note } from "../output.ts";
import { Progress } from "../progress.ts";
import { parseBaseUrl } from "./serve.ts";

export interface ExportOptions {
  baseUrl?: string;
  quiet?: boolean;
}

/**
 * @param version of the program
 * @returns 0 once all is written
 * @throws WayoutError if the folder holds anything else; the system's error if it cannot be written
 */
export function runExport(folder: string, { baseUrl, quiet = false }: ExportOptions, version: string): number {
  const bundle = openInstalledBundle();
  const origin = baseUrl === undefined ? null : parseBaseUrl(baseUrl);
  const progress = new Progress(undefined, !quiet && isTerminal(2), "pages");
  const began = performance.now();
  const { files, bytes, removed } = exportSite(
    { bundle, assets: installedAssets(bundle), origin, version },
    folder,
    (done, all) => progress.reach(done, all),
  );
  progress.clear();
  if (quiet) return EXIT.known;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const size = `${files.toLocaleString("en")} files, ${(bytes / 1e6).toFixed(1)} MB`;
  note(`${folder}: ${size}${removed > 0 ? `, ${removed} old ones removed` : ""}, in ${seconds} s\n`);
  if (origin === null) note("  without --base-url it has no site map, and no absolute links for search engines\n");
  return EXIT.known;
}
