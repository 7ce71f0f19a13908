/** Pages that list records: all domains, one domain, what a search found. */
import type { DomainsView, DomainView, SearchView } from "../../model/site.ts";
import { visibleLine } from "../visible.ts";
import { here, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { DomainList } from "./home.tsx";
import { matcherData } from "./parts/matcher-data.ts";
import { RecordTable } from "./parts/record-table.tsx";
import { Line } from "./parts/text.tsx";

export function renderDomains(view: DomainsView, context: PageContext): string {
  const page = pageOf(context);
  const { domains } = page.site;
  const lead = domains.lead(view.counts.records, view.domains.length);
  return renderDocument({
    page,
    title: domains.title,
    description: lead,
    place: "domains",
    class: "list",
    children: (
      <>
        <h1>{domains.title}</h1>
        <p class="lede">{lead}</p>
        <DomainList page={page} domains={view.domains} />
      </>
    ),
  });
}

export function renderDomain(view: DomainView, context: PageContext): string {
  const page = pageOf(context);
  const { site } = page;
  const counts = [
    site.count.records(view.counts.records),
    site.domains.verified(view.counts.tiers.verified, view.counts.records),
  ];
  return renderDocument({
    page,
    title: view.title,
    description: `${view.title}${page.words.colon}${counts.join(" · ")}`,
    place: "domains",
    class: "list",
    children: (
      <>
        <nav class="crumbs" aria-label={site.domains.title}>
          <a href={here(page, "/domains")}>{site.domains.title}</a>
          <span>{view.domain}</span>
        </nav>
        <h1>
          <Line text={view.title} />
        </h1>
        <p class="lede">{counts.join(" · ")}</p>
        <RecordTable page={page} records={view.records} />
      </>
    ),
  });
}

export function renderSearch(view: SearchView, context: PageContext): string {
  const page = pageOf(context);
  const { search } = page.site;
  return renderDocument({
    page,
    title: view.q === "" ? search.title : `${view.q} · ${search.title}`,
    description: search.hint,
    place: "search",
    class: "list",
    hidden: view.q !== "",
    children: (
      <>
        <h1>{search.title}</h1>
        <SearchForm page={page} q={view.q} />
        <div id="hits" aria-live="polite">
          {view.q !== "" && <Hits page={page} view={view} />}
        </div>
      </>
    ),
  });
}

export const SearchForm = ({ page, q = "" }: { page: Page; q?: string }) => {
  const { search, home } = page.site;
  return (
    <search>
      <form
        class="searchform"
        method="get"
        action={here(page, "/search")}
        {...matcherData(page)}
        data-loading={search.searching}
        data-failed={home.failed}
      >
        <label for="q">{search.label}</label>
        <p class="act">
          <input
            id="q"
            type="search"
            name="q"
            value={visibleLine(q)}
            maxlength={300}
            placeholder={search.placeholder}
            autocomplete="off"
          />
          <button type="submit" class="main-button">
            {search.send}
          </button>
          <output class="state" />
        </p>
        <p class="hint">
          {search.hint} {page.live ? null : <noscript>{search.needsScript}</noscript>}
        </p>
      </form>
    </search>
  );
};

/** What was found; the same from a server and from the script in the page. */
export const Hits = ({ page, view }: { page: Page; view: SearchView }) => {
  const { words, site } = page;
  if (view.hits.length === 0)
    return (
      <div class="empty">
        <p>{visibleLine(words.nothingFound(view.q))}</p>
        <p>
          <a href={here(page, "/")}>{site.search.paste}</a>
        </p>
      </div>
    );
  return (
    <>
      <p class="count">{visibleLine(words.found(view.hits.length, view.q))}</p>
      <RecordTable page={page} records={view.hits} />
    </>
  );
};
