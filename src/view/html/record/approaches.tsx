/** What people try: workarounds, dead ends, and what nobody has tested. */
import type { ClaimView, RecordView } from "../../../model/answer.ts";
import { trialsOf } from "../../outcomes.ts";
import { here, type Page } from "../context.ts";
import { Marks, OUTCOMES, outcomeText, Rate } from "../parts/figures.tsx";
import { ReportSlot } from "../parts/report.tsx";
import { Line, Prose } from "../parts/text.tsx";
import { CodeBlocks, PackageSwitch } from "./code.tsx";
import {
  type Approach,
  alike,
  approachAnchor,
  type ByCause,
  byKind,
  causeAnchor,
  everUnsafe,
  safelyFixed,
  trialsAnchor,
  tried,
} from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Approaches = ({ page, record }: Props) => {
  const { words, site } = page;
  const { workarounds, deadEnds, untested } = byKind(record);
  return (
    <>
      <PackageSwitch page={page} record={record} />
      {workarounds.length > 0 && (
        <section aria-labelledby="workarounds">
          <h2 id="workarounds">{words.workarounds}</h2>
          <ol class="aps">
            {workarounds.map((one, at) => (
              <li class="ap work" id={approachAnchor(one.id)}>
                <Item page={page} record={record} one={one} number={at + 1} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {deadEnds.length > 0 && (
        <section aria-labelledby="dead-ends">
          <h2 id="dead-ends">{words.deadEnds}</h2>
          <p class="hint">{site.deadEndsLead}</p>
          <ul class="aps">
            {deadEnds.map((one) => (
              <li class={everUnsafe(one) ? "ap dead unsafe" : "ap dead"} id={approachAnchor(one.id)}>
                <Item page={page} record={record} one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {untested.length > 0 && (
        <section aria-labelledby="untested">
          <h2 id="untested">{words.untested}</h2>
          <p class="hint">{words.untestedNote}</p>
          <ol class="aps">
            {untested.map((one) => (
              <li class="ap" id={approachAnchor(one.id)}>
                <Item page={page} record={record} one={one} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};

const Item = ({ page, record, one, number }: Props & { one: Approach; number?: number }) => {
  const { words, site } = page;
  const unsafe = everUnsafe(one);
  return (
    <>
      <h3>
        {number !== undefined && <span class="no">{number}</span>}
        <span>
          <Line text={one.title} />
        </span>
      </h3>
      {unsafe && (
        <p class="warning">
          <span class="m x" aria-hidden="true">
            {site.letters.unsafe}
          </span>
          {site.unsafeWarning}
        </p>
      )}
      {one.kind === "untested" ? (
        <Aims page={page} record={record} one={one} />
      ) : (
        <Evidence page={page} record={record} one={one} />
      )}
      <div class="body">
        <Prose text={one.how} />
        {one.steps.length > 0 && (
          <ol class="steps" aria-label={site.steps}>
            {one.steps.map((step) => (
              <li>
                <Prose text={step} />
              </li>
            ))}
          </ol>
        )}
        <CodeBlocks page={page} record={record} one={one} />
        {one.why !== "" && (
          <div class="why">
            <h4>{one.kind === "dead_end" ? site.whyNot : words.why}</h4>
            <Prose text={one.why} />
          </div>
        )}
        <Leads page={page} record={record} one={one} />
        <Claims page={page} claims={one.claims} />
        <ReportSlot page={page} record={record.id} approach={one.id} />
      </div>
    </>
  );
};

/** The causes that those who recommend it have in mind. */
const Aims = ({ page, record, one }: Props & { one: Approach }) => {
  const aims = record.causes.filter(({ id }) => one.aims_at.includes(id));
  if (aims.length === 0) return null;
  return (
    <ul class="for">
      {aims.map((cause) => (
        <li>
          <span class="m e" aria-hidden="true" />
          <a href={`#${causeAnchor(cause.id)}`}>
            <Line text={page.site.forCause(cause.title)} />
          </a>
        </li>
      ))}
    </ul>
  );
};

/** What trials saw: first for the causes that it fixed, then the others, those that say the same together. */
const Evidence = ({ page, record, one }: Props & { one: Approach }) => {
  const { site } = page;
  const cells = tried(one);
  const works = cells.filter((cell) => safelyFixed(cell)).sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  const rest = cells.filter((cell) => !works.includes(cell));
  return (
    <div class="seen">
      {works.length > 0 && <Cells page={page} record={record} one={one} groups={works.map((cell) => [cell])} />}
      {rest.length > 0 &&
        (works.length === 0 ? (
          <Cells page={page} record={record} one={one} groups={alike(rest)} />
        ) : (
          <details>
            <summary>{site.otherCauses(rest.length)}</summary>
            <Cells page={page} record={record} one={one} groups={alike(rest)} />
          </details>
        ))}
      {one.rate !== null && works.length > 0 && record.causes.length > 1 && (
        <p class="unknown">
          {site.causeUnknownRate}
          {page.words.colon}
          <Rate page={page} rate={one.rate} interval={one.interval} href={trials(page, record, one)} />
        </p>
      )}
    </div>
  );
};

const trials = (page: Page, record: RecordView, one: Approach, cause?: string): string =>
  `${here(page, `/${record.id}/trials`)}#${trialsAnchor(one.id, cause)}`;

const Cells = ({ page, record, one, groups }: Props & { one: Approach; groups: readonly (readonly ByCause[])[] }) => {
  const titles = new Map(record.causes.map(({ id, title }) => [id, title]));
  return (
    <ul class="cells">
      {groups.map((cells) => {
        const [first] = cells as [ByCause];
        const only = cells.length === 1 ? first.cause : undefined;
        return (
          <li>
            <span class="ms">
              <Marks page={page} outcomes={first.outcomes} />
            </span>
            <span class="cs">
              {cells.map(({ cause }, at) => (
                <>
                  {at > 0 && page.words.semicolon}
                  <a href={`#${causeAnchor(cause)}`}>
                    <Line text={titles.get(cause) ?? cause} />
                  </a>
                </>
              ))}
            </span>
            {first.rate === null ? (
              <span class="ct">{outcomeText(page, first.outcomes)}</span>
            ) : (
              <>
                <Rate page={page} rate={first.rate} interval={first.interval} href={trials(page, record, one, only)} />
                <span class="ct">
                  {cells.length > 1
                    ? page.site.eachOf(outcomeText(page, first.outcomes))
                    : outcomeText(page, first.outcomes)}
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** The errors that trials saw after it, where they are known ones. */
const Leads = ({ page, record, one }: Props & { one: Approach }) => {
  const leads = record.leads_to.filter(({ via, record: id }) => via === one.id && id !== record.id);
  if (leads.length === 0) return null;
  return (
    <p class="leads">
      <span class="m n" aria-hidden="true">
        {page.site.letters.new_error}
      </span>
      {page.site.becomes}
      {page.words.colon}
      {leads.map(({ record: id, title }, at) => (
        <>
          {at > 0 && page.words.semicolon}
          <a href={here(page, `/${id}`)}>
            <Line text={title} />
          </a>
        </>
      ))}
    </p>
  );
};

export const Claims = ({ page, claims }: { page: Page; claims: readonly ClaimView[] }) =>
  claims.length === 0 ? null : (
    <ul class="claims">
      {claims.map((claim) => (
        <li>
          <Line text={page.words.claim(claim)} />
        </li>
      ))}
    </ul>
  );

/** How many trials an approach has in all. */
export const trialsOfApproach = (one: Approach): number =>
  tried(one).reduce((sum, { outcomes }) => sum + trialsOf(outcomes), 0);

export { OUTCOMES };
