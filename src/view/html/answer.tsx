/** The answer to one text: what was recognised, which causes are left, what to try first, what to avoid. */
import type { Answer, AnswerMatch, PlanStep } from "../../model/answer.ts";
import type { RecognisedMatch } from "../../model/recognised.ts";
import { visibleLine, visibleText } from "../visible.ts";
import { here, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { AskForm } from "./home.tsx";
import { Mark, type OutcomeName, Rate, Tier } from "./parts/figures.tsx";
import { Code, Line, Message, Out, Prose, packageName } from "./parts/text.tsx";
import { approachAnchor, causeAnchor, trialsAnchor } from "./record/shown.ts";

export function renderAnswer(answer: Answer, context: PageContext): string {
  const page = pageOf(context);
  const { site } = page;
  const [top] = answer.matches;
  return renderDocument({
    page,
    title: top?.title ?? answer.recognised?.[0]?.title ?? page.words.notRecognised,
    description: site.claim,
    class: "answered",
    hidden: true,
    children: (
      <>
        <h1 class="vh">{site.answerPage.title}</h1>
        <div class="answer">
          <AnswerParts page={page} answer={answer} />
        </div>
        <section class="ask" aria-labelledby="again">
          <h2 id="again">{site.answerPage.again}</h2>
          <AskForm page={page} text={visibleText(answer.query.redacted)} />
        </section>
      </>
    ),
  });
}

/** The answer without a frame: for the page that a server sends, and for the script that answers as one types. */
export const AnswerParts = ({ page, answer }: { page: Page; answer: Answer }) => {
  const [top, ...others] = answer.matches;
  if (!top && answer.recognised?.length) return <Recognised page={page} messages={answer.recognised} />;
  if (!top) return <NotRecognised page={page} answer={answer} />;
  return (
    <>
      <Top page={page} match={top} />
      {others.length > 0 && (
        <section class="also">
          <h3>{page.words.alsoRecognised}</h3>
          <ul class="links">
            {others.map((match) => (
              <li>
                <a href={here(page, `/${match.record}`)}>
                  <Line text={match.title} />
                </a>
                <small>
                  {page.words.onLine(match.line)}
                  {match.open_causes.length > 0 &&
                    `${page.words.semicolon}${page.words.cause}${page.words.colon}${match.open_causes.map(({ title }) => title).join(page.words.comma)}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** So many steps are shown whole; the record has them all. */
const WHOLE = 2;
const MOST = 5;

const Top = ({ page, match }: { page: Page; match: AnswerMatch }) => {
  const { words, site } = page;
  const record = here(page, `/${match.record}`);
  const values = Object.entries(match.values);
  return (
    <article class="top">
      <header>
        <p class="crumbs">
          <span>{match.record}</span>
          <Tier page={page} tier={match.tier} long />
        </p>
        <h2 class="error">
          <a href={record}>
            <Line text={match.title} />
          </a>
        </h2>
        <p class="found">
          {words.foundOnLine(match.line)}
          {words.colon}
          <Message template={match.signature} />
        </p>
        {values.length > 0 && (
          <dl class="values">
            {values.map(([name, value]) => (
              <div>
                <dt>{visibleLine(name)}</dt>
                <dd>
                  <code>
                    <Line text={value} />
                  </code>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </header>
      <OpenCauses page={page} match={match} />
      <section>
        <h3>{words.whatToTry}</h3>
        <PlanList page={page} match={match} />
      </section>
      <Warnings page={page} match={match} />
      <p class="go">
        <a href={record}>{site.answerPage.whole}</a>
      </p>
    </article>
  );
};

/** What an answer and a diagnosis both have: a plan for a record's open causes. */
type Planned = Pick<AnswerMatch, "record" | "plan" | "avoid">;

export const PlanList = ({ page, match }: { page: Page; match: Planned }) => {
  if (match.plan.length === 0) return <p class="none">{page.words.nothingToTry}</p>;
  return (
    <>
      <ol class="plan">
        {match.plan.slice(0, MOST).map((step, at) => (
          <li>
            <Step page={page} match={match} step={step} whole={at < WHOLE} />
          </li>
        ))}
      </ol>
      {match.plan.length > MOST && (
        <p class="hint">
          <a href={here(page, `/${match.record}`)}>{page.site.answerPage.moreSteps(match.plan.length - MOST)}</a>
        </p>
      )}
    </>
  );
};

export const Warnings = ({ page, match }: { page: Page; match: Planned }) =>
  match.avoid.length === 0 ? null : (
    <section>
      <h3>{page.words.whatToAvoid}</h3>
      <ul class="avoid">
        {match.avoid.map((one) => (
          <li>
            <Mark name={MARKS[one.outcome] ?? "unchanged"} />
            <a href={`${here(page, `/${match.record}`)}#${approachAnchor(one.approach)}`}>
              <Line text={one.title} />
            </a>
            <small>{page.words.outcome(one.outcome)}</small>
          </li>
        ))}
      </ul>
    </section>
  );

const MARKS: Readonly<Record<string, OutcomeName>> = { "new-error": "new_error", unsafe: "unsafe" };

const OpenCauses = ({ page, match }: { page: Page; match: AnswerMatch }) => {
  const { words, site } = page;
  const [only] = match.open_causes;
  if (!only) return <p class="hint">{words.causeNotKnown}</p>;
  const href = (id: string) => `${here(page, `/${match.record}`)}#${causeAnchor(id)}`;
  if (match.open_causes.length === 1)
    return (
      <section class="cause">
        <h3>
          {words.cause}
          {words.colon}
          <a href={href(only.id)}>
            <Line text={only.title} />
          </a>
        </h3>
        <Prose text={only.tell} />
      </section>
    );
  return (
    <section class="cause">
      <h3>{site.answerPage.open}</h3>
      <ul class="open">
        {match.open_causes.map(({ id, title, tell }) => (
          <li>
            <details>
              <summary>
                <Line text={title} />
              </summary>
              <Prose text={tell} />
              <p>
                <a href={href(id)}>{site.answerPage.whole}</a>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Step = ({ page, match, step, whole }: { page: Page; match: Planned; step: PlanStep; whole: boolean }) => {
  const { words } = page;
  const record = here(page, `/${match.record}`);
  const measured = step.kind !== "untested" && step.rate !== null;
  return (
    <>
      <h4>
        <a href={`${record}#${approachAnchor(step.approach)}`}>
          <Line text={step.title} />
        </a>
      </h4>
      <p class="seen">
        {measured ? (
          <>
            <Rate
              page={page}
              rate={step.rate ?? 0}
              interval={step.interval}
              href={`${record}/trials#${trialsAnchor(step.approach)}`}
            />
            <span class="ct">{page.site.count.trials(step.trials)}</span>
          </>
        ) : (
          <span class="none">{words.kind.untested}</span>
        )}
      </p>
      {whole && (
        <>
          <Prose text={step.how} />
          {step.steps.length > 0 && (
            <ol class="steps">
              {step.steps.map((one) => (
                <li>
                  <Prose text={one} />
                </li>
              ))}
            </ol>
          )}
          {step.code.map((block) => (
            <figure class="cb">
              <figcaption>{block.package === null ? visibleLine(block.lang) : packageName(block.package)}</figcaption>
              <Code text={block.text} />
            </figure>
          ))}
        </>
      )}
    </>
  );
};

/** Messages that a program is known to print and that no record is about: whose they are, and where to read on. */
const Recognised = ({ page, messages }: { page: Page; messages: readonly RecognisedMatch[] }) => (
  <>
    {messages.map((one) => (
      <article class="top">
        <p class="crumbs">
          <span>{visibleLine(one.message)}</span>
          <Tier page={page} tier="recognised" long />
        </p>
        <h2 class="error">
          <Line text={one.title} />
        </h2>
        <p class="found">
          {page.words.foundOnLine(one.line)}
          {page.words.colon}
          <Message template={one.signature} />
        </p>
        <h3>{page.words.programsThatPrint(one.printed_by.length)}</h3>
        <ul class="links">
          {one.printed_by.map((printer) => (
            <li>
              {visibleLine(`${printer.program} ${printer.version}${printer.code === null ? "" : ` · ${printer.code}`}`)}
              <small>
                <Out url={printer.documentation} title={page.words.officialDocumentation} />
              </small>
            </li>
          ))}
        </ul>
      </article>
    ))}
    <p class="hint">{page.words.onlyRecognised}</p>
  </>
);

const NotRecognised = ({ page, answer }: { page: Page; answer: Answer }) => {
  const { words, site } = page;
  return (
    <div class="empty">
      <h2>{words.notRecognised}</h2>
      {answer.similar.length > 0 && (
        <>
          <h3>{words.onlySimilar}</h3>
          <ul class="links">
            {answer.similar.map(({ record, title }) => (
              <li>
                <a href={here(page, `/${record}`)}>
                  <Line text={title} />
                </a>
                <small>{record}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.whatNow}</h3>
      <ul class="plain">
        <li>{words.pasteMore}</li>
        <li>
          <a href={here(page, "/search")}>{words.searchWords.replace(/[:：]\s*$/, "")}</a>
        </li>
        <li>
          <a href={here(page, "/domains")}>{site.home.browse}</a>
        </li>
      </ul>
    </div>
  );
};
