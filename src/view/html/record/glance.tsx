/** What one sees first: the message, what it is about, and how far to trust the page. */
import type { Child } from "hono/jsx";
import type { RecordView } from "../../../model/answer.ts";
import { visibleLine } from "../../visible.ts";
import { here, type Page } from "../context.ts";
import { Interval, NoInterval, Tier } from "../parts/figures.tsx";
import { Cited, Line, Prose } from "../parts/text.tsx";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Glance = ({ page, record }: Props) => {
  const { words } = page;
  return (
    <header class="glance">
      <nav class="crumbs" aria-label={words.domain}>
        <a href={here(page, `/domains/${record.domain}`)}>{visibleLine(record.domain_title)}</a>
        <span>{visibleLine(record.category)}</span>
        {record.scope && <span>{words.scopes[record.scope]}</span>}
      </nav>
      <h1 class="error">
        <Line text={record.title} />
      </h1>
      <Facts page={page} record={record} />
      <div class="lede">
        <Prose text={record.root_cause[page.lang]} />
      </div>
    </header>
  );
};

const Facts = ({ page, record }: Props) => {
  const { words, site } = page;
  const { evidence, first_seen: seen } = record;
  return (
    <dl class="facts" aria-label={site.facts}>
      <FixRate page={page} record={record} />
      <Fact name={words.confidence} note={site.confidenceMeans}>
        {record.confidence === null || !record.fix_rate ? words.notMeasured : words.percent(record.confidence)}
      </Fact>
      <Fact
        name={words.evidence}
        note={[site.count.reports(evidence.reports), site.count.claims(evidence.claims)].join(words.comma)}
      >
        {evidence.trials > 0 ? (
          <a href={here(page, `/${record.id}/trials`)}>{site.count.trials(evidence.trials)}</a>
        ) : (
          site.count.trials(0)
        )}
      </Fact>
      <Fact name={words.resolvabilityLabel} note={site.resolvabilityMeans[record.resolvability]}>
        {site.resolvability[record.resolvability]}
      </Fact>
      <Fact name={words.tierLabel} note={words.tierMeans[record.tier]}>
        <Tier page={page} tier={record.tier} />
      </Fact>
      <Fact name={words.firstSeen} note={seen ? <Cited text={seen.source} /> : ""}>
        {seen ? <Day page={page} time={seen.date} /> : words.unknown}
      </Fact>
      <Fact name={words.lastVerified} note="">
        {record.last_verified === null ? words.never : <Day page={page} time={record.last_verified} />}
      </Fact>
    </dl>
  );
};

const FixRate = ({ page, record }: Props) => {
  const { words, site } = page;
  const rate = record.fix_rate;
  if (!rate)
    return (
      <div class="fact big">
        <dt>{words.fixRate}</dt>
        <dd class="none">
          {words.notMeasured}
          <NoInterval />
          <small>{site.noTrialYet}</small>
        </dd>
      </div>
    );
  return (
    <div class="fact big">
      <dt>{words.fixRate}</dt>
      <dd>
        <a class="pc" href={here(page, `/${record.id}/trials`)}>
          {words.percent(rate.rate)}
        </a>
        <Interval rate={rate.rate} interval={rate.interval} />
        <small>
          {words.interval(rate.interval)}
          {words.semicolon}
          {site.measuredFrom(rate.trials, rate.reports)}
        </small>
      </dd>
    </div>
  );
};

const Fact = ({ name, note, children }: { name: string; note: Child; children?: Child }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>
      {children}
      {note !== "" && <small>{note}</small>}
    </dd>
  </div>
);

const Day = ({ page, time }: { page: Page; time: string }) => (
  <time datetime={visibleLine(time)}>{page.site.day(visibleLine(time))}</time>
);
