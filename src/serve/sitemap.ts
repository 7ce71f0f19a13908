/**
 * The map of the site: https://www.sitemaps.org/protocol.html. One file up to the protocol's limit; above it `/sitemap.xml` names the
 * parts. The protocol wants whole addresses: without one of its own a site has no map.
 */
import type { SitemapView } from "../model/site.ts";
import { renderSitemap, renderSitemapIndex } from "../view/xml/sitemap.ts";
import { addressOf, type PageKind, page, paramsOf, pathOf } from "./page-kind.ts";
import type { Site } from "./site.ts";

/** Addresses in one file; the protocol's limit, for all but tests. */
export const MOST_ADDRESSES = 50_000;

export interface Sitemaps {
  readonly index: PageKind;
  readonly part: PageKind;
}

/** @param pages told later, since these are among them */
export function sitemapsOf(pages: () => readonly PageKind[], most = MOST_ADDRESSES): Sitemaps {
  const parts = (site: Site): SitemapView["pages"][] => inParts(sitemapPages(site, pages()), most);
  const common = { languages: ["en"], caching: "listing", listed: false } as const;
  const index = page({
    ...common,
    name: "sitemap",
    pattern: "/sitemap",
    load: (site: Site) => (site.origin === null ? undefined : { parts: parts(site), origin: site.origin }),
    forms: {
      xml: ({ parts: [only = [], ...others], origin }) =>
        others.length === 0
          ? renderSitemap({ pages: only }, origin)
          : renderSitemapIndex(
              [only, ...others].map((_, at) => `/sitemaps/${at + 1}.xml`),
              origin,
            ),
    },
  });
  const part = page({
    ...common,
    name: "part of the sitemap",
    pattern: "/sitemaps/:part",
    all: (site) => {
      const { length } = site.origin === null ? [] : parts(site);
      return length < 2 ? [] : Array.from({ length }, (_, at) => ({ part: String(at + 1) }));
    },
    load: (site: Site, params) => {
      if (site.origin === null) return undefined;
      const all = parts(site);
      const own = all.length < 2 ? undefined : all[Number(params.part) - 1];
      return own && { pages: own, origin: site.origin };
    },
    forms: { xml: ({ pages: own, origin }) => renderSitemap({ pages: own }, origin) },
  });
  return { index: index as unknown as PageKind, part: part as unknown as PageKind };
}

function sitemapPages(site: Site, kinds: readonly PageKind[]): SitemapView["pages"] {
  const changed = new Map(site.overview.facts.map(({ entry }) => [`/${entry.record}`, entry.changed]));
  return kinds
    .filter((kind) => kind.listed)
    .flatMap((kind) =>
      Array.from(paramsOf(kind, site), (params) => {
        const path = pathOf(kind, params);
        return {
          addresses: kind.languages.map((lang) => ({ lang, path: addressOf(path, lang) })),
          changed: changed.get(path) ?? null,
        };
      }),
    );
}

/** A page stands in one part with all its languages. */
function inParts(pages: SitemapView["pages"], most: number): SitemapView["pages"][] {
  const parts: SitemapView["pages"][number][][] = [];
  let room = 0;
  for (const one of pages) {
    if (one.addresses.length > room) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(one);
    room -= one.addresses.length;
  }
  return parts;
}
