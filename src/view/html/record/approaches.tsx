/** What people try: workarounds, dead ends, and what nobody has tested. */
import type { ClaimView, RecordView } from "../../../model/answer.ts";
import { here, type Page } from "../context.ts";
import { Mark } from "../parts/figures.tsx";
import { ReportButtons, ReportForm } from "../parts/report.tsx";
import { Line, Prose } from "../parts/text.tsx";
import { CodeBlocks, PackageSwitch } from "./code.tsx";
import { Evidence } from "./evidence.tsx";
import { type Approach, approachAnchor, byKind, causeAnchor, everUnsafe } from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Approaches = ({ page, record }: Props) => {
  const { words, site } = page;
  const { workarounds, deadEnds, untested } = byKind(record);
  return (
    <div class="tries">
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
      <ReportForm page={page} record={record.id} />
    </div>
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
          <Mark name="unsafe" />
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
                <Step text={step} />
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
        <ReportButtons page={page} approach={one.id} />
      </div>
    </>
  );
};

/** A step is a line as a rule; its paragraphs are kept where it has several. */
const Step = ({ text }: { text: string }) =>
  /\n\s*\n/.test(text.trim()) ? <Prose text={text} /> : <Line text={text} />;

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

/** The errors that trials saw after it, where they are known ones. */
const Leads = ({ page, record, one }: Props & { one: Approach }) => {
  const leads = record.leads_to.filter(({ via, record: id }) => via === one.id && id !== record.id);
  if (leads.length === 0) return null;
  return (
    <p class="leads">
      <Mark name="new_error" />
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
