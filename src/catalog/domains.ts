import { basename, join, resolve } from "node:path";
import { z } from "zod";
import type { Finding } from "../model/finding.ts";
import { domainId } from "../model/ids.ts";
import type { Domain } from "./catalog.ts";
import { checkData, placeFault } from "./record-parser.ts";
import { fileFinding, readTextFile } from "./text-file.ts";
import { parseYaml } from "./yaml-text.ts";

const schema = z.record(domainId, z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }));

/** Reads `domains.yaml`: the groups of records with their names. No domains where it cannot be read. */
export async function readDomains(root: string): Promise<{ domains: Domain[]; findings: Finding[] }> {
  const label = `${basename(resolve(root))}/domains.yaml`;
  const text = await readTextFile(join(root, "domains.yaml"), label);
  if (text === undefined) {
    const todo = "add it with an entry for each domain: `git: { en: Git, zh: Git }`";
    return { domains: [], findings: [fileFinding("no-domains", label, "there is no such file", todo)] };
  }
  if (typeof text !== "string") return { domains: [], findings: [text] };
  const { value = {}, faults } = checkData(parseYaml(text), schema);
  const domains = Object.entries(value).map(([id, { en, zh }]) => ({ id, en, zh }));
  return { domains, findings: faults.map((fault) => placeFault(label, fault)) };
}
