import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unescapeText } from "./unescape.ts";

const encode = (text: string) => new TextEncoder().encode(text);

function unescaped(text: string): string | undefined {
  const source = encode(text);
  const result = unescapeText(source, source.length);
  return result && new TextDecoder().decode(result.bytes.subarray(0, result.length));
}

const cases: [name: string, text: string, result: string | undefined][] = [
  ["nothing escaped", "plain text", undefined],
  ["a backslash that escapes nothing", "a\\b", undefined],
  ["a JSON string", '{"m":"a \\"b\\"\\n\\tc"}', '{"m":"a "b"\n c"}'],
  ["encoded twice", 'a \\\\\\"b\\\\\\"', 'a "b"'],
  ["a code point", "\\u00e9 \\u4e2d", "é 中"],
  ["half a surrogate pair", "\\ud83d", undefined],
  ["a colour", "\\u001b[31mred \\x1b[0m", "\x1b[31mred \x1b[0m"],
  ["an incomplete code point", "\\u00", undefined],
  ["a Windows path, which then is wrong; the text is read as it is too", "C:\\new\\tool", "C:\new ool"],
  ["HTML", "a &quot;b&quot; &lt;c&gt; &#39;d&#x27;<br>e", "a \"b\" <c> 'd'\ne"],
  ["an ampersand", "a & b; c", undefined],
];

describe("unescapeText", () => {
  it.each(cases)("%s", (_, text, result) => {
    expect(unescaped(text)).toBe(result);
  });

  it("undoes what JSON.stringify did", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", '"', "'", "\n", "é", "中") }), (text) => {
        const json = JSON.stringify(text).slice(1, -1);
        expect(unescaped(json) ?? json).toBe(text);
      }),
    );
  });

  it("leads positions back into the source, whatever the bytes", () => {
    const unit = fc.constantFrom("\\", "n", '"', "u", "0", "0", "e", "9", "&", "quot;", "<br>", "x1b", "é");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (pieces) => {
        const source = encode(pieces.join(""));
        const result = unescapeText(source, source.length);
        for (let at = 0; result && at < result.length; at++) {
          expect(result.offsets.toSource(at)).toBeLessThan(source.length);
          expect(result.offsets.toSourceEnd(at + 1)).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });
});
