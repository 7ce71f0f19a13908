import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandClang } from "./clang-format.ts";

const CASES: [name: string, text: string, templates: string[]][] = [
  ["arguments", "no member named %0 in %q1", ["no member named {v1} in {v2}"]],
  ["a choice", "%select{class|struct}0 here", ["class here", "struct here"]],
  ["a choice in a choice", "a %select{b|c %select{d|e}1}0", ["a b", "a c d", "a c e"]],
  ["numbers", "%0 %plural{1:argument|:arguments}0", ["{v1} argument", "{v1} arguments"]],
  ["the plural s", "%0 byte%s0", ["{v1} byte", "{v1} bytes"]],
  ["a difference", "from %diff{$ to $|one type}0,1", ["from {v1} to {v2}", "from one type"]],
  ["signs", "100%% of %{x%}", ["100% of {{x}}"]],
];

describe("each way to read a format is a template", () => {
  test.each(CASES)("%s", (_, text, templates) => expect(expandClang(text)).toEqual(templates));
});

test("too many ways are one, with holes", () => {
  expect(expandClang(`${"%select{a|b}0 ".repeat(5)}end`)).toEqual(["{v1} {v2} {v3} {v4} {v5} end"]);
});

test("any text is read, and ends", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("%", "{", "}", "|", "select", "diff", "$", "0", ",", "s", "a ") }),
      (text) => {
        expect(expandClang(text).length).toBeGreaterThan(0);
      },
    ),
  );
});
