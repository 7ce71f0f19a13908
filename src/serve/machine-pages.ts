/** The pages that programs read: they have one form each, and no links lead to them from text. */
import { changedRecords, domainsView, domainView } from "../answer/lists.ts";
import type { DomainView, SitemapView } from "../model/site.ts";
import { renderJson } from "../view/json.ts";
import { renderLlms } from "../view/markdown/llms.ts";
import { renderFeed } from "../view/xml/feed.ts";
import { renderSitemap } from "../view/xml/sitemap.ts";
import { addressOf, type PageKind, page, paramsOf, pathOf } from "./page-kind.ts";
import type { Site } from "./site.ts";

export const openapi = page({
  name: "openapi",
  pattern: "/openapi",
  load: (site) => site.api,
  forms: { json: renderJson },
  languages: ["en"],
  caching: "listing",
  listed: false,
});

/** So many changes are told: a reader that asks once a month misses none. */
const MOST_CHANGES = 100;

export const feed = page({
  name: "feed",
  pattern: "/feed",
  load: (site, _, lang) => changedRecords(site.overview, lang, MOST_CHANGES),
  forms: { xml: renderFeed },
  types: { xml: "application/atom+xml; charset=utf-8" },
  caching: "listing",
  listed: false,
});

export const llms = page({
  name: "llms",
  pattern: "/llms",
  load: (site, _, lang) =>
    domainsView(site.bundle, site.overview, lang).domains.map(
      ({ domain }) => domainView(site.bundle, site.overview, domain, lang) as DomainView,
    ),
  forms: { txt: renderLlms },
  caching: "listing",
  listed: false,
});

/** The protocol wants whole addresses: without one of its own a site has no map. */
export const sitemapOf = (pages: () => readonly PageKind[]) =>
  page({
    name: "sitemap",
    pattern: "/sitemap",
    load: (site: Site) =>
      site.origin === null ? undefined : { view: sitemapView(site, pages()), origin: site.origin },
    forms: { xml: ({ view, origin }) => renderSitemap(view, origin) },
    languages: ["en"],
    caching: "listing",
    listed: false,
  });

export const robots = page({
  name: "robots",
  pattern: "/robots",
  load: (site) => ({ origin: site.origin }),
  forms: {
    txt: ({ origin }) =>
      `User-agent: *\nDisallow: /search?\n${origin === null ? "" : `\nSitemap: ${origin}/sitemap.xml\n`}`,
  },
  languages: ["en"],
  caching: "listing",
  listed: false,
});

function sitemapView(site: Site, pages: readonly PageKind[]): SitemapView {
  const changed = new Map(site.overview.facts.map(({ entry }) => [`/${entry.record}`, entry.changed]));
  return {
    pages: pages
      .filter((kind) => kind.listed)
      .flatMap((kind) =>
        Array.from(paramsOf(kind, site), (params) => {
          const path = pathOf(kind, params);
          return {
            addresses: kind.languages.map((lang) => ({ lang, path: addressOf(path, lang) })),
            changed: changed.get(path) ?? null,
          };
        }),
      ),
  };
}
