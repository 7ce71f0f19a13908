import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHits, findLiterals, PADDING } from "./automaton.ts";
import { compileLiterals } from "./compile.ts";

const encode = (text: string) => new TextEncoder().encode(text);

const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll("\0", " ");

function find(literals: string[], text: string, fewest?: number): string[] {
  const automaton = compileLiterals(literals.map(encode), fewest);
  const bytes = encode(text);
  const padded = new Uint8Array(bytes.length + PADDING);
  padded.set(bytes);
  const hits = createHits();
  findLiterals(automaton, padded, new DataView(padded.buffer), bytes.length, hits);
  const found = Array.from(
    { length: hits.count },
    (_, i) => `${hits.positions[i]} ${literals[hits.literals[i] as number]}`,
  );
  return found.sort();
}

/** So few literals would all share one class: with this, each size has its own even here. */
const EACH_ITS_CLASS = 0;

/** What it must find, the obvious way: `indexOf` over bytes written as one character each. */
function findNaively(literals: string[], text: string): string[] {
  const latin = (value: string) => lower(Buffer.from(value, "utf8").toString("latin1"));
  const haystack = latin(text);
  const found: string[] = [];
  for (const literal of literals) {
    const needle = latin(literal);
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
      found.push(`${at} ${literal}`);
  }
  return found.sort();
}

const cases: [name: string, literals: string[], text: string][] = [
  ["nothing in nothing", ["abcd"], ""],
  ["the whole text", ["jwt expired"], "jwt expired"],
  ["at the start and at the end", ["cannot find module"], "cannot find module x, cannot find module"],
  ["upper case", ["ECONNREFUSED 127.0.0.1"], "connect econnrefused 127.0.0.1:5432"],
  ["a line break where a blank stands", ["jwt audience invalid"], "jwt\0audience invalid"],
  ["overlapping itself", ["aaaa", "aaaaaaaa", "aaaaaaaaaaaa"], "aaaaaaaaaaaaaaaaa"],
  ["one inside the other", ["find module", "cannot find module", "modu"], "error: cannot find module"],
  [
    "the same window in several",
    ["no such file or directory: a", "no such file or directory: b"],
    "no such file or directory: b",
  ],
  ["bytes that only the fold makes equal", ["foo[bar]baz[1]"], "foo{bar}baz{1} foo[bar]baz[1]"],
  ["longer than the text", ["this literal is longer"], "this literal"],
  ["Chinese", ["致命错误：不是 git 仓库"], "git 说：致命错误：不是 git 仓库（或者任何父目录）"],
];

describe("findLiterals", () => {
  it.each(cases)("%s", (_, literals, text) => {
    for (const around of [text, `before ${text}`, `${text} after`, `x${text}\0${text}`]) {
      const expected = findNaively(literals, around);
      expect(find(literals, around)).toEqual(expected);
      expect(find(literals, around, EACH_ITS_CLASS)).toEqual(expected);
    }
  });

  it("finds what indexOf finds, whatever the literals and the text", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", "A", " ", "\0", "[", "{", "é"),
      minLength: 0,
      maxLength: 40,
    });
    const literal = fc.string({ unit: fc.constantFrom("a", "b", " ", "[", "é"), minLength: 4, maxLength: 44 });
    fc.assert(
      fc.property(
        fc.uniqueArray(literal, { minLength: 1, maxLength: 20 }),
        fc.array(letters, { maxLength: 6 }),
        (literals, pieces) => {
          const text = pieces.map((piece, index) => piece + (literals[index % literals.length] ?? "")).join("");
          const expected = findNaively(literals, text);
          expect(find(literals, text)).toEqual(expected);
          expect(find(literals, text, EACH_ITS_CLASS)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("finds what indexOf finds among thousands of literals", () => {
    const words = ["cannot ", "find ", "module ", "no such ", "file ", "x", "of ", "[1] ", "É", "expected "];
    const literals = Array.from({ length: 10_000 }, (_, index) => {
      const digits = String(index).padStart(4, "0");
      return Array.from(digits, (digit) => words[Number(digit)]).join("") + (index % 3 === 0 ? digits : "");
    }).filter((literal) => literal.length > 9);
    const distinct = [...new Set(literals.map(lower))];
    const text = distinct.filter((_, index) => index % 97 === 0).join("-");
    expect(find(distinct, text)).toEqual(findNaively(distinct, text));
  });

  it("refuses a literal that is too short", () => {
    expect(() => compileLiterals([encode("abc")])).toThrow(/3 bytes; at least 4/);
  });
});
