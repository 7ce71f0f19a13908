import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { WayoutError } from "../base/error.ts";
import { nearestWord } from "../base/nearest.ts";
import { recordId } from "../model/ids.ts";
import { readDomains } from "./domains.ts";
import { chineseSkeleton, programSkeleton, recordSkeleton, scenarioSkeleton } from "./skeleton.ts";

/** The new record's first scenario. */
const SCENARIO = "lab/first";

/**
 * Writes the skeleton of a new record and of its first scenario, in which `checkCatalog` finds all that is still to be filled in.
 *
 * @param root the catalog's folder
 * @param id e.g. `git/not-a-repository`
 * @param today the date it is drafted on, like `2026-11-23`
 * @returns the paths of the files
 * @throws WayoutError `bad-record-id`, `catalog-not-found`, `unknown-domain`, `record-exists`
 */
export async function createRecord(root: string, id: string, today: string = localDate()): Promise<string[]> {
  const parsed = recordId.safeParse(id);
  if (!parsed.success)
    throw new WayoutError("bad-record-id", `\`${id.slice(0, 80)}\` is no record id`, {
      todo: parsed.error.issues[0]?.message ?? "write domain/slug",
    });
  await refuseUnknownDomain(root, id);
  const folder = join(root, id);
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
    throw new WayoutError("record-exists", `${folder} is already there`, {
      todo: "edit it, or take another id",
      cause,
    });
  });
  await mkdir(join(folder, SCENARIO), { recursive: true });
  const files = {
    "record.yaml": recordSkeleton(id, today),
    "zh.yaml": chineseSkeleton(),
    [`${SCENARIO}/scenario.yaml`]: scenarioSkeleton(),
    [`${SCENARIO}/run.sh`]: programSkeleton(),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: "wx" });
  return Object.keys(files).map((name) => join(folder, name));
}

async function refuseUnknownDomain(root: string, id: string): Promise<void> {
  const { domains, findings } = await readDomains(root);
  const [fault] = findings;
  if (fault)
    throw new WayoutError("catalog-not-found", `${fault.file}:${fault.line}: ${fault.what}`, { todo: fault.todo });
  const domain = id.split("/")[0] ?? "";
  const known = domains.map((one) => one.id);
  if (known.includes(domain)) return;
  const meant = nearestWord(domain, known);
  throw new WayoutError("unknown-domain", `there is no domain \`${domain}\` in ${join(root, "domains.yaml")}`, {
    todo: meant ? `did you mean \`${meant}\`?` : `add it there, or take one of ${known.join(", ")}`,
  });
}

/** The author's own date. */
function localDate(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
