import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "./hostile.ts";
import { visibleLine, visibleParagraphs, visibleText } from "./visible.ts";

const cases: [name: string, text: string, visible: string][] = [
  ["plain text stays", "jwt expired", "jwt expired"],
  ["colours go", "\x1b[1;31merror\x1b[0m", "error"],
  ["window titles go", "a\x1b]0;owned\x07b\x1b]8;;http://x\x1b\\c", "abc"],
  ["an unfinished title is shown", "a\x1b]0;owned", "a␛]0;owned"],
  ["a lone escape is shown", "a\x1b", "a␛"],
  ["C0 controls are shown", "a\x00\x08\x07", "a␀␈␇"],
  ["DEL and C1 controls are shown", "\x7f\x9b31m", "␡<U+009B>31m"],
  ["overrides of direction are shown", "\u202egpj.exe\u2069", "<U+202E>gpj.exe<U+2069>"],
  ["invisible characters go", "a\u200bb\ufeffc\u00add\u{e0041}e", "abcde"],
  ["half a surrogate pair is replaced", "a\ud800b", "a\ufffdb"],
  ["line ends become one kind", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ["tabs become blanks", "\tall:", "    all:"],
  ["joined emoji and Chinese stay", "👩‍👩‍👧 中文", "👩‍👩‍👧 中文"],
];

describe("visibleText", () => {
  it.each(cases)("%s", (_name, text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it("lets no control through and settles at once", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const visible = visibleText(text);
        expect(visible).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(visibleText(visible)).toBe(visible);
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    for (const unit of ["\x1b[", "\x1b]", "\x1bP", "\x1b", "\u202e"]) {
      const start = performance.now();
      visibleText(unit.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe("visibleLine and visibleParagraphs", () => {
  it("make one line of a text, and one of each paragraph", () => {
    expect(visibleLine("  a\n b\t c ")).toBe("a b c");
    expect(visibleParagraphs("a\nb\n \n\n c")).toEqual(["a b", "c"]);
  });
});
