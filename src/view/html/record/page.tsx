/** The page of a record. */
import type { RecordView } from "../../../model/answer.ts";
import { firstSentence } from "../../excerpt.ts";
import { here, type Page, type PageContext, pageOf } from "../context.ts";
import { renderDocument } from "../document.tsx";
import { ProbePanel } from "../probe-panel.tsx";
import { Approaches } from "./approaches.tsx";
import { Causes } from "./causes.tsx";
import { Glance } from "./glance.tsx";
import { Grounds } from "./grounds.tsx";
import { Matrix } from "./matrix.tsx";
import { Messages } from "./messages.tsx";
import { Relations } from "./relations.tsx";
import { byKind } from "./shown.ts";
import { recordData } from "./structured-data.ts";
import { Versions } from "./versions.tsx";

export function renderRecord(record: RecordView, context: PageContext): string {
  const page = pageOf(context);
  const probe = probeOf(page, record);
  return renderDocument({
    page,
    title: record.title,
    description: firstSentence(record.root_cause[page.lang]).replaceAll("`", ""),
    kind: "article",
    class: "record",
    data: recordData(page, record),
    alternates: [
      { type: "application/json", href: here(page, `/${record.id}.json`), title: "JSON" },
      { type: "text/markdown", href: here(page, `/${record.id}.md`), title: "Markdown" },
    ],
    children: (
      <article>
        <Glance page={page} record={record} />
        <div class="cols">
          <Contents page={page} record={record} />
          <div class="main">
            <Causes page={page} record={record} />
            {probe && <ProbePanel page={page} probe={probe} record={record.id} />}
            <Matrix page={page} record={record} />
            <Approaches page={page} record={record} />
            <Versions page={page} record={record} />
            <Messages page={page} record={record} />
            <Relations page={page} record={record} />
            <Grounds page={page} record={record} />
          </div>
        </div>
      </article>
    ),
  });
}

const probeOf = (page: Page, record: RecordView) => page.probes?.find(({ records }) => records.includes(record.id));

/** The sections that the page has. */
const Contents = ({ page, record }: { page: Page; record: RecordView }) => {
  const { words, site } = page;
  const { workarounds, deadEnds, untested } = byKind(record);
  const sections = [
    ["causes", site.whichCause, true],
    ["probe", site.probe.title, probeOf(page, record) !== undefined],
    ["matrix", site.matrix, workarounds.length + deadEnds.length > 0],
    ["workarounds", words.workarounds, workarounds.length > 0],
    ["dead-ends", words.deadEnds, deadEnds.length > 0],
    ["untested", words.untested, untested.length > 0],
    ["versions", words.packages, record.packages.length > 0],
    ["messages", site.allMessages, record.signatures.length > 0],
    ["leads-to", words.leadsTo, record.leads_to.length > 0],
    ["confused-with", words.confusedWith, record.confused_with.length > 0],
    ["documentation", words.officialDocumentation, record.documentation.length > 0],
    ["grounds", site.howWeKnow, true],
  ] as const;
  return (
    <nav class="toc" aria-label={site.contents}>
      <ol>
        {sections
          .filter(([, , there]) => there)
          .map(([id, name]) => (
            <li>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
      </ol>
    </nav>
  );
};
