/** What stands around a record: versions, other records, official pages, where it comes from. */
import type { RecordView } from "../../../model/answer.ts";
import { visibleLine } from "../../visible.ts";
import { here, type Page } from "../context.ts";
import { ecosystem, Line, Message, Out, Prose, packageName } from "../parts/text.tsx";
import { Claims } from "./approaches.tsx";
import { approachAnchor } from "./shown.ts";

interface Props {
  readonly page: Page;
  readonly record: RecordView;
}

type Affected = RecordView["packages"][number];

export const Versions = ({ page, record }: Props) =>
  record.packages.length === 0 ? null : (
    <section aria-labelledby="versions">
      <h2 id="versions">{page.words.packages}</h2>
      <ul class="strips">
        {record.packages.map((one) => (
          <li>
            <h3>
              <small>{ecosystem(one.purl)}</small> {packageName(one.purl)}
            </h3>
            <Strip page={page} one={one} />
            {one.notes !== null && (
              <div class="note">
                <Prose text={one.notes} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

/** The versions that were tried, oldest first, on the line of those that the record speaks of. */
const Strip = ({ page, one }: { page: Page; one: Affected }) => {
  const { words, site } = page;
  return (
    <div class="strip">
      <code class="range">{one.range === null ? words.allVersions : rangeText(one.range)}</code>
      {one.versions.length === 0 ? (
        <span class="none">{site.notTriedVersions}</span>
      ) : (
        <ol>
          {one.versions.map((version) => {
            const clean = version.status === "not affected";
            return (
              <li class={clean ? "v clean" : "v"}>
                <code>{visibleLine(version.version)}</code>
                <small>
                  {clean ? site.notAffected : site.affected}
                  {version.deprecated !== null &&
                    `${words.semicolon}${site.deprecatedSince(visibleLine(version.deprecated))}`}
                </small>
                {version.notes !== null && (
                  <small>
                    <Line text={version.notes} />
                  </small>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
};

/** `≥ 8.4.0, < 9` of `vers:npm/>=8.4.0|<9`. */
function rangeText(range: string): string {
  return visibleLine(range)
    .replace(/^vers:[^/]*\//, "")
    .split("|")
    .map((part) =>
      part
        .replace(/^>=/, "≥ ")
        .replace(/^<=/, "≤ ")
        .replace(/^([<>])/, "$1 "),
    )
    .join(", ");
}

export const Relations = ({ page, record }: Props) => {
  const { words } = page;
  const titles = new Map(record.approaches.map(({ id, title }) => [id, title]));
  return (
    <>
      {record.leads_to.length > 0 && (
        <section aria-labelledby="leads-to">
          <h2 id="leads-to">{words.leadsTo}</h2>
          <ul class="links">
            {record.leads_to.map(({ record: id, title, via }) => (
              <li>
                <a href={here(page, `/${id}`)}>
                  <Line text={title} />
                </a>
                <small>
                  <a href={`#${approachAnchor(via)}`}>
                    <Line text={words.via(titles.get(via) ?? via)} />
                  </a>
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.confused_with.length > 0 && (
        <section aria-labelledby="confused-with">
          <h2 id="confused-with">{words.confusedWith}</h2>
          <ul class="links">
            {record.confused_with.map(({ record: id, title, how }) => (
              <li>
                <a href={here(page, `/${id}`)}>
                  <Line text={title} />
                </a>
                <Prose text={how} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.documentation.length > 0 && (
        <section aria-labelledby="documentation">
          <h2 id="documentation">{words.officialDocumentation}</h2>
          <ul class="links docs">
            {record.documentation.map(({ url, title }) => (
              <li>
                <Out url={url} title={title} />
                <small>{host(url)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const host = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(visibleLine(url))?.[1] ?? "";

/** How do we know: trials, who wrote it, where messages were seen, what is only claimed. */
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
      <Sources page={page} record={record} />
    </section>
  );
};

const Sources = ({ page, record }: Props) => (
  <details class="sources">
    <summary>{page.site.sources}</summary>
    <dl>
      {record.signatures.map(({ template, source }) => (
        <>
          <dt>
            <Message template={template} />
          </dt>
          <dd>
            <Out url={source} title={source} />
          </dd>
        </>
      ))}
    </dl>
  </details>
);
