import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { hostileText } from "../hostile.ts";
import { visibleLine } from "../visible.ts";
import { shorten, wrap } from "./wrap.ts";

const cases: [name: string, text: string, width: number, lines: string[]][] = [
  ["breaks at blanks", "the token has expired", 10, ["the token", "has", "expired"]],
  ["breaks between Chinese characters", "令牌已过期", 6, ["令牌已", "过期"]],
  ["carries a comma with its character", "令牌已，过期", 6, ["令牌", "已，过", "期"]],
  ["keeps an opening bracket with what follows", "声明（如受众）", 6, ["声明", "（如受", "众）"]],
  ["breaks between Chinese and Latin", "解码jwt载荷", 7, ["解码jwt", "载荷"]],
  ["keeps a mark behind a Latin word", "检查 `aud`，再试", 12, ["检查 `aud`，", "再试"]],
  ["cuts a word wider than the line", "abcdefgh", 3, ["abc", "def", "gh"]],
  ["keeps a figure with its per cent sign", "claimed: 85 % success", 11, ["claimed:", "85 %", "success"]],
  ["leaves a short line alone", "jwt  expired", 80, ["jwt  expired"]],
];

describe("wrap", () => {
  it.each(cases)("%s", (_name, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it("gives the first line its own width", () => {
    expect(wrap("aa bb cc dd", 8, 5)).toEqual(["aa bb", "cc dd"]);
  });

  it("keeps every character, and every line within its width", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 4, max: 100 }), (text, width) => {
        const line = visibleLine(text);
        const lines = wrap(line, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
        for (const one of lines) expect(stringWidth(one)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  it("begins no line with a closing mark and ends none with an opening one", () => {
    const phrase = fc.constantFrom("令牌", "，声明", "（受众）", "“签发方”", "。", "jwt", " `aud`，", "：服务器", "、");
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1 }), fc.integer({ min: 40, max: 90 }), (phrases, width) => {
        const text = `文${phrases.join("字")}`;
        const lines = wrap(text, width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）”：、]/);
        for (const line of lines) expect(line).not.toMatch(/[（“]$/);
      }),
    );
  });
});

describe("shorten", () => {
  it.each([
    ["short", 10, "short"],
    ["a long line", 6, "a lon…"],
    ["中文字符", 5, "中文…"],
  ])("%s to %i columns", (text, width, shortened) => {
    expect(shorten(text, width)).toBe(shortened);
  });
});
