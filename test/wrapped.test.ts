/** Every message of the real catalog, broken as narrow windows break it: the right record must still come first. */
import { describe, expect, it } from "vitest";
import { lookup } from "../src/answer/lookup.ts";
import { compileBundle } from "../src/bundle/compile.ts";
import { openBytes } from "../src/bundle/open.ts";
import { readCatalog } from "../src/catalog/read.ts";

const catalog = await readCatalog("catalog");
const bundle = openBytes(compileBundle(catalog).bytes);
const seen = catalog.records.flatMap(({ id, source }) =>
  source.signatures.flatMap(({ seen }) => (seen ? [{ id, text: seen.text }] : [])),
);

/** Breaks anywhere. */
const hard = (line: string, width: number): string => line.replace(new RegExp(`.{${width}}(?=.)`, "g"), "$&\n");

/** Breaks at blanks, and inside a word only where it is longer than a line. */
function soft(line: string, width: number): string {
  if (line.length <= width) return line;
  const blank = line.lastIndexOf(" ", width - 1);
  const cut = blank > 0 && line.slice(0, blank).trim() !== "" ? blank + 1 : width;
  return `${line.slice(0, cut)}\n${soft(line.slice(cut), width)}`;
}

const share = (broken: (line: string, width: number) => string, width: number): number => {
  const right = seen.filter(({ id, text }) => {
    const lines = text.split("\n").map((line) => broken(line, width));
    return lookup(bundle, lines.join("\n")).matches[0]?.record === id;
  });
  return right.length / seen.length;
};

describe("a message in a narrow window", () => {
  it.each([24, 30, 40, 60, 80])("broken between words at %i characters", (width) => {
    expect(share(soft, width)).toBeGreaterThan(0.97);
  });

  it.each([24, 30, 40, 60, 80])("broken anywhere at %i characters", (width) => {
    expect(share(hard, width)).toBeGreaterThan(0.95);
  });
});
