import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEADS, sequences } from "./look-alikes.ts";
import { Normalised, normalise } from "./normalise.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** The normal form, with a line break written `|`. */
function normalForm(text: string): string {
  const into = new Normalised();
  const source = encode(text);
  normalise(source, source.length, into);
  return new TextDecoder().decode(into.bytes.subarray(0, into.length)).replaceAll("\0", "|");
}

const cases: [name: string, text: string, normal: string][] = [
  ["nothing", "", ""],
  ["upper case", "JWT Expired", "jwt expired"],
  ["letters beyond ASCII stay", "É ß 中文", "É ß 中文"],
  ["runs of blanks", "  a \t b  ", "a b"],
  ["line ends of all systems", "a\nb\r\nc\rd", "a|b|c|d"],
  ["blanks beside line ends", "a  \n   b", "a|b"],
  ["one empty line or more", "a\n\nb\n\n\n\nc", "a||b||c"],
  ["colours", "\x1b[1;31ma\x1b[0m b\x1b[0K", "a b"],
  ["a colour whose escape character was lost", "[31ma[0m [3]", "a [3]"],
  ["a hyperlink", "\x1b]8;;https://x.example\x07text\x1b]8;;\x07", "text"],
  ["an escape sequence that is cut off", "a\x1b[31", "a"],
  ["quotes of typographers", "‘a’ “b” `c` ´d´", "'a' \"b\" 'c' 'd'"],
  ["quotes whose UTF-8 was read as Windows-1252", "â€˜aâ€™ â€œbâ€\u009d", "'a' \"b\""],
  ["quotes whose UTF-8 was read as code page 437", "ΓÇÿaΓÇÖ ΓÇ£bΓÇ¥", "'a' \"b\""],
  ["dashes and dots", "a—b–c…", "a-b-c..."],
  ["blanks of typographers", "a\u00a0b\u2009c\u3000d", "a b c d"],
  ["characters without width", "a\u200bb\ufeffc\u00add", "abcd"],
  ["other control characters", "a\x00b\x07c\x7fd", "abcd"],
];

describe("normalise", () => {
  it.each(cases)("%s", (_, text, normal) => {
    expect(normalForm(text)).toBe(normal);
  });

  it("leaves nothing to normalise", () => {
    const unit = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("\x1b[31m", "\n", "  ", "\t", "’", "ΓÇ£", "…", "A"),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (pieces) => {
        const once = normalForm(pieces.join(""));
        // What dropping a control character joins can be a colour again; such texts are left out.
        fc.pre(!/\[[\d;]+m/.test(once));
        expect(normalForm(once.replaceAll("|", "\n"))).toBe(once.replace(/\|+$/, (end) => end));
      }),
    );
  });

  it("equals what regular expressions make of ASCII, wherever a run of plain bytes begins and ends", () => {
    const unit = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(" ", "  ", "\t", "\n", "\r\n", "\r", "Word", "word", "`", "&", "\\", "\x7f"),
      },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)) },
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("").replace(/[[\x1b]/g, "");
        const expected = text
          .replace(/\r\n?/g, "\n")
          .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "")
          .replace(/[ \t]*\n[ \t]*/g, "\n")
          .replace(/\n{3,}/g, "\n\n")
          .replace(/^[\n\t ]+/, "")
          .replace(/[ \t]+/g, " ")
          .replace(/ $/, "")
          .replaceAll("`", "'")
          .toLowerCase();
        expect(normalForm(text)).toBe(expected.replaceAll("\n", "|"));
      }),
      { numRuns: 3000 },
    );
  });

  it("knows the first byte of every sequence that it replaces", () => {
    for (const [from] of sequences()) expect(LEADS).toContain(encode(from)[0]);
  });

  it("leads every position back to where it came from", () => {
    const text = "\x1b[31m  Über  \x1b[0mall\r\n ‘x’ … Ende\u00a0";
    const source = encode(text);
    const into = new Normalised();
    normalise(source, source.length, into);
    const normal = new TextDecoder("latin1").decode(into.bytes.subarray(0, into.length));
    for (const word of ["all", "ende", "x"]) {
      const at = normal.indexOf(word);
      const start = into.offsets.toSource(at);
      const end = into.offsets.toSourceEnd(at + word.length);
      expect(new TextDecoder().decode(source.subarray(start, end)).toLowerCase()).toBe(word);
    }
    const quote = normal.indexOf("'x'");
    expect(
      new TextDecoder().decode(source.subarray(into.offsets.toSource(quote), into.offsets.toSourceEnd(quote + 3))),
    ).toBe("‘x’");
  });

  it("reads no more than it is told to, and keeps positions in order, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, wanted) => {
        const length = Math.min(wanted, bytes.length);
        const into = new Normalised();
        normalise(bytes, length, into);
        expect(into.length).toBeLessThanOrEqual(length);
        let before = 0;
        for (let at = 0; at < into.length; at++) {
          const position = into.offsets.toSource(at);
          expect(position).toBeGreaterThanOrEqual(before);
          expect(position).toBeLessThan(length);
          expect(into.offsets.toSourceEnd(at + 1)).toBeLessThanOrEqual(length);
          before = position;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
