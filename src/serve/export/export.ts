/**
 * The site as files, for any server that only sends files: what `wayout serve` answers, page for page the same bytes. `/api/x` is
 * `api/x/index.html`, since that is what such servers look for; `/api/x.json` is `api/x.json` beside it.
 */
import { LANGUAGES } from "../../model/languages.ts";
import type { FormName } from "../forms.ts";
import { apiDocument } from "../http/operations.ts";
import { missingPage } from "../http/problem.ts";
import { addressOf, type PageKind, type Params, paramsOf, pathOf } from "../page-kind.ts";
import { PAGES } from "../pages.ts";
import { Site, type SiteOptions } from "../site.ts";
import { type Exported, Folder } from "./folder.ts";

interface File {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes the site into a folder. One page is in memory at a time.
 *
 * @param options `live` is false in any case
 * @param progress called with every file: how many of how many pages are done
 * @throws WayoutError if the folder holds what no export has written
 */
export function exportSite(
  options: SiteOptions,
  folder: string,
  progress: (done: number, all: number) => void = () => {},
): Exported {
  const site = new Site({ ...options, live: false });
  site.api = apiDocument(site);
  const into = new Folder(folder);
  const all = countPages(site);
  let done = 0;
  for (const { path, content } of filesOf(site)) {
    into.write(path, content);
    if (path.endsWith("index.html")) progress(++done, all);
  }
  return into.finish();
}

/** Every file of the site. */
function* filesOf(site: Site): Generator<File> {
  for (const kind of PAGES) for (const params of paramsOf(kind, site)) yield* filesOfPage(site, kind, params);
  yield { path: "404.html", content: missingPage(site, "en") };
  yield { path: "zh/404.html", content: missingPage(site, "zh") };
  for (const file of site.assets.files()) {
    const asset = site.assets.read(file);
    if (asset) yield { path: `assets/${file}`, content: asset.bytes };
  }
}

function* filesOfPage(site: Site, kind: PageKind, params: Params): Generator<File> {
  const path = pathOf(kind, params);
  for (const lang of kind.languages) {
    const view = kind.load(site, params, lang);
    if (view === undefined) continue;
    const context = site.context(lang, path);
    for (const [form, render] of Object.entries(kind.forms) as [FormName, (typeof kind.forms)[FormName]][]) {
      // A list of what was searched for is nothing without a question.
      if (!render || (kind.caching === "private" && form !== "html")) continue;
      yield { path: fileName(addressOf(path, lang, form)), content: render(view, context) };
    }
  }
}

/** The file that a server sends for an address. */
export function fileName(address: string): string {
  const path = address.slice(1);
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return /\.\w+$/.test(path) ? path : `${path}/index.html`;
}

function countPages(site: Site): number {
  let count = 0;
  for (const kind of PAGES) if (kind.forms.html) for (const _ of paramsOf(kind, site)) count += LANGUAGES.length;
  return count;
}
