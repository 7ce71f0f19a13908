/** What the catalog knows, how well, and what it does not. */
import type { CoverageView } from "../../model/site.ts";
import { here, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { Figures } from "./home.tsx";
import { Tier } from "./parts/figures.tsx";
import { ecosystem, Line, packageName } from "./parts/text.tsx";

const TIERS = ["verified", "reviewed", "drafted", "recognised"] as const;

/** So many records of a reason are shown at once; the others unfold. */
const SHOWN = 8;

export function renderCoverage(view: CoverageView, context: PageContext): string {
  const page = pageOf(context);
  const { coverage } = page.site;
  return renderDocument({
    page,
    title: coverage.title,
    description: coverage.lead,
    place: "coverage",
    class: "coverage",
    children: (
      <>
        <h1>{coverage.title}</h1>
        <p class="lede">
          {coverage.lead} {coverage.asOf(view.day)}
        </p>
        <Figures page={page} counts={view.counts} />
        <HowWell page={page} view={view} />
        <Domains page={page} view={view} />
        <Thin page={page} view={view} />
        <Tried page={page} view={view} />
      </>
    ),
  });
}

interface Props {
  readonly page: Page;
  readonly view: CoverageView;
}

const HowWell = ({ page, view }: Props) => {
  const { coverage } = page.site;
  const { tiers, records } = view.counts;
  let from = 0;
  return (
    <section aria-labelledby="tiers">
      <h2 id="tiers">{coverage.tiers}</h2>
      <svg class="shares" viewBox={`0 0 ${Math.max(1, records)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {TIERS.map((tier) => {
          const x = from;
          from += tiers[tier];
          return <rect class={`t-${tier}`} x={x} y="0" width={tiers[tier]} height="10" />;
        })}
      </svg>
      <dl class="tiers">
        {TIERS.map((tier) => (
          <div>
            <dt>
              <Tier page={page} tier={tier} long />
            </dt>
            <dd>{coverage.tierShare(tiers[tier], records)}</dd>
          </div>
        ))}
      </dl>
      <p>{coverage.stale(view.stale, view.stale_after_days)}</p>
      {view.oldest && (
        <p>
          {coverage.oldest(page.site.day(view.oldest.last_verified))}{" "}
          <a href={here(page, `/${view.oldest.record}`)}>
            <Line text={view.oldest.title} />
          </a>
        </p>
      )}
    </section>
  );
};

const Domains = ({ page, view }: Props) => {
  const { coverage, plain, number } = page.site;
  // A tier that no record is of needs no column: it is told above.
  const tiers = TIERS.filter((tier) => view.counts.tiers[tier] > 0);
  return (
    <section aria-labelledby="by-domain">
      <h2 id="by-domain">{coverage.domains}</h2>
      <section class="scroll" tabindex={0}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{coverage.domain}</th>
              <th scope="col">{plain.records}</th>
              {tiers.map((tier) => (
                <th scope="col">{page.words.tier[tier]}</th>
              ))}
              <th scope="col">{coverage.staleHead}</th>
              <th scope="col">{plain.trials}</th>
            </tr>
          </thead>
          <tbody>
            {view.domains.map(({ domain, title, counts, stale }) => (
              <tr>
                <th scope="row">
                  <a href={here(page, `/domains/${domain}`)}>
                    <Line text={title} />
                  </a>
                </th>
                {[counts.records, ...tiers.map((tier) => counts.tiers[tier]), stale, counts.trials].map((n) => (
                  <td {...(n === 0 && { class: "zero" })}>{number(n)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

const Thin = ({ page, view }: Props) => {
  const { coverage } = page.site;
  return (
    <section aria-labelledby="thin">
      <h2 id="thin">{coverage.thin}</h2>
      <p class="hint">{coverage.unknown}</p>
      {view.thin
        .filter(({ records }) => records.length > 0)
        .map(({ reason, records }) => (
          <details class="thin" open={records.length <= SHOWN}>
            <summary>
              {coverage.thinReason[reason]} <small>{page.site.count.records(records.length)}</small>
            </summary>
            <ul class="links">
              {records.map(({ record, title, causes }) => (
                <li>
                  <a href={here(page, `/${record}`)}>
                    <Line text={title} />
                  </a>
                  {causes.length > 0 && <small>{causes.join(page.words.comma)}</small>}
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
};

const Tried = ({ page, view }: Props) =>
  view.tried.length === 0 ? null : (
    <section aria-labelledby="tried">
      <h2 id="tried">{page.site.coverage.tried}</h2>
      <p class="hint">{page.site.coverage.triedLead}</p>
      <dl class="pairs">
        {view.tried.map(({ purl, versions }) => (
          <>
            <dt>
              <small>{ecosystem(purl)}</small> {packageName(purl)}
            </dt>
            <dd>
              {versions.map((version) => (
                <code class="chip">{version}</code>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
