/** The page of what went wrong, with a way on. */
import type { ProblemView } from "../../model/site.ts";
import { here, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { SearchForm } from "./lists.tsx";
import { Line, Prose } from "./parts/text.tsx";

export function renderProblem(view: ProblemView, context: PageContext): string {
  const page = pageOf(context);
  const { problem } = page.site;
  const missing = view.status === 404;
  return renderDocument({
    page,
    title: missing ? problem[404] : view.title,
    description: view.title,
    class: "problem",
    hidden: true,
    children: (
      <>
        <p class="crumbs">
          <span>
            {problem.status} {view.status}
          </span>
          <span>{view.code}</span>
        </p>
        <h1>{missing ? problem[404] : problem.other}</h1>
        <p class="lede">
          <Line text={view.detail} />
        </p>
        {view.todo && <Prose text={view.todo} />}
        {view.errors && view.errors.length > 0 && (
          <ul class="plain">
            {view.errors.map(({ pointer, detail }) => (
              <li>
                <code>
                  <Line text={pointer} />
                </code>{" "}
                <Line text={detail} />
              </li>
            ))}
          </ul>
        )}
        {missing && (
          <>
            <p>{problem.lead404}</p>
            <SearchForm page={page} />
          </>
        )}
        <p class="go">
          <a href={here(page, "/")}>{problem.home}</a>
        </p>
      </>
    ),
  });
}
