/** The trials of one approach, cause by cause; or those without an approach, which show the error. */
import type { TrialsView } from "../../model/trials-view.ts";
import { visibleLine } from "../visible.ts";
import { here, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { Marks, outcomeText, Rate } from "./parts/figures.tsx";
import { Line, packageName } from "./parts/text.tsx";
import { TrialRow } from "./parts/trial-row.tsx";
import { Legend } from "./record/matrix.tsx";
import { approachAnchor } from "./record/shown.ts";

type Group = TrialsView["groups"][number];

interface Props {
  readonly page: Page;
  readonly view: TrialsView;
}

/** @param view the part of a record's trials that one approach has: at least one */
export function renderApproachTrials(view: TrialsView, context: PageContext): string {
  const page = pageOf(context);
  const { trialsPage } = page.site;
  const [first] = view.groups[0]?.trials ?? [];
  const name = first?.title ?? trialsPage.noApproach;
  const approach = first?.approach ?? null;
  return renderDocument({
    page,
    title: `${name} · ${trialsPage.of(view.title)}`,
    description: trialsPage.lead,
    class: "trials",
    children: (
      <>
        <nav class="crumbs" aria-label={page.words.id}>
          <a href={here(page, `/${view.record}`)}>
            <Line text={view.title} />
          </a>
          <a href={here(page, `/${view.record}/trials`)}>{trialsPage.title}</a>
        </nav>
        <h1>
          <Line text={name} />
        </h1>
        {approach === null ? (
          <p class="lede">{trialsPage.noApproachLead}</p>
        ) : (
          <p class="go">
            <a href={`${here(page, `/${view.record}`)}#${approachAnchor(approach)}`}>{trialsPage.inRecord}</a>
          </p>
        )}
        <Legend page={page} />
        {byCause(view.groups).map((groups) => (
          <Cause page={page} view={view} groups={groups} />
        ))}
      </>
    ),
  });
}

const Cause = ({ page, view, groups }: Props & { groups: readonly Group[] }) => {
  const { trialsPage } = page.site;
  const [{ cause }] = groups as [Group];
  const figure = view.figures.find((one) => one.cause === cause.id);
  return (
    <section aria-labelledby={cause.id}>
      <h2 id={cause.id}>
        <Line text={cause.title} />
      </h2>
      {figure && (
        <p class="sum">
          <Marks outcomes={figure.outcomes} />
          {figure.rate !== null && <Rate page={page} rate={figure.rate} interval={figure.interval} />}
          <span class="ct">{outcomeText(page, figure.outcomes)}</span>
        </p>
      )}
      <section class="scroll" tabindex={0}>
        <table class="log">
          <thead>
            <tr>
              <th scope="col">{page.words.version}</th>
              <th scope="col">{trialsPage.outcome}</th>
              <th scope="col">{trialsPage.saw}</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap((group) =>
              group.trials.map((trial) => (
                <TrialRow page={page} trial={trial}>
                  {packageName(group.package)} {visibleLine(group.version)}
                  <small>{visibleLine(`${trial.runtime.name} ${trial.runtime.version}`)}</small>
                </TrialRow>
              )),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
};

/** Groups of one cause together, in their order. */
function byCause(groups: readonly Group[]): Group[][] {
  const found = new Map<string, Group[]>();
  for (const group of groups) found.set(group.cause.id, [...(found.get(group.cause.id) ?? []), group]);
  return [...found.values()];
}
