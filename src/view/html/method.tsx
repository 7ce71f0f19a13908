/** How every figure comes about, for readers of the site. The whole of it, with proofs: docs/estimate.md. */
import { methodOf } from "../words/site/method.ts";
import { here, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { Line, Prose } from "./parts/text.tsx";
import { Legend } from "./record/matrix.tsx";

export function renderMethod(context: PageContext): string {
  const page = pageOf(context);
  const method = methodOf(page.lang);
  return renderDocument({
    page,
    title: method.title,
    description: method.lead,
    place: "method",
    kind: "article",
    class: "method",
    children: (
      <article>
        <h1>{method.title}</h1>
        <p class="lede">{method.lead}</p>
        <div class="cols">
          <nav class="toc" aria-label={page.site.contents}>
            <ol>
              {method.sections.map(({ id, title }) => (
                <li>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </nav>
          <div class="main prose">
            {method.sections.map((section) => (
              <section aria-labelledby={section.id}>
                <h2 id={section.id}>{section.title}</h2>
                {section.legend && <Legend page={page} />}
                <Prose text={section.text} />
                {section.formula && (
                  <pre class="formula" tabindex={0}>
                    <code>{section.formula}</code>
                  </pre>
                )}
                {section.points && (
                  <ul class="plain">
                    {section.points.map((point) => (
                      <li>
                        <Line text={point} />
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
            <p class="go">
              <a href={here(page, "/coverage")}>{page.site.coverage.title}</a>
            </p>
          </div>
        </div>
      </article>
    ),
  });
}
