/**
 * Every trial of a record, and the figures that rest on them: the end of each "how do we know". Where there are many, this page has the
 * figures, and each approach a page of its own with its trials.
 */
import { hasTrialPages, NOTHING_APPLIED, type TrialsView } from "../../model/trials-view.ts";
import { visibleLine } from "../visible.ts";
import { here, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { Marks, outcomeText, Rate } from "./parts/figures.tsx";
import { Line, packageName } from "./parts/text.tsx";
import { TrialRow, trialAnchor } from "./parts/trial-row.tsx";
import { Legend } from "./record/matrix.tsx";
import { approachPath, causeAnchor, trialsAnchor } from "./record/shown.ts";

type Group = TrialsView["groups"][number];
type Figure = TrialsView["figures"][number];

interface Props {
  readonly page: Page;
  readonly view: TrialsView;
}

export function renderTrials(view: TrialsView, context: PageContext): string {
  const page = pageOf(context);
  const { trialsPage } = page.site;
  return renderDocument({
    page,
    title: trialsPage.of(view.title),
    description: trialsPage.lead,
    class: "trials",
    alternates: [
      { type: "application/json", href: here(page, `/${view.record}/trials.json`), title: "JSON" },
      { type: "text/markdown", href: here(page, `/${view.record}/trials.md`), title: "Markdown" },
    ],
    children: (
      <>
        <nav class="crumbs" aria-label={page.words.id}>
          <a href={here(page, `/${view.record}`)}>{view.record}</a>
          <span>{trialsPage.title}</span>
        </nav>
        <h1>
          <Line text={trialsPage.of(view.title)} />
        </h1>
        <p class="lede">{trialsPage.lead}</p>
        {view.counts.trials === 0 ? <p class="none">{trialsPage.none}</p> : <Content page={page} view={view} />}
      </>
    ),
  });
}

const Content = ({ page, view }: Props) => {
  const { trialsPage, number } = page.site;
  const names = ["trials", "counted", "reproductions", "stale", "signed"] as const;
  return (
    <>
      <dl class="figures">
        {names.map((name) => (
          <div>
            <dt>{trialsPage.counts[name]}</dt>
            <dd>{number(view.counts[name])}</dd>
          </div>
        ))}
      </dl>
      <Legend page={page} />
      <Figures page={page} view={view} />
      {hasTrialPages(view.counts.counted) ? (
        <p class="go">
          <a href={approachPath(page, view.record, NOTHING_APPLIED)}>
            {trialsPage.reproductions(view.counts.reproductions)}
          </a>
          <a href={here(page, `/${view.record}/trials.json`)}>{trialsPage.inJson}</a>
        </p>
      ) : (
        <section aria-labelledby="all">
          <h2 id="all">{trialsPage.all}</h2>
          {byVersion(view.groups).map((groups) => (
            <Version page={page} view={view} groups={groups} />
          ))}
        </section>
      )}
      <section aria-labelledby="rerun">
        <h2 id="rerun">{trialsPage.again}</h2>
        <pre tabindex={0}>
          <code>{`wayout lab run ${view.record} --force --no-record`}</code>
        </pre>
      </section>
    </>
  );
};

const Figures = ({ page, view }: Props) => {
  const places = new Map(
    view.groups.flatMap((group) =>
      group.trials.map(({ id }) => [id, `${packageName(group.package)} ${group.version}`] as const),
    ),
  );
  const titles = new Map(view.groups.map(({ cause }) => [cause.id, cause.title]));
  const approaches = [...new Set(view.figures.map(({ approach }) => approach))];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{page.site.trialsPage.figures}</h2>
      {approaches.map((approach) => {
        const figures = view.figures.filter((one) => one.approach === approach);
        return (
          <section class="fg" id={trialsAnchor(approach)} aria-labelledby={`h-${approach}`}>
            <h3 id={`h-${approach}`}>
              {hasTrialPages(view.counts.counted) ? (
                <a href={approachPath(page, view.record, approach)}>
                  <Line text={figures[0]?.title ?? approach} />
                </a>
              ) : (
                <Line text={figures[0]?.title ?? approach} />
              )}
            </h3>
            <ul class="cells">
              {figures.map((figure) => (
                <FigureItem page={page} view={view} figure={figure} titles={titles} places={places} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
};

interface FigureProps extends Props {
  readonly figure: Figure;
  readonly titles: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

const FigureItem = ({ page, view, figure, titles, places }: FigureProps) => {
  const paged = hasTrialPages(view.counts.counted);
  const counts = outcomeText(page, figure.outcomes);
  const cause = <Line text={titles.get(figure.cause) ?? figure.cause} />;
  return (
    <li id={trialsAnchor(figure.approach, figure.cause)}>
      <Marks outcomes={figure.outcomes} />
      {paged ? (
        <a class="cs" href={approachPath(page, view.record, figure.approach, figure.cause)}>
          {cause}
        </a>
      ) : (
        <a class="cs" href={`${here(page, `/${view.record}`)}#${causeAnchor(figure.cause)}`}>
          {cause}
        </a>
      )}
      {figure.rate !== null && <Rate page={page} rate={figure.rate} interval={figure.interval} />}
      {paged ? (
        <span class="ct">{counts}</span>
      ) : (
        <span class="ct">
          {counts}
          {page.words.colon}
          <span class="ids">
            {figure.trials.map((id) => (
              <>
                <a href={`#${trialAnchor(id)}`}>{places.get(id) ?? id.slice(0, 8)}</a>{" "}
              </>
            ))}
          </span>
        </span>
      )}
    </li>
  );
};

/** Groups of one scenario and version together, in their order. */
function byVersion(groups: readonly Group[]): Group[][] {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${group.scenario} ${group.package} ${group.version}`;
    found.set(key, [...(found.get(key) ?? []), group]);
  }
  return [...found.values()];
}

const Version = ({ page, view, groups }: Props & { groups: readonly Group[] }) => {
  const { trialsPage, count } = page.site;
  const [group] = groups as [Group];
  const [trial] = group.trials;
  return (
    <details class="version">
      <summary>
        {packageName(group.package)} {visibleLine(group.version)}{" "}
        <small>{count.trials(groups.reduce((sum, { trials }) => sum + trials.length, 0))}</small>
      </summary>
      {trial && (
        <p class="hint">
          {trialsPage.scenario} <code>{visibleLine(trial.subject.name)}</code>
          {page.words.comma}
          {trialsPage.runtime} {visibleLine(`${trial.runtime.name} ${trial.runtime.version}`)}
          {page.words.comma}
          {trial.sandboxed ? trialsPage.sandboxed : trialsPage.notSandboxed}
        </p>
      )}
      {groups.map((one) => (
        <CauseTable page={page} view={view} group={one} />
      ))}
    </details>
  );
};

const CauseTable = ({ page, view, group }: Props & { group: Group }) => {
  const { trialsPage } = page.site;
  return (
    <section class="scroll" tabindex={0}>
      <table class="log">
        <caption>
          <a href={`${here(page, `/${view.record}`)}#${causeAnchor(group.cause.id)}`}>
            <Line text={group.cause.title} />
          </a>
        </caption>
        <thead>
          <tr>
            <th scope="col">{trialsPage.approach}</th>
            <th scope="col">{trialsPage.outcome}</th>
            <th scope="col">{trialsPage.saw}</th>
          </tr>
        </thead>
        <tbody>
          {group.trials.map((trial) => (
            <TrialRow page={page} trial={trial}>
              {trial.approach === null ? (
                trialsPage.noApproach
              ) : (
                <a href={`#${trialsAnchor(trial.approach)}`}>{visibleLine(trial.approach)}</a>
              )}
            </TrialRow>
          ))}
        </tbody>
      </table>
    </section>
  );
};
