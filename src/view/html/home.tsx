/** The first page: one field for an error text, and ways into the catalog. */

import { LANGUAGES } from "../../model/languages.ts";
import type { Counts, DomainEntry, HomeView } from "../../model/site.ts";
import { here, languageTag, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { matcherData } from "./parts/matcher-data.ts";
import { RecordTable } from "./parts/record-table.tsx";
import { Line } from "./parts/text.tsx";

export function renderHome(view: HomeView, context: PageContext): string {
  const page = pageOf(context);
  const { site } = page;
  return renderDocument({
    page,
    title: site.claim,
    description: site.home.lead,
    class: "home",
    data: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: site.name,
      description: site.claim,
      inLanguage: LANGUAGES.map(languageTag),
      url: `${page.origin ?? ""}${here(page, "/")}`,
    },
    children: (
      <>
        <div class="ask">
          <h1>{site.home.title}</h1>
          <p class="lede">{site.home.lead}</p>
          <AskForm page={page} />
        </div>
        <div id="answer" class="answer" aria-live="polite" hidden />
        <Figures page={page} counts={view.counts} />
        <section aria-labelledby="browse">
          <h2 id="browse">{site.home.browse}</h2>
          <DomainList page={page} domains={view.domains} />
        </section>
        <section aria-labelledby="best">
          <h2 id="best">{site.home.best}</h2>
          <RecordTable page={page} records={view.featured} />
        </section>
        <section aria-labelledby="newest">
          <h2 id="newest">{site.home.newest}</h2>
          <RecordTable page={page} records={view.newest} />
        </section>
      </>
    ),
  });
}

/** Messages that the first page offers to try. */
const EXAMPLES = [
  "jwt expired",
  "EADDRINUSE: address already in use :::3000",
  "fatal: refusing to merge unrelated histories",
];

/** The field. A script answers as one types; without scripts a server does. */
export const AskForm = ({ page, text = "" }: { page: Page; text?: string }) => {
  const { home } = page.site;
  return (
    <form
      class="askform"
      method="post"
      action={here(page, "/")}
      {...matcherData(page)}
      data-loading={home.loading}
      data-failed={home.failed}
    >
      <label for="text">{home.label}</label>
      <textarea
        id="text"
        name="text"
        rows={5}
        maxlength={1_000_000}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        placeholder={home.placeholder}
        aria-describedby="privacy"
        required
      >
        {text}
      </textarea>
      <p class="act">
        <button type="submit" class="main-button">
          {home.send}
        </button>
        <button type="reset" class="quiet" hidden>
          {home.clear}
        </button>
        <span id="privacy" class="hint">
          <span class="js">{home.privacy}</span>
          <noscript>{page.live ? home.privacyForm : home.needsScript}</noscript>
        </span>
        <output class="state" />
      </p>
      <p class="try js">
        {home.tryOne}
        {EXAMPLES.map((example) => (
          <button type="button" class="example">
            {example}
          </button>
        ))}
      </p>
    </form>
  );
};

export const Figures = ({ page, counts }: { page: Page; counts: Counts }) => {
  const { site, words } = page;
  const figures = [
    [site.plain.records, counts.records],
    [words.tier.verified, counts.tiers.verified],
    [site.plain.messages, counts.signatures],
    [site.plain.causes, counts.causes],
    [site.plain.approaches, counts.approaches],
    [site.plain.trials, counts.trials],
    [site.plain.reports, counts.reports],
  ] as const;
  return (
    <dl class="figures" aria-label={site.home.figures}>
      {figures.map(([name, n]) => (
        <div>
          <dt>{name}</dt>
          <dd>{site.number(n)}</dd>
        </div>
      ))}
    </dl>
  );
};

export const DomainList = ({ page, domains }: { page: Page; domains: readonly DomainEntry[] }) => (
  <ul class="domains">
    {domains.map(({ domain, title, counts }) => (
      <li>
        <a href={here(page, `/domains/${domain}`)}>
          <b>
            <Line text={title} />
          </b>
          <small>{page.site.domains.share(counts.tiers.verified, counts.records)}</small>
        </a>
      </li>
    ))}
  </ul>
);
