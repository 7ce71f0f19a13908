/** One trial as a row of a table: what sets it apart there, its outcome, what the runner saw. */
import type { Child } from "hono/jsx";
import type { TrialsView } from "../../../model/trials-view.ts";
import { visibleLine } from "../../visible.ts";
import { here, type Page } from "../context.ts";
import { Mark, type OutcomeName } from "./figures.tsx";
import { Line } from "./text.tsx";

type Trial = TrialsView["groups"][number]["trials"][number];

/** Where a trial stands on its page. */
export const trialAnchor = (id: string): string => `t-${id.slice(0, 12)}`;

const OUTCOME: Readonly<Record<Trial["outcome"], OutcomeName | null>> = {
  fixed: "fixed",
  unchanged: "unchanged",
  "new-error": "new_error",
  unsafe: "unsafe",
  reproduced: null,
};

export const TrialRow = ({ page, trial, children }: { page: Page; trial: Trial; children?: Child }) => {
  const { trialsPage } = page.site;
  const name = OUTCOME[trial.outcome];
  return (
    <tr id={trialAnchor(trial.id)}>
      <th scope="row">{children}</th>
      <td class="oc">
        {name ? (
          <>
            <Mark name={name} /> {page.words.outcome(name)}
          </>
        ) : (
          trialsPage.reproduced
        )}
        {trial.use !== "counted" && trial.use !== "reproduction" && <small>{trialsPage.use[trial.use]}</small>}
      </td>
      <td>
        {trial.message === "" ? (
          <span class="none">{trialsPage.silent}</span>
        ) : (
          <code>
            <Line text={trial.message} />
          </code>
        )}
        {trial.leads_to !== null && (
          <small>
            {page.site.becomes}
            {page.words.colon}
            <a href={here(page, `/${trial.leads_to}`)}>{visibleLine(trial.leads_to)}</a>
          </small>
        )}
        <small class="meta">
          <time datetime={trial.time}>{page.site.day(trial.time)}</time> <span class="id">{trial.id.slice(0, 12)}</span>
        </small>
      </td>
    </tr>
  );
};
