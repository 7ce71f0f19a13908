/** The pages that programs read: they have one form each, and no links lead to them from text. */
import { changedRecords, domainsView, domainView } from "../answer/lists.ts";
import type { DomainView } from "../model/site.ts";
import { renderJson } from "../view/json.ts";
import { renderLlms } from "../view/markdown/llms.ts";
import { renderFeed } from "../view/xml/feed.ts";
import { page } from "./page-kind.ts";

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
