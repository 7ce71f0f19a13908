/**
 * Programs of the system that a record's cells start: servers, compilers. They stand in `lab/needs.yaml`, beside the scenarios and
 * outside of their digests: where a program comes from changes nothing of what was proven.
 */
import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { checkData, placeFault } from "../catalog/record-parser.ts";
import { readTextFile } from "../catalog/text-file.ts";
import { parseYaml } from "../catalog/yaml-text.ts";
import type { Finding } from "../model/finding.ts";
import { type LabNeed, labNeeds } from "../model/scenario.ts";

export const NEEDS_FILE = "needs.yaml";

/** Where programs stand, in the order in which a shell would look, and where Debian puts servers. */
const FOLDERS = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/go/bin"];

/**
 * Reads which programs the cells of a record need.
 *
 * @param lab the record's folder `lab`
 * @param label how that folder is called in findings
 * @returns nothing where there is no such file
 */
export async function readNeeds(
  lab: string,
  label: string,
): Promise<{ needs: readonly LabNeed[]; findings: Finding[] }> {
  const file = `${label}/${NEEDS_FILE}`;
  const text = await readTextFile(join(lab, NEEDS_FILE), file);
  if (text === undefined) return { needs: [], findings: [] };
  if (typeof text !== "string") return { needs: [], findings: [text] };
  const { value, faults } = checkData(parseYaml(text), labNeeds);
  return { needs: value ?? [], findings: faults.map((fault) => placeFault(file, fault)) };
}

/** Those programs that are not on this machine. */
export async function missingNeeds(needs: readonly LabNeed[]): Promise<LabNeed[]> {
  const there = await Promise.all(needs.map(({ program }) => isThere(program)));
  return needs.filter((_, at) => !there[at]);
}

async function isThere(program: string): Promise<boolean> {
  const places = program.startsWith("/") ? [program] : FOLDERS.map((folder) => join(folder, program));
  const found = await Promise.all(
    places.map((place) =>
      access(place, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
