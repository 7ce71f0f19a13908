import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJsText, readJsTexts } from "./js-text.ts";
import { HOLE_MARK } from "./placeholders.ts";

const CASES: [name: string, source: string, text: string | undefined][] = [
  ["a string", String.raw`'it\'s "so"', x`, `it's "so"`],
  ["strings joined over lines", `"one " +\n   'two', Error)`, "one two"],
  ["a template literal", "`a ${f({ b: '}', c: `x${1}` })} z`)", `a ${HOLE_MARK} z`],
  ["another operand", `"a " + name(x, ")") + " z")`, `a ${HOLE_MARK} z`],
  ["escapes", String.raw`"tab\there \u{4e2d}\x41"`, "tab here 中A"],
  ["none", "name + 'x'", undefined],
];

describe("a text of a source", () => {
  test.each(CASES)("%s", (_, source, text) => expect(readJsText(source, 0)).toBe(text));
});

test("all that a pattern leads to", () => {
  const source = `e('a', "first"); e('b', second); e('c', \`third \${x}\`);`;
  expect([...readJsTexts(source, /e\('(\w)', /g)].map(({ text, found }) => [found[1], text])).toEqual([
    ["a", "first"],
    ["c", `third ${HOLE_MARK}`],
  ]);
});

test("any source is read, and ends", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("`", '"', "'", "\\", "$", "{", "}", "(", ")", "+", "a", "\n") }),
      (source) => {
        expect(typeof readJsText(`"${source}`, 0)).toBe("string");
      },
    ),
  );
});
