/** What a probe found in the page, and what to do about it. */
import type { Conclusion, Diagnosis } from "../../model/diagnosis.ts";
import { conclusionHeading } from "../conclusion.ts";
import { diagnosisWords } from "../words/diagnosis/words.ts";
import { PlanList, Warnings } from "./answer.tsx";
import { here, type Page } from "./context.ts";
import { Line, Prose } from "./parts/text.tsx";
import { causeAnchor } from "./record/shown.ts";

export const DiagnosisParts = ({ page, diagnosis }: { page: Page; diagnosis: Diagnosis }) => {
  const words = diagnosisWords(page.lang);
  const { probe } = page.site;
  return (
    <>
      <h3>{probe.findings}</h3>
      <ul class="findings">
        {diagnosis.findings.map(({ weight, says }) => (
          <li class={`w-${weight}`}>
            <b>{words.weight[weight]}</b>
            <div>
              <Prose text={says} />
            </div>
          </li>
        ))}
      </ul>
      {diagnosis.conclusions.length === 0 && <p class="verdict">{words.nothingFound}</p>}
      {diagnosis.conclusions.map((conclusion, at) => (
        <Concluded page={page} conclusion={conclusion} heading={conclusionHeading(diagnosis, at)} />
      ))}
    </>
  );
};

const Concluded = ({ page, conclusion, heading }: { page: Page; conclusion: Conclusion; heading: string }) => (
  <section class={conclusion.proven ? "verdict proven" : "verdict"}>
    <h3>{heading}</h3>
    {conclusion.open_causes.map(({ id, title }) => (
      <p class="cause">
        <a href={`${here(page, `/${conclusion.record}`)}#${causeAnchor(id)}`}>
          <Line text={title} />
        </a>
      </p>
    ))}
    <h4>{page.words.whatToTry}</h4>
    <PlanList page={page} match={conclusion} />
    <Warnings page={page} match={conclusion} />
  </section>
);
