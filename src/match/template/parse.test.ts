import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE_TYPES } from "./holes/index.ts";
import { type Element, parseTemplate, TemplateError } from "./parse.ts";

const show = (elements: readonly Element[]) =>
  elements.map((element) =>
    element.kind === "literal"
      ? new TextDecoder().decode(element.bytes)
      : `<${element.name}:${HOLE_TYPES[element.type]?.name}>`,
  );

describe("parseTemplate", () => {
  const cases: [name: string, template: string, elements: string[]][] = [
    ["only a literal", "JWT expired", ["jwt expired"]],
    ["a hole of the default type", "expected: {expected}", ["expected: ", "<expected:text>"]],
    ["a hole of a type between literals", "line {line:int} is bad", ["line ", "<line:int>", " is bad"]],
    ["doubled braces", "unexpected token {{ in JSON at {p:int}}}", ["unexpected token { in json at ", "<p:int>", "}"]],
    [
      "blanks are collapsed, quotes made straight",
      "module  ‘{m}’  not found ",
      ["module '", "<m:text>", "' not found"],
    ],
    ["Chinese", "致命错误：{what}", ["致命错误：", "<what:text>"]],
  ];
  it.each(cases)("%s", (_, template, elements) => {
    expect(show(parseTemplate(template))).toEqual(elements);
  });

  const faults: [name: string, template: string, message: RegExp, at: number][] = [
    ["a brace that is not closed", "expected {x", /opens a hole/, 9],
    ["a brace that was not opened", "expected x}", /without its/, 10],
    ["a type that there is not", "expected {x:number}", /not a type of hole: the types are text, rest/, 9],
    ["two holes in a row", "expected {x}{y}", /follows another/, 12],
    ["a name twice", "expected {x} or {x}", /two holes/, 16],
    ["nothing to look for", "{a}: {b}", /no literal piece/, 0],
  ];
  it.each(faults)("%s", (_, template, message, at) => {
    let fault: unknown;
    try {
      parseTemplate(template);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(TemplateError);
    expect((fault as TemplateError).message).toMatch(message);
    expect((fault as TemplateError).at).toBe(at);
  });

  it("parses or says where the fault is, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "{", "}", ":", "int", "é") }), (template) => {
        try {
          const elements = parseTemplate(template);
          expect(elements.length).toBeGreaterThan(0);
          elements.forEach((element, index) => {
            if (element.kind === "hole") expect(elements[index + 1]?.kind).not.toBe("hole");
          });
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
          expect((error as TemplateError).at).toBeLessThanOrEqual(template.length);
        }
      }),
    );
  });
});
