/** `publications.yaml`: when the versions that trials ran on came out. Beside `domains.yaml`; a catalog may do without. */
import { basename, join, resolve } from "node:path";
import type { Finding } from "../model/finding.ts";
import { type Publication, publicationList } from "../model/publication.ts";
import { checkData, placeFault } from "./record-parser.ts";
import { readTextFile } from "./text-file.ts";
import { parseYaml } from "./yaml-text.ts";

export const PUBLICATIONS_FILE = "publications.yaml";

const HEAD = `# When the versions that trials ran on came out, and who says so. \`wayout lab publications\` adds what is missing where it finds a source
# that it can trust; what it does not find is written by hand, with its source.
`;

/** Reads the file. No publications where it is not there or cannot be read. */
export async function readPublications(root: string): Promise<{ publications: Publication[]; findings: Finding[] }> {
  const label = `${basename(resolve(root))}/${PUBLICATIONS_FILE}`;
  const text = await readTextFile(join(root, PUBLICATIONS_FILE), label);
  if (text === undefined) return { publications: [], findings: [] };
  if (typeof text !== "string") return { publications: [], findings: [text] };
  const { value = [], faults } = checkData(parseYaml(text), publicationList);
  return { publications: value, findings: faults.map((fault) => placeFault(label, fault)) };
}

/** The file's text: by package, then as given. */
export function writePublications(publications: readonly Publication[]): string {
  const sorted = [...publications].sort((a, b) => (a.package < b.package ? -1 : a.package > b.package ? 1 : 0));
  const entries = sorted.map(({ package: purl, version, date, source, deprecated }) =>
    [
      `- package: ${purl}`,
      `  version: ${JSON.stringify(version)}`,
      `  date: ${date}`,
      `  source: ${JSON.stringify(source)}`,
      ...(deprecated === undefined ? [] : [`  deprecated: ${JSON.stringify(deprecated)}`]),
    ].join("\n"),
  );
  return `${HEAD}${entries.join("\n")}\n`;
}
