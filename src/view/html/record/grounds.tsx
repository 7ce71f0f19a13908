/** How do we know: trials, who wrote it, what is only claimed. */
import type { RecordView } from "../../../model/answer.ts";
import { visibleLine } from "../../visible.ts";
import { here, type Page } from "../context.ts";
import { Line } from "../parts/text.tsx";
import { Claims } from "./approaches.tsx";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

export const Grounds = ({ page, record }: Props) => {
  const { words, site } = page;
  const { provenance, evidence } = record;
  const versions = record.packages.reduce((sum, one) => sum + one.versions.length, 0);
  return (
    <section aria-labelledby="grounds">
      <h2 id="grounds">{site.howWeKnow}</h2>
      <p>{evidence.trials > 0 ? site.howWeKnowTrials(evidence.trials, versions) : site.howWeKnowNone}</p>
      <p class="go">
        {evidence.trials > 0 && <a href={here(page, `/${record.id}/trials`)}>{site.seeTheTrials(evidence.trials)}</a>}
        <a href={here(page, "/method")}>{site.howWeKnowMethod}</a>
      </p>
      <dl class="pairs">
        <dt>{words.provenance}</dt>
        <dd>
          <Line text={words.drafted(provenance.drafted_by, provenance.drafted_on)} />
          {words.semicolon}
          <Line text={words.reviewed(provenance.reviewed_by)} />
        </dd>
        <dt>{words.id}</dt>
        <dd>
          <code>{visibleLine(record.id)}</code>
        </dd>
        <dt>{site.otherForms}</dt>
        <dd class="forms">
          <a href={here(page, `/${record.id}.json`)} type="application/json">
            {site.plainJson}
          </a>
          <a href={here(page, `/${record.id}.md`)} type="text/markdown">
            {site.plainMarkdown}
          </a>
        </dd>
      </dl>
      {record.claims.length > 0 && (
        <>
          <h3>{words.claims}</h3>
          <p class="hint">{site.claimsLead}</p>
          <Claims page={page} claims={record.claims} />
        </>
      )}
    </section>
  );
};
