/** `wayout export <folder>`: the site as static files. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { countPages } from "../../serve/export/export.ts";
import { claimFolder, removeOthers, type Written } from "../../serve/export/folder.ts";
import type { ExportNews, ExportWork } from "../export-worker.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { wholeNumber } from "../options.ts";
import { EXIT, isTerminal, note } from "../output.ts";
import { Progress } from "../progress.ts";
import { parseBaseUrl } from "./serve.ts";

export interface ExportOptions {
  baseUrl?: string;
  jobs?: string;
  quiet?: boolean;
}

/** The folder of the built command, put in by scripts/build.mjs. */
declare const DIST_FOLDER: string;

/** A thread takes a third of a second to start: fewer pages than this are written sooner without another. */
const PAGES_A_THREAD = 50;
const MOST_THREADS = 8;

/**
 * @param version of the program
 * @returns 0 once all is written
 * @throws WayoutError if the folder holds anything else; the system's error if it cannot be written
 */
export async function runExport(folder: string, options: ExportOptions, version: string): Promise<number> {
  const { baseUrl, quiet = false } = options;
  const origin = baseUrl === undefined ? null : parseBaseUrl(baseUrl);
  const pages = countPages({ bundle: openInstalledBundle(), origin });
  const of =
    options.jobs === undefined
      ? Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(pages / PAGES_A_THREAD)))
      : wholeNumber("--jobs", options.jobs, 64);
  const began = performance.now();
  const { empty } = claimFolder(folder);
  const progress = new Progress(pages, !quiet && isTerminal(2), "pages");
  const parts = await Promise.all(
    Array.from({ length: of }, (_, part) =>
      writeShare({ part, of, folder, empty, origin, version }, (some) => progress.advance(some)),
    ),
  );
  progress.clear();
  const paths = new Set(parts.flatMap((one) => one.paths));
  const removed = removeOthers(folder, paths);
  if (!quiet) tell(folder, paths.size, sum(parts), removed, (performance.now() - began) / 1000, origin);
  return EXIT.known;
}

const sum = (parts: readonly Written[]): number => parts.reduce((total, one) => total + one.bytes, 0);

function writeShare(work: ExportWork, progress: (pages: number) => void): Promise<Written> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(DIST_FOLDER, "export-worker.js"), { workerData: work });
    worker.once("error", reject);
    worker.on("message", (news: ExportNews) => {
      if ("written" in news) resolve(news.written);
      else progress(news.pages);
    });
  });
}

function tell(
  folder: string,
  files: number,
  bytes: number,
  removed: number,
  seconds: number,
  origin: string | null,
): void {
  const size = `${files.toLocaleString("en")} files, ${(bytes / 1e6).toFixed(1)} MB`;
  const old = removed > 0 ? `, ${removed.toLocaleString("en")} old removed` : "";
  note(`${folder}: ${size}${old}, in ${seconds.toFixed(1)} s\n`);
  if (origin === null) note("  without --base-url it has no site map, and no absolute links for search engines\n");
}
