/** A lookup costs an agent less than 400 tokens, whichever of the two it is shown: the text or the value. Measured, not estimated. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getEncoding } from "js-tiktoken";
import { expect, it } from "vitest";
import { briefAnswer, tokenEstimate } from "../../src/answer/brief.ts";
import { lookup } from "../../src/answer/lookup.ts";
import { openBytes } from "../../src/bundle/open.ts";
import { readCatalog } from "../../src/catalog/read.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { renderAnswer } from "../../src/view/agent/answer.ts";
import { ROOT } from "../cli/run.ts";

const MOST = 400;
const folder = join(ROOT, "dist/catalog");
const bundle = openBytes(
  new Uint8Array(readFileSync(join(folder, readFileSync(join(folder, "current"), "utf8").trim()))),
);
const vocabularies = (["o200k_base", "cl100k_base"] as const).map((name) => getEncoding(name));
const count = (text: string): number => Math.max(...vocabularies.map((one) => one.encode(text).length));

it("every message of the catalog is answered in under 400 tokens", async () => {
  const { records } = await readCatalog(join(ROOT, "catalog"));
  const texts = records.flatMap(({ source }) =>
    source.signatures.map((one) => one.seen?.text ?? one.cited?.text ?? ""),
  );
  expect(texts.length).toBeGreaterThan(1000);
  const worst = { text: 0, value: 0, both: 0, estimate: 0 };
  const seen = new Set<string>();
  let sum = 0;
  for (const lang of LANGUAGES)
    for (const text of texts) {
      const value = briefAnswer(lookup(bundle, text, { lang }), text);
      const json = JSON.stringify(value);
      if (seen.has(json)) continue;
      seen.add(json);
      const tokens = { text: count(renderAnswer(value)), value: count(json) };
      worst.text = Math.max(worst.text, tokens.text);
      worst.value = Math.max(worst.value, tokens.value);
      worst.both = Math.max(worst.both, tokens.text + tokens.value);
      worst.estimate = Math.max(worst.estimate, tokens.value / tokenEstimate(json));
      sum += tokens.text;
    }
  console.log(
    `tokens of an answer: at most ${worst.text} as text, ${worst.value} as JSON; ${Math.round(sum / seen.size)} as text on average`,
    worst,
  );
  expect(worst.text).toBeLessThan(MOST);
  expect(worst.value).toBeLessThan(MOST);
});
