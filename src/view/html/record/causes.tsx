/** Which cause do you have: each with how to tell it, the messages that say so, and what fixed it. */
import type { RecordView } from "../../../model/answer.ts";
import { trialsOf } from "../../outcomes.ts";
import type { Page } from "../context.ts";
import { Line, Message, Prose } from "../parts/text.tsx";
import { approachAnchor, type Cause, causeAnchor, fixesOf, type Signature, tried } from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

/** So many messages are shown with a cause; the list of all is below. */
const SHOWN = 3;
const SHARED = 2;

export const Causes = ({ page, record }: Props) => {
  const { site } = page;
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">{site.whichCause}</h2>
      <p class="hint">{site.whichCauseLead(record.causes.length)}</p>
      <Messages page={page} name={site.messagesOfAll} some={openingAll(record)} ofAll />
      <ol class="causes">
        {record.causes.map((cause, at) => (
          <li id={causeAnchor(cause.id)}>
            <CauseItem page={page} record={record} cause={cause} number={at + 1} />
          </li>
        ))}
      </ol>
    </section>
  );
};

/** Messages that tell nothing of the cause, where there are several. */
const openingAll = ({ signatures, causes }: RecordView): Signature[] =>
  causes.length < 2 ? [] : signatures.filter((one) => one.causes.length === causes.length);

const CauseItem = ({ page, record, cause, number }: Props & { cause: Cause; number: number }) => {
  const { words, site } = page;
  const messages = record.signatures.filter(({ causes }) => causes.includes(cause.id));
  return (
    <>
      <h3>
        <span class="no">{number}</span>
        <span>
          <Line text={cause.title} />
          {cause.prevalence !== null && <small class="share">{words.prevalence(cause.prevalence)}</small>}
        </span>
      </h3>
      <div class="tell">
        <Prose text={cause.tell} />
      </div>
      <div class="aside">
        <Messages
          page={page}
          name={site.messagesOnly}
          some={record.causes.length > 1 ? messages.filter(({ causes }) => causes.length === 1) : messages}
        />
        <Messages
          page={page}
          name={site.messagesShared}
          most={SHARED}
          some={
            record.causes.length > 1
              ? messages.filter(({ causes }) => causes.length > 1 && causes.length < record.causes.length)
              : []
          }
        />
        <Fixes page={page} record={record} cause={cause} />
      </div>
    </>
  );
};

/** Messages, each once: several packages print the same. */
const Messages = (props: { page: Page; name: string; some: readonly Signature[]; most?: number; ofAll?: boolean }) => {
  const { page, name, some, most = SHOWN, ofAll = false } = props;
  const templates = [...new Set(some.map(({ template }) => template))];
  if (templates.length === 0) return null;
  const more = templates.length - most;
  return (
    <>
      {ofAll ? <h3 class="minor">{name}</h3> : <h4>{name}</h4>}
      <ul class="msgs">
        {templates.slice(0, most).map((template) => (
          <li>
            <Message template={template} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="more">
          <a href="#messages">{page.site.moreMessages(more)}</a>
        </p>
      )}
    </>
  );
};

const Fixes = ({ page, record, cause }: Props & { cause: Cause }) => {
  const { words, site } = page;
  const fixes = fixesOf(record, cause.id);
  if (fixes.length === 0) {
    if (record.evidence.trials === 0) return null;
    const any = record.approaches.some((one) => tried(one).some((cell) => cell.cause === cause.id));
    return <p class="none">{any ? site.nothingFixedIt : site.notTriedYet}</p>;
  }
  return (
    <>
      <h4>{site.whatFixedIt}</h4>
      <ul class="fixes">
        {fixes.map(({ approach, cell }) => (
          <li>
            <a href={`#${approachAnchor(approach.id)}`}>
              <Line text={approach.title} />
            </a>
            {cell.rate !== null && <span class="pc">{words.percent(cell.rate)}</span>}
            <small>{site.of(cell.outcomes.fixed, trialsOf(cell.outcomes))}</small>
          </li>
        ))}
      </ul>
    </>
  );
};
