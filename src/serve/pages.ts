/**
 * The one list of the site's pages. The server, the export and the sitemap read it; whoever adds a page adds it here.
 *
 * A page has a path, a value and forms. `/api/x` is a page's own address, where the form is negotiated; `/api/x.json` is one form;
 * `/zh` before either is Chinese.
 */
import { coverageView } from "../answer/coverage.ts";
import { domainsView, domainView, homeView, searchView } from "../answer/lists.ts";
import { recordView } from "../answer/record-view.ts";
import { trialsView } from "../answer/trials-view.ts";
import type { Language } from "../model/answer.ts";
import * as html from "../view/html.ts";
import { renderJson } from "../view/json.ts";
import { renderRecord } from "../view/markdown/record.ts";
import { renderSearch } from "../view/markdown/search.ts";
import { renderTrials } from "../view/markdown/trials.ts";
import type { FormName } from "./forms.ts";
import type { Site } from "./site.ts";

/** The variable parts of a path, by name. */
export type Params = Readonly<Record<string, string>>;

/** How long what was answered may be kept. */
export type Caching = "page" | "listing" | "private";

export interface PageKind<View = unknown> {
  readonly name: string;
  /** Path without language and form; `:name` stands for one part of it. */
  readonly pattern: string;
  /** What the variable parts can be; left out where there are none. */
  readonly all?: (site: Site) => Iterable<Params>;
  /** @returns the page's value; undefined if there is no such page */
  readonly load: (site: Site, params: Params, lang: Language) => View | undefined;
  readonly forms: Readonly<Partial<Record<FormName, (view: View, context: html.PageContext) => string>>>;
  readonly languages: readonly Language[];
  /** Changes when the page would; a page that was rendered is kept as long as it stays the same. */
  readonly revision: (site: Site, params: Params) => string | number;
  readonly caching: Caching;
  /** Whether a search engine should know of it. */
  readonly listed: boolean;
}

const BOTH: readonly Language[] = ["en", "zh"];

/** What most pages are: in both languages, listed, as new as the facts of all records. */
const page = <View>(
  given: Pick<PageKind<View>, "name" | "pattern" | "load" | "forms"> & Partial<PageKind<View>>,
): PageKind<View> => ({
  languages: BOTH,
  revision: (site) => site.listRevision,
  caching: "page",
  listed: true,
  ...given,
});

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
  forms: { html: html.renderHome, json: renderJson },
});

const domains = page({
  name: "domains",
  pattern: "/domains",
  load: (site, _, lang) => domainsView(site.bundle, site.overview, lang),
  forms: { html: html.renderDomains, json: renderJson },
});

const domain = page({
  name: "domain",
  pattern: "/domains/:domain",
  all: allDomains,
  load: (site, params, lang) => domainView(site.bundle, site.overview, params.domain as string, lang),
  forms: { html: html.renderDomain, json: renderJson },
});

const search = page({
  name: "search",
  pattern: "/search",
  // The words come with a question mark; a page for each of them is not kept.
  load: (site, { q = "" }, lang) => searchView(site.bundle, site.overview, q, lang),
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
  forms: { html: html.renderCoverage, json: renderJson },
  revision: (site) => `${site.listRevision} ${site.today}`,
});

const docs = page({
  name: "docs",
  pattern: "/docs",
  load: (site) => site.api,
  forms: { html: html.renderApiReference },
});

const openapi = page({
  name: "openapi",
  pattern: "/openapi",
  load: (site) => site.api,
  forms: { json: renderJson },
  languages: ["en"],
  caching: "listing",
  listed: false,
});

const record = page({
  name: "record",
  pattern: "/:domain/:slug",
  all: allRecords,
  load: (site, params, lang) => {
    const number = numberOf(site, params);
    return number < 0 ? undefined : recordView(site.bundle, number, lang, site.evidence);
  },
  forms: { html: html.renderRecord, md: (view, { lang }) => renderRecord(view, { lang }), json: renderJson },
  revision: (site, params) => site.revisionOf(numberOf(site, params)),
});

const trials = page({
  name: "trials",
  pattern: "/:domain/:slug/trials",
  all: allRecords,
  load: (site, params, lang) => {
    const number = numberOf(site, params);
    return number < 0 ? undefined : trialsView(site.bundle, number, lang, site.evidence);
  },
  forms: { md: (view, { lang }) => renderTrials(view, { lang }), json: renderJson },
  revision: (site, params) => site.revisionOf(numberOf(site, params)),
  listed: false,
});

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
  record,
  trials,
].map(
  // Each kind's forms take what its own `load` gives; a list of them cannot say so.
  (one) => one as unknown as PageKind,
);

/** The path of a page. */
export const pathOf = (kind: PageKind, params: Params): string =>
  kind.pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");

/** Every page of a kind. */
export const paramsOf = (kind: PageKind, site: Site): Iterable<Params> => kind.all?.(site) ?? [{}];

/** Address of a page in a language and a form; without a form, where it is negotiated. */
export function addressOf(path: string, lang: Language, form?: FormName): string {
  const prefix = lang === "zh" ? "/zh" : "";
  if (form === undefined || form === "html") return path === "/" ? `${prefix}/` : prefix + path;
  return `${prefix}${path === "/" ? "/index" : path}.${form}`;
}
