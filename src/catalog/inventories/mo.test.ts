import fc from "fast-check";
import { expect, test } from "vitest";
import { readMo } from "./mo.ts";

/** Writes a message catalog, its numbers in either order of bytes. */
function writeMo(entries: readonly (readonly [string, string])[], little: boolean): Uint8Array {
  const texts = [...entries.map(([id]) => id), ...entries.map(([, text]) => text)].map((one) =>
    new TextEncoder().encode(one),
  );
  const head = 28 + texts.length * 8;
  const bytes = new Uint8Array(head + texts.reduce((sum, one) => sum + one.length + 1, 0));
  const view = new DataView(bytes.buffer);
  const numbers = [0x950412de, 0, entries.length, 28, 28 + entries.length * 8, 0, 0];
  for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number, little);
  let end = head;
  texts.forEach((text, at) => {
    view.setUint32(28 + at * 8, text.length, little);
    view.setUint32(32 + at * 8, end, little);
    bytes.set(text, end);
    end += text.length + 1;
  });
  return bytes;
}

test.each([true, false])("reads contexts and plural forms, little-endian: %s", (little) => {
  const bytes = writeMo(
    [
      ["", "header"],
      ["menu\x04Open", "打开"],
      ["one file\0%d files", "%d 个文件"],
    ],
    little,
  );
  expect([...readMo(bytes)]).toEqual([
    ["Open", "打开"],
    ["one file", "%d 个文件"],
    ["%d files", "%d 个文件"],
  ]);
});

test("a file that is cut short or of another kind is refused, and never misread", () => {
  const bytes = writeMo([["one message", "一条消息"]], true);
  fc.assert(
    fc.property(fc.nat(bytes.length - 2), (length) => {
      expect(() => readMo(bytes.slice(0, length))).toThrow(RangeError);
    }),
  );
  expect(() => readMo(new TextEncoder().encode('msgid ""\nmsgstr ""'))).toThrow(RangeError);
});
