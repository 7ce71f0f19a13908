import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FullLine, unwrapText } from "./unwrap.ts";

const encode = (text: string) => new TextEncoder().encode(text);

function unwrapped(text: string, fullLine: FullLine = "word"): string | undefined {
  const source = encode(text);
  const result = unwrapText(source, source.length, fullLine);
  return result && new TextDecoder().decode(result.bytes.subarray(0, result.length));
}

/** Breaks lines where a terminal of that width does. */
const hard = (text: string, width: number): string =>
  text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, "g"), "$&\n");

const cases: [name: string, text: string, result: string | undefined, fullLine?: FullLine][] = [
  ["one line", "Error: a message that stands on one line", undefined],
  ["a narrow list", "one\ntwo\nthree\nfour", undefined],
  [
    "lines of their own",
    "Error: this is the message\n    at read (a.js:1)\n    at main (b.js:2)\n\nNode.js v20",
    undefined,
  ],
  [
    "broken between words, blanks kept",
    "fatal: refusing to \nmerge unrelated \nhistories",
    "fatal: refusing to  merge unrelated  histories",
  ],
  [
    "broken between words, blanks dropped",
    "fatal: refusing to\nmerge unrelated\nhistories",
    "fatal: refusing to merge unrelated histories",
    "blank",
  ],
  [
    "broken inside a word",
    "pymysql.err.OperationalErr\nor: (1049, 'Unknown databa\nse')",
    "pymysql.err.OperationalError: (1049, 'Unknown database')",
  ],
  [
    "a full line, and a line that begins anew",
    "password must be a string\nAt line:1 char:1\n+ node src/db/migrateStoc\nk.js",
    "password must be a string\nAt line:1 char:1\n+ node src/db/migrateStock.js",
  ],
  [
    "Windows line ends",
    "fatal: refusing to\r\nmerge unrelated\r\nhistories\r\n",
    "fatal: refusing to merge unrelated histories\n",
    "blank",
  ],
  ["colours have no width", "\x1b[31mfatal: refusing t\x1b[0m\no merge", "\x1b[31mfatal: refusing t\x1b[0mo merge"],
];

describe("unwrapText", () => {
  it.each(cases)("%s", (_, text, result, fullLine) => {
    expect(unwrapped(text, fullLine)).toBe(result);
  });

  it("undoes what a terminal did to one long line without blanks", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", ":", "/", "é", "中"), minLength: 60, maxLength: 400 }),
        fc.integer({ min: 16, max: 50 }),
        (text, width) => {
          expect(unwrapped(hard(text, width))).toBe(text);
        },
      ),
    );
  });

  it("leads positions back into the source, in order, whatever the bytes", () => {
    const unit = fc.constantFrom("a", "word", " ", "\n", "\r\n", "\t", "é", "\x1b[31m", "a-very-long-word-indeed");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (pieces) => {
        const source = encode(pieces.join(""));
        const result = unwrapText(source, source.length, "word");
        let before = -1;
        for (let at = 0; result && at < result.length; at++) {
          const place = result.offsets.toSource(at);
          expect(place).toBeGreaterThan(before);
          expect(place).toBeLessThan(source.length);
          expect(result.offsets.toSourceEnd(at + 1)).toBeLessThanOrEqual(source.length);
          before = place;
        }
      }),
    );
  });

  it("changes nothing but line ends and blanks", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", " ", "\n", "."), maxLength: 300 }), (text) => {
        expect((unwrapped(text) ?? text).replace(/[ \n]/g, "")).toBe(text.replace(/[ \n]/g, ""));
      }),
    );
  });
});
