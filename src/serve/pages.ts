/**
 * The one list of the site's pages. The server, the export and the sitemap read it; whoever adds a page adds it here.
 *
 * A page has a path, a value and forms. `/api/x` is a page's own address, where the form is negotiated; `/api/x.json` is one form;
 * `/zh` before either is Chinese.
 */
import { coverageView } from "../answer/coverage.ts";
import { domainsView, domainView, homeView, searchView } from "../answer/lists.ts";
import { recordView } from "../answer/record-view.ts";
import { approachTrials, trialsView } from "../answer/trials-view.ts";
import { hasTrialPages, NOTHING_APPLIED } from "../model/trials-view.ts";
import * as html from "../view/html.ts";
import { renderJson } from "../view/json.ts";
import { renderCoverage } from "../view/markdown/coverage.ts";
import * as lists from "../view/markdown/lists.ts";
import { renderRecord } from "../view/markdown/record.ts";
import { renderSearch } from "../view/markdown/search.ts";
import { renderTrials } from "../view/markdown/trials.ts";
import { feed, llms, openapi, robots } from "./machine-pages.ts";
import { type PageKind, type Params, page } from "./page-kind.ts";
import type { Site } from "./site.ts";
import { sitemapsOf } from "./sitemap.ts";

const numberOf = (site: Site, { domain, slug }: Params): number => site.bundle.find(`${domain}/${slug}`);

function* allRecords(site: Site): Iterable<Params> {
  for (const id of site.bundle.names.ids) {
    const [domain = "", slug = ""] = id.split("/");
    yield { domain, slug };
  }
}

function* allDomains(site: Site): Iterable<Params> {
  for (const domain of new Set(site.bundle.names.ids.map((id) => id.slice(0, id.indexOf("/"))))) yield { domain };
}

const home = page({
  name: "home",
  pattern: "/",
  load: (site, _, lang) => homeView(site.bundle, site.overview, lang),
  forms: { html: html.renderHome, md: lists.renderHome, json: renderJson },
});

const domains = page({
  name: "domains",
  pattern: "/domains",
  load: (site, _, lang) => domainsView(site.bundle, site.overview, lang),
  forms: { html: html.renderDomains, md: lists.renderDomains, json: renderJson },
});

const domain = page({
  name: "domain",
  pattern: "/domains/:domain",
  all: allDomains,
  load: (site, params, lang) => domainView(site.bundle, site.overview, params.domain as string, lang),
  forms: { html: html.renderDomain, md: lists.renderDomain, json: renderJson },
});

const search = page({
  name: "search",
  pattern: "/search",
  // The words come with a question mark; a page for each of them is not kept.
  load: (site, { q = "" }, lang) => searchView(site.bundle, q, lang, site.overview),
  forms: {
    html: html.renderSearch,
    md: (view, { lang }) => renderSearch(view.hits, view.q, { lang }),
    json: renderJson,
  },
  caching: "private",
});

const method = page({
  name: "method",
  pattern: "/method",
  load: () => ({}),
  forms: { html: (_, context) => html.renderMethod(context) },
});

const coverage = page({
  name: "coverage",
  pattern: "/coverage",
  load: (site, _, lang) => coverageView(site.bundle, site.overview, lang, site.today),
  forms: { html: html.renderCoverage, md: renderCoverage, json: renderJson },
  revision: (site) => `${site.listRevision} ${site.today}`,
});

const docs = page({
  name: "docs",
  pattern: "/docs",
  load: (site) => site.api,
  forms: { html: html.renderApiReference },
});

const record = page({
  name: "record",
  pattern: "/:domain/:slug",
  all: allRecords,
  load: (site, params, lang) => {
    const number = numberOf(site, params);
    return number < 0 ? undefined : recordView(site.bundle, number, lang, site.evidence);
  },
  forms: { html: html.renderRecord, md: renderRecord, json: renderJson },
  revision: (site, params) => site.revisionOf(numberOf(site, params)),
});

/** Only of records that have any: a page that says that there are none would double the pages of most catalogs. */
const trials = page({
  name: "trials",
  pattern: "/:domain/:slug/trials",
  all: function* (site) {
    for (const params of allRecords(site)) if (site.bundle.trials(numberOf(site, params)).length > 0) yield params;
  },
  load: (site, params, lang) => {
    const number = numberOf(site, params);
    const some = number >= 0 && site.bundle.trials(number).length > 0;
    return some ? trialsView(site.bundle, number, lang, site.evidence) : undefined;
  },
  forms: { html: html.renderTrials, md: renderTrials, json: renderJson },
  revision: (site, params) => site.revisionOf(numberOf(site, params)),
  listed: false,
});

/** One for each approach, where a record has more trials than a page should show. */
const approachTrialsPage = page({
  name: "trials of an approach",
  pattern: "/:domain/:slug/trials/:approach",
  all: function* (site) {
    for (const params of allRecords(site)) {
      const number = numberOf(site, params);
      if (site.bundle.trials(number).length === 0) continue;
      const view = trialsView(site.bundle, number, "en");
      if (!hasTrialPages(view.counts.counted)) continue;
      const ids = view.groups.flatMap(({ trials }) => trials.map(({ approach }) => approach ?? NOTHING_APPLIED));
      for (const approach of new Set(ids)) yield { ...params, approach };
    }
  },
  load: (site, params, lang) => {
    const number = numberOf(site, params);
    if (number < 0 || site.bundle.trials(number).length === 0) return undefined;
    const view = trialsView(site.bundle, number, lang, site.evidence);
    return hasTrialPages(view.counts.counted) ? approachTrials(view, params.approach as string) : undefined;
  },
  forms: { html: html.renderApproachTrials },
  revision: (site, params) => site.revisionOf(numberOf(site, params)),
  listed: false,
});

const sitemaps = sitemapsOf(() => PAGES);

/** In order: the first whose pattern fits a path is that path's page. */
export const PAGES: readonly PageKind[] = [
  home,
  domains,
  domain,
  search,
  method,
  coverage,
  docs,
  openapi,
  feed,
  llms,
  sitemaps.index,
  sitemaps.part,
  robots,
  record,
  trials,
  approachTrialsPage,
]
  // Each kind's forms take what its own `load` gives; the type of a list of them cannot say so.
  .map((one) => one as unknown as PageKind);
