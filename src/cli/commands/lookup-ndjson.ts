/** `wayout lookup --ndjson`: many texts, one JSON object a line in and one a line out. */
import { createInterface } from "node:readline";
import { causeEvidence, groupByRecord, openCauses, packageNumbers } from "../../answer/lookup.ts";
import type { Recogniser } from "../../answer/recognise.ts";
import type { Bundle } from "../../bundle/open.ts";
import { openStream } from "../input.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { installedRecogniser } from "../installed-inventories.ts";
import { viewOptions, wholeNumber } from "../options.ts";
import { EXIT, print } from "../output.ts";
import type { LookupOptions } from "./lookup.ts";

const DEFAULT_LIMIT = 5;

interface Question {
  readonly id: unknown;
  readonly text: string;
  readonly packages: readonly string[];
}

/** @returns 0; a line that is not a question gives a line that says so, and the next one is read */
export async function runNdjson(path: string, given: LookupOptions): Promise<number> {
  const { lang } = viewOptions(given);
  const limit = given.limit === undefined ? DEFAULT_LIMIT : wholeNumber("--limit", given.limit, 50);
  const bundle = openInstalledBundle();
  const recognise = installedRecogniser();
  const input = openStream(path);
  const failed = new Promise<never>((_, reject) => input.once("error", reject));
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const work = async () => {
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === "") continue;
      const question = parseQuestion(line);
      print(
        `${JSON.stringify("error" in question ? { line: number, error: question.error } : answerLine(bundle, question, lang, limit, given.package ?? [], recognise))}\n`,
      );
    }
  };
  await Promise.race([work(), failed]);
  return EXIT.known;
}

function parseQuestion(line: string): Question | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { error: 'not an object: write {"id": ..., "text": "..."}' };
  const { id, text, packages = [] } = value as { id?: unknown; text?: unknown; packages?: unknown };
  if (typeof text !== "string") return { error: '"text" is missing or is not a string' };
  if (!Array.isArray(packages) || packages.some((one) => typeof one !== "string"))
    return { error: '"packages" is not a list of package URLs' };
  return { id: id ?? null, text, packages: packages as string[] };
}

function answerLine(
  bundle: Bundle,
  { id, text, packages }: Question,
  lang: "en" | "zh",
  limit: number,
  always: readonly string[],
  recognise: Recogniser | undefined,
): object {
  const began = performance.now();
  const source = new TextEncoder().encode(text);
  const matches = bundle.matcher.match(source, source.length, {
    packages: packageNumbers(bundle, [...packages, ...always]),
  });
  const results = groupByRecord(matches)
    .slice(0, limit)
    .map((group) => {
      const best = group[0] as (typeof group)[number];
      const record = bundle.record(best.record);
      return {
        id: record.source.id,
        title: (lang === "zh" ? record.chinese?.title : undefined) ?? record.source.title,
        signature: record.signatures[bundle.matcher.ordinal(best.signature)]?.template,
        causes: openCauses(record, causeEvidence(bundle, group)),
        tier: record.tier,
        score: best.score,
      };
    });
  // The recognised tier is for what no record knows.
  if (results.length === 0 && recognise)
    return {
      id,
      results: recognise(text, { lang, limit }).map(({ message, title, signature, tier, score }) => ({
        id: message,
        title,
        signature,
        causes: [],
        tier,
        score,
      })),
      ms: Math.round((performance.now() - began) * 1000) / 1000,
    };
  return { id, results, ms: Math.round((performance.now() - began) * 1000) / 1000 };
}
