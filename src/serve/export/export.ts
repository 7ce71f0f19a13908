/**
 * The site as files, for any server that only sends files: what `wayout serve` answers, page for page the same bytes. `/api/x` is
 * `api/x/index.html`, since that is what such servers look for; `/api/x.json` is `api/x.json` beside it.
 */
import type { FormName } from "../forms.ts";
import { apiDocument } from "../http/operations.ts";
import { missingPage } from "../http/problem.ts";
import { addressOf, type PageKind, type Params, paramsOf, pathOf } from "../page-kind.ts";
import { PAGES } from "../pages.ts";
import { Site, type SiteOptions } from "../site.ts";
import { Writer, type Written } from "./folder.ts";

/** One of several equal shares of the pages, from 0. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export interface ShareOptions extends Share {
  readonly folder: string;
  /** Nothing is in the folder yet. */
  readonly empty: boolean;
  /** Called with every page that is done. */
  readonly progress?: () => void;
}

/**
 * Writes a share of the site into a folder. One page is in memory at a time.
 *
 * @param options `live` is false in any case
 */
export function exportShare(options: SiteOptions, { folder, empty, progress, ...share }: ShareOptions): Written {
  const site = new Site({ ...options, live: false });
  site.api = apiDocument(site);
  const writer = new Writer(folder, empty);
  for (const { kind, params } of pagesOf(site, share)) {
    writePage(site, kind, params, writer);
    progress?.();
  }
  if (share.part === 0) writeOthers(site, writer);
  return writer.written;
}

/** How many pages there are, in one language. */
export const countPages = (options: SiteOptions): number => [...pagesOf(new Site(options), { part: 0, of: 1 })].length;

function* pagesOf(site: Site, { part, of }: Share): Generator<{ kind: PageKind; params: Params }> {
  let number = 0;
  for (const kind of PAGES)
    for (const params of paramsOf(kind, site)) if (number++ % of === part) yield { kind, params };
}

function writePage(site: Site, kind: PageKind, params: Params, writer: Writer): void {
  const path = pathOf(kind, params);
  for (const lang of kind.languages) {
    const view = kind.load(site, params, lang);
    if (view === undefined) continue;
    const context = site.context(lang, path);
    // A list of what was searched for is nothing without a question.
    for (const [form, render] of Object.entries(kind.forms) as [FormName, (typeof kind.forms)[FormName]][])
      if (render && (kind.caching !== "private" || form === "html"))
        writer.write(fileName(addressOf(path, lang, form)), render(view, context));
  }
}

/** What is no page of the list: the page for addresses that have none, and the assets. */
function writeOthers(site: Site, writer: Writer): void {
  writer.write("404.html", missingPage(site, "en"));
  writer.write("zh/404.html", missingPage(site, "zh"));
  for (const file of site.assets.files()) {
    const asset = site.assets.read(file);
    if (asset) writer.write(`assets/${file}`, asset.bytes);
  }
}

/** The file that a server sends for an address. */
export function fileName(address: string): string {
  const path = address.slice(1);
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return /\.\w+$/.test(path) ? path : `${path}/index.html`;
}
