/** Code by package, and the one switch on a page that says which package is shown. It works by `:has()`, without a script. */
import type { CodeView, RecordView } from "../../../model/answer.ts";
import { visibleLine } from "../../visible.ts";
import type { Page } from "../context.ts";
import { Code, packageName } from "../parts/text.tsx";
import type { Approach } from "./shown.ts";

/** The style sheet has rules for so many packages; more are shown under "all" only. */
const MOST = 12;

/** The packages that some code is for, in the record's order. */
function packagesWithCode(record: RecordView): string[] {
  const found = new Set(record.approaches.flatMap(({ code }) => code.flatMap(({ package: purl }) => purl ?? [])));
  const known = record.packages.map(({ purl }) => purl).filter((purl) => found.has(purl));
  return [...new Set([...known, ...found])].slice(0, MOST);
}

export const PackageSwitch = ({ page, record }: { page: Page; record: RecordView }) => {
  const packages = packagesWithCode(record);
  if (packages.length < 2) return null;
  return (
    <fieldset class="switch">
      <legend>{page.site.package}</legend>
      <Choice id="p" value="" name={page.site.allPackages} checked />
      {packages.map((purl, at) => (
        <Choice id={`p${at}`} value={purl} name={packageName(purl)} />
      ))}
    </fieldset>
  );
};

const Choice = (props: { id: string; value: string; name: string; checked?: boolean }) => (
  <span>
    <input
      type="radio"
      name="package"
      id={props.id}
      value={visibleLine(props.value)}
      checked={props.checked ?? false}
    />
    <label for={props.id}>{props.name}</label>
  </span>
);

export const CodeBlocks = ({ page, record, one }: { page: Page; record: RecordView; one: Approach }) => {
  if (one.code.length === 0) return null;
  const packages = packagesWithCode(record);
  const own = one.code.some(({ package: purl }) => purl !== null);
  return (
    <div class="codes">
      {one.code.map((block) => (
        <Block block={block} at={block.package === null ? -1 : packages.indexOf(block.package)} />
      ))}
      {own && packages.length > 1 && <p class="nocode">{page.site.noCodeFor}</p>}
    </div>
  );
};

const Block = ({ block, at }: { block: CodeView; at: number }) => (
  <figure class={at < 0 ? "cb" : `cb own p${at}`}>
    <figcaption>{block.package === null ? visibleLine(block.lang) : packageName(block.package)}</figcaption>
    <Code text={block.text} />
  </figure>
);
