/**
 * Causes x approaches as a picture. On a narrow screen a row folds in two, the approach above and its cells below: the style then lays
 * the table out as a grid, and a browser that takes its meaning from that would no longer call it a table, hence the roles.
 */
import type { RecordView } from "../../../model/answer.ts";
import type { Page } from "../context.ts";
import { Mark, NamedMark, OUTCOMES, seen } from "../parts/figures.tsx";
import { Line } from "../parts/text.tsx";
import { type Approach, approachAnchor, byKind, causeAnchor, tried } from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Matrix = ({ page, record }: Props) => {
  const { words, site } = page;
  const { workarounds, deadEnds } = byKind(record);
  const groups = [
    [words.workarounds, workarounds],
    [words.deadEnds, deadEnds],
  ] as const;
  if (workarounds.length + deadEnds.length === 0) return null;
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{site.matrix}</h2>
      <Legend page={page} />
      {record.causes.length > 1 && <p class="hint columns">{site.matrixColumns}</p>}
      <table role="table" class={`matrix c${Math.min(record.causes.length, 12)}`}>
        <caption class="vh">{site.matrixCaption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {record.causes.map((cause, at) => (
              <th scope="col" role="columnheader">
                <a href={`#${causeAnchor(cause.id)}`}>
                  <span class="no">{at + 1}</span>
                  <span class="ct">
                    <Line text={cause.title} />
                  </span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        {groups
          .filter(([, some]) => some.length > 0)
          .map(([name, some]) => (
            <tbody role="rowgroup">
              <tr role="row" class="group">
                <th scope="rowgroup" role="rowheader" colspan={record.causes.length + 1}>
                  {name}
                </th>
              </tr>
              {some.map((one) => (
                <Row page={page} record={record} one={one} />
              ))}
            </tbody>
          ))}
      </table>
    </section>
  );
};

const Row = ({ page, record, one }: Props & { one: Approach }) => {
  const cells = new Map(tried(one).map((cell) => [cell.cause, cell.outcomes]));
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={`#${approachAnchor(one.id)}`}>
          <Line text={one.title} />
        </a>
      </th>
      {record.causes.map(({ id }) => {
        const outcomes = cells.get(id);
        return (
          <td role="cell">
            {outcomes ? (
              seen(outcomes).map((name) => <NamedMark page={page} name={name} />)
            ) : (
              <b class="m e">{page.site.notTried}</b>
            )}
          </td>
        );
      })}
    </tr>
  );
};

/** What the marks mean. */
export const Legend = ({ page }: { page: Page }) => (
  <ul class="legend" aria-label={page.site.legend}>
    {OUTCOMES.map((name) => (
      <li>
        <Mark name={name} />
        <b>{page.words.outcome(name)}</b> <span>{page.site.outcomeMeans[name]}</span>
      </li>
    ))}
    <li>
      <b class="m e" aria-hidden="true" />
      <b>{page.site.notTried}</b>
    </li>
  </ul>
);
