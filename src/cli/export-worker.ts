/** Writes one share of an export, in a thread of its own: `commands/export.ts` starts as many as there are processors. */
import { parentPort, workerData } from "node:worker_threads";
import { exportShare, type Share } from "../serve/export/export.ts";
import type { Written } from "../serve/export/folder.ts";
import { openInstalledBundle } from "./installed-bundle.ts";
import { installedAssets } from "./installed-site.ts";

export interface ExportWork extends Share {
  readonly folder: string;
  readonly empty: boolean;
  readonly origin: string | null;
  readonly version: string;
}

export type ExportNews = { readonly pages: number } | { readonly written: Written };

/** Pages between two messages. */
const OFTEN = 10;

const { origin, version, ...share } = workerData as ExportWork;
const bundle = openInstalledBundle();
let pages = 0;
const tell = (news: ExportNews) => parentPort?.postMessage(news);
const written = exportShare(
  { bundle, assets: installedAssets(bundle), origin, version },
  {
    ...share,
    progress: () => {
      if (++pages % OFTEN === 0) tell({ pages: OFTEN });
    },
  },
);
tell({ written });
