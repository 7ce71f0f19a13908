/** What stands around a record: the errors that it leads to and is confused with, official pages. */
import type { RecordView } from "../../../model/answer.ts";
import { here, type Page } from "../context.ts";
import { host, Line, Out, Prose } from "../parts/text.tsx";
import { approachAnchor } from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Relations = ({ page, record }: Props) => {
  const { words } = page;
  const titles = new Map(record.approaches.map(({ id, title }) => [id, title]));
  return (
    <>
      {record.leads_to.length > 0 && (
        <section aria-labelledby="leads-to">
          <h2 id="leads-to">{words.leadsTo}</h2>
          <ul class="links">
            {record.leads_to.map(({ record: id, title, via }) => (
              <li>
                <a href={here(page, `/${id}`)}>
                  <Line text={title} />
                </a>
                <small>
                  <a href={`#${approachAnchor(via)}`}>
                    <Line text={words.via(titles.get(via) ?? via)} />
                  </a>
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.confused_with.length > 0 && (
        <section aria-labelledby="confused-with">
          <h2 id="confused-with">{words.confusedWith}</h2>
          <ul class="links">
            {record.confused_with.map(({ record: id, title, how }) => (
              <li>
                <a href={here(page, `/${id}`)}>
                  <Line text={title} />
                </a>
                <Prose text={how} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.documentation.length > 0 && (
        <section aria-labelledby="documentation">
          <h2 id="documentation">{words.officialDocumentation}</h2>
          <ul class="links docs">
            {record.documentation.map(({ url, title }) => (
              <li>
                <Out url={url} title={title} />
                <small>{host(url)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
