/**
 * What trials saw of an approach: each cause that it fixed with its rate, then the others together, by what was seen. The matrix above
 * has each of them, the page of trials all the rest.
 */
import type { RecordView } from "../../../model/answer.ts";
import type { Page } from "../context.ts";
import { Marks, outcomeText, Rate } from "../parts/figures.tsx";
import { Line } from "../parts/text.tsx";
import {
  type Approach,
  type ByCause,
  byOutcomes,
  byRate,
  causeAnchor,
  safelyFixed,
  sum,
  trialsOfRate,
  tried,
} from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
  readonly one: Approach;
}

export const Evidence = ({ page, record, one }: Props) => {
  const { site, words } = page;
  const cells = tried(one);
  const works = cells.filter(safelyFixed).sort(byRate);
  const rest = byOutcomes(cells.filter((cell) => !works.includes(cell)));
  return (
    <div class="seen">
      <ul class="cells">
        {works.map((cell) => (
          <Cell page={page} record={record} one={one} cell={cell} />
        ))}
        {rest.map((group) =>
          group.length === 1 ? (
            <Cell page={page} record={record} one={one} cell={group[0] as ByCause} />
          ) : (
            <Group page={page} record={record} one={one} group={group} alone={rest.length === 1} />
          ),
        )}
      </ul>
      {one.rate !== null && record.causes.length > 1 && (
        <p class="unknown">
          {works.length > 0 ? site.causeUnknownRate : site.anyCause}
          {words.colon}
          <Rate page={page} rate={one.rate} interval={one.interval} href={trialsOfRate(page, record, one.id)} inText />
        </p>
      )}
    </div>
  );
};

const Cell = ({ page, record, one, cell }: Props & { cell: ByCause }) => {
  const href = trialsOfRate(page, record, one.id, cell.cause);
  const counts = outcomeText(page, cell.outcomes);
  return (
    <li>
      <Marks outcomes={cell.outcomes} />
      <CauseLink record={record} cause={cell.cause} />
      {cell.rate === null ? (
        <a class="ct" href={href}>
          {counts}
        </a>
      ) : (
        <>
          <Rate page={page} rate={cell.rate} interval={cell.interval} href={href} />
          <span class="ct">{counts}</span>
        </>
      )}
    </li>
  );
};

/** So many causes of a group are named by their titles, more by their numbers. */
const TITLES = 2;

const Group = ({ page, record, one, group, alone }: Props & { group: readonly ByCause[]; alone: boolean }) => {
  const outcomes = sum(group.map((cell) => cell.outcomes));
  return (
    <li>
      <Marks outcomes={outcomes} />
      <span class="cs">
        <Names page={page} record={record} one={one} group={group} alone={alone} />
      </span>
      <a class="ct" href={trialsOfRate(page, record, one.id)}>
        {outcomeText(page, outcomes)}
      </a>
    </li>
  );
};

const Names = ({ page, record, one, group, alone }: Props & { group: readonly ByCause[]; alone: boolean }) => {
  const { site, words } = page;
  if (group.length === tried(one).length) return <>{site.allTried(group.length)}</>;
  if (alone) return <>{site.otherCauses(group.length)}</>;
  const causes = group.map(({ cause }) => cause);
  if (causes.length > TITLES)
    return <>{site.causesByNumber(record.causes.flatMap(({ id }, at) => (causes.includes(id) ? [at + 1] : [])))}</>;
  return (
    <>
      {causes.map((cause, at) => (
        <>
          {at > 0 && words.semicolon}
          <CauseLink record={record} cause={cause} />
        </>
      ))}
    </>
  );
};

const CauseLink = ({ record, cause }: { record: RecordView; cause: string }) => (
  <a class="cs" href={`#${causeAnchor(cause)}`}>
    <Line text={record.causes.find(({ id }) => id === cause)?.title ?? cause} />
  </a>
);
