import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RegexRefused, templatesOf } from "./regex.ts";

const cases: [regex: string, templates: string[]][] = [
  ["Segmentation fault \\(core dumped\\)", ["Segmentation fault (core dumped)"]],
  ["allocate \\d+\\.\\d+ [GM]iB", ["allocate {value1:int}.{value2:int} GiB", "allocate {value1:int}.{value2:int} MiB"]],
  ["No module named '([\\w\\.]+)'", ["No module named '{value1:id}'"]],
  ["a.*b|c.+d", ["a{value1}b", "c{value1}d"]],
  [
    "Cannot read propert(y|ies) of (?:undefined|null)",
    [
      "Cannot read property of undefined",
      "Cannot read property of null",
      "Cannot read properties of undefined",
      "Cannot read properties of null",
    ],
  ],
  ["(?i)timed?\\s+out", ["timed out", "time out"]],
  ["^.*token expired.*$", ["token expired"]],
  ["use \\{name\\}", ["use {{name}}"]],
  ["Slack\\ message", ["Slack message"]],
  ["expected [^']+' here", ["expected {value1}' here"]],
  ["at 0x[0-9a-f]+ in \\S+", ["at 0x{value1:hex} in {value2:word}"]],
  ["\\berror\\b: x", ["error: x"]],
  ["HTTP 5\\d\\d", ["HTTP 5{value1:int}"]],
  ["code \\d{3,4}", ["code {value1:int}"]],
  ["", []],
  [".*", []],
];

const refused: [regex: string, why: string][] = [
  ["(a+)+$", "repeats literal text"],
  ["(?=x)y", "looks ahead"],
  ["(?<name>x)", "names a group"],
  ["(a)\\1", "uses `\\1`"],
  ["a.c", "single character"],
  ["[a-z]", "single character"],
  ["[a-zé]+", "set"],
  ["[", "without its `]`"],
  ["(a", "without its `)`"],
  ["a)", "without its `(`"],
  ["*a", "repeats nothing"],
  ["a\\", "ends in a backslash"],
  ["(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)", "alternatives"],
  ["(".repeat(20), "deep"],
  ["x".repeat(2000), "longer"],
  ["\\p{L}", "uses `\\p`"],
];

describe("templatesOf", () => {
  it.each(cases)("%s", (regex, templates) => expect(templatesOf(regex)).toEqual(templates));
  it.each(refused)("refuses %s", (regex, why) => expect(() => templatesOf(regex)).toThrow(why));

  it("is done with any text at once, with templates or a refusal", () => {
    const pieces = fc.constantFrom(..."abc XN01 .*+?()[]{}|\\^$-:'\"", "\\d", "\\w", "(?:", "(?!", "[^", "{2,3}");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        try {
          for (const template of templatesOf(parts.join(""))) expect(template.length).toBeLessThan(5000);
        } catch (error) {
          expect(error).toBeInstanceOf(RegexRefused);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
