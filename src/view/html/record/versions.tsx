/** Version compatibility: a strip of versions for each package. */
import type { RecordView } from "../../../model/answer.ts";
import { visibleLine } from "../../visible.ts";
import type { Page } from "../context.ts";
import { ecosystem, Line, Prose, packageName } from "../parts/text.tsx";

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
