import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { hostileText } from "../hostile.ts";
import { visibleText } from "../visible.ts";
import { displayWidth } from "./width.ts";

const TEXTS = [
  "jwt audience invalid. expected: {expected}",
  "令牌的声明（如受众、签发方）与服务器期望不符。",
  "“引号”——破折号……",
  "café, naïve, e\u0301, Ελληνικά, Русский",
  "한글 かな カナ ｶﾅ",
  "❤️ 👩‍👩‍👧 👍🏽 🇨🇳 1️⃣ ✗ ✓ → …",
  "ไทย עברית عربى",
];

describe("displayWidth", () => {
  it.each(TEXTS)("counts %s like string-width", (text) => {
    expect(displayWidth(text)).toBe(stringWidth(text));
  });

  it("counts Chinese among Latin letters like string-width", () => {
    const character = fc.constantFrom(..."abc 中文，。（）`{}:é—“”✗");
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        expect(displayWidth(characters.join(""))).toBe(stringWidth(characters.join("")));
      }),
    );
  });

  it("never counts less than string-width", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = visibleText(text, " ").replaceAll("\n", " ");
        expect(displayWidth(line)).toBeGreaterThanOrEqual(stringWidth(line));
      }),
      { numRuns: 500 },
    );
  });
});
