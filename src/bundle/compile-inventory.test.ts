import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromGcc,
  fromMarks,
  fromMessageFormat,
  fromMustache,
  fromNamed,
  fromNumbered,
  fromPrintf,
  HOLE_MARK,
} from "../catalog/inventories/placeholders.ts";
import { parseTemplate, TemplateError } from "../match/template/parse.ts";
import { compileInventories } from "./compile-inventory.ts";
import { InventoryBundle } from "./open-inventory.ts";

const SYNTAXES: [
  name: string,
  convert: (text: string) => string,
  placeholders: string[],
  quote: (text: string) => string,
][] = [
  ["printf", fromPrintf, ["%s", "%2$s", "%m"], (text) => text.replaceAll("%", "%%")],
  ["numbered", fromNumbered, ["{0}", "{12}"], (text) => text],
  ["named", fromNamed, ["{name}"], (text) => text],
  ["mustache", fromMustache, ["{{name}}", "{{ a.b }}"], (text) => text],
  [
    "MessageFormat",
    fromMessageFormat,
    ["{0}", "{1,number}"],
    (text) => text.replaceAll("'", "''").replace(/[{}]+/g, "'$&'"),
  ],
  ["GCC", fromGcc, ["%qE", "%s", "%q+D"], (text) => text.replaceAll("%", "%%")],
  ["marks", fromMarks, [HOLE_MARK], (text) => text],
];

const anyText = fc.string({
  unit: fc.constantFrom("a", "B ", " ", "%", "{", "}", "'", "`", "$", "\\", "0", "d", "<", "\n", "中"),
});
const word = fc
  .string({ unit: fc.constantFrom("a", "k", "r", "{", "}", "%", "$"), minLength: 1, maxLength: 8 })
  .map((text) => `word${text}end`);

describe.each(SYNTAXES)("%s", (_, convert, placeholders, quote) => {
  test("any text gives a template, or one without a literal to look for", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          parseTemplate(convert(text));
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
          expect((error as Error).message).toContain("no literal piece");
        }
      }),
    );
  });

  test("a message with values put in is recognised by the template of the message", () => {
    const value = fc.constantFrom("x", "some name", "/a/b.c", "'q'", "名字");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(...placeholders), value), { minLength: 1, maxLength: 4 }),
        (parts) => {
          const lead = "improbable preamble: ";
          const source = lead + parts.map(([text, hole]) => `${quote(text)} ${hole} `).join("") + quote("finale");
          const printed = `${lead}${parts.map(([text, , put]) => `${text} ${put} `).join("")}finale`;
          const message = { id: "a/b", text: "", signatures: [convert(source)], printers: [] };
          const { bytes } = compileInventories([], [message]);
          const bundle = new InventoryBundle((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
          const encoded = new TextEncoder().encode(printed);
          expect(bundle.matcher.match(encoded, encoded.length)).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});

test("the same messages give the same bytes", () => {
  const compile = () =>
    compileInventories([], [{ id: "a/b", text: "", signatures: ["improbable preamble finale"], printers: [] }]).name;
  expect(compile()).toBe(compile());
});
