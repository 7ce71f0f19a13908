/** Records in a list, each with what one wants to know before opening it. */
import type { RecordEntry } from "../../../model/site.ts";
import { here, type Page } from "../context.ts";
import { Interval, Tier } from "./figures.tsx";
import { Line } from "./text.tsx";

export const RecordTable = ({ page, records }: { page: Page; records: readonly RecordEntry[] }) => {
  const { site, words } = page;
  if (records.length === 0) return <p class="none">{site.domains.empty}</p>;
  return (
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{site.list.record}</th>
          <th scope="col">{site.list.tier}</th>
          <th scope="col">{site.list.fixRate}</th>
          <th scope="col">{site.list.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((one) => (
          <tr>
            <th scope="row">
              <a href={here(page, `/${one.record}`)}>
                <Line text={one.title} />
              </a>
              <small>{one.record}</small>
            </th>
            <td>
              <Tier page={page} tier={one.tier} />
            </td>
            <td class="fr">
              {one.fix_rate ? (
                <>
                  <span class="pc">{words.percent(one.fix_rate.rate)}</span>
                  <Interval rate={one.fix_rate.rate} interval={one.fix_rate.interval} />
                  <span class="vh">{words.interval(one.fix_rate.interval)}</span>
                </>
              ) : (
                <span class="none">{site.list.none}</span>
              )}
            </td>
            <td class="ev">
              {one.evidence.trials > 0 ? site.count.trials(one.evidence.trials) : <span class="none">–</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
