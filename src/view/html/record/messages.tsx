/** Every message that the record is recognised by: which causes it leaves open, where it was seen. */
import type { RecordView } from "../../../model/answer.ts";
import type { Page } from "../context.ts";
import { Cited, Message } from "../parts/text.tsx";
import type { Signature } from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Messages = ({ page, record }: Props) =>
  record.signatures.length === 0 ? null : (
    <section aria-labelledby="messages">
      <h2 id="messages">{page.site.allMessages}</h2>
      <p class="hint">{page.site.allMessagesLead(record.causes.length)}</p>
      <dl class="sources">
        {bySource(record.signatures).map(([source, some]) => (
          <>
            <dt>
              <Cited text={source} />
            </dt>
            {some.map((one) => (
              <Item page={page} record={record} one={one} />
            ))}
          </>
        ))}
      </dl>
    </section>
  );

const Item = ({ page, record, one }: Props & { one: Signature }) => {
  const numbers = record.causes.flatMap(({ id }, at) => (one.causes.includes(id) ? [at + 1] : []));
  return (
    <dd>
      <Message template={one.template} />
      {numbers.length < record.causes.length && <small>{page.site.causesByNumber(numbers)}</small>}
    </dd>
  );
};

/** Sources in the order of the record's signatures, each with what was seen there. */
function bySource(signatures: readonly Signature[]): [string, Signature[]][] {
  const found = new Map<string, Signature[]>();
  for (const one of signatures) found.set(one.source, [...(found.get(one.source) ?? []), one]);
  return [...found];
}
