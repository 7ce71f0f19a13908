/** A lookup costs an agent less than 400 tokens, whichever of the two it is shown: the text or the value. Measured, not estimated. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getEncoding } from "js-tiktoken";
import { expect, it } from "vitest";
import { briefAnswer, tokenEstimate } from "../../src/answer/brief.ts";
import { inProject } from "../../src/answer/in-project.ts";
import { lookup } from "../../src/answer/lookup.ts";
import { openBytes } from "../../src/bundle/open.ts";
import { readCatalog } from "../../src/catalog/read.ts";
import type { Answer } from "../../src/model/answer.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import type { UsedVersion } from "../../src/project/used-versions.ts";
import { renderAnswer } from "../../src/view/agent/answer.ts";
import { ROOT } from "../cli/run.ts";

const MOST = 400;

/** The tokenizer takes milliseconds for each answer: so many of the largest are counted, and the largest is among them. */
const COUNTED = 120;

const folder = join(ROOT, "dist/catalog");
const current = readFileSync(join(folder, "current"), "utf8").trim();
const bundle = openBytes(new Uint8Array(readFileSync(join(folder, current))));
const vocabularies = (["o200k_base", "cl100k_base"] as const).map((name) => getEncoding(name));
const count = (text: string): number => Math.max(...vocabularies.map((one) => one.encode(text).length));

const largest = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].sort((a, b) => tokenEstimate(b) - tokenEstimate(a)).slice(0, COUNTED);

/** The newest version of each package that trials of the first match ran on. */
function newest({ matches }: Answer): UsedVersion[] {
  const { evidence } = matches[0] ? bundle.record(bundle.find(matches[0].record)) : { evidence: null };
  return (evidence?.packages ?? []).flatMap(({ package: purl, versions }) =>
    versions.slice(-1).map(({ version }) => ({ purl, version, file: null })),
  );
}

it("every message of the catalog is answered in under 400 tokens", async () => {
  const { records } = await readCatalog(join(ROOT, "catalog"));
  const messages = records.flatMap(({ source }) =>
    source.signatures.map((one) => one.seen?.text ?? one.cited?.text ?? ""),
  );
  expect(messages.length).toBeGreaterThan(1000);
  const worst = { text: 0, value: 0, estimate: 0 };
  for (const lang of LANGUAGES) {
    const found = messages.map((text) => lookup(bundle, text, { lang }));
    // Told which versions are in use, an answer has more to say: it must not take more words.
    const told = await Promise.all(found.map((answer) => inProject(bundle, answer, newest(answer))));
    const answers = [found, told].flatMap((some) => some.map((one, at) => briefAnswer(one, messages[at] ?? "")));
    for (const text of largest(answers.map(renderAnswer))) worst.text = Math.max(worst.text, count(text));
    for (const json of largest(answers.map((one) => JSON.stringify(one)))) {
      worst.value = Math.max(worst.value, count(json));
      worst.estimate = Math.max(worst.estimate, count(json) / tokenEstimate(json));
    }
  }
  console.log(`tokens of an answer: at most ${worst.text} as text, ${worst.value} as JSON`, worst);
  expect(worst.text).toBeLessThan(MOST);
  expect(worst.value).toBeLessThan(MOST);
}, 300_000);
