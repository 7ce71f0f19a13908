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
} from "./placeholders.ts";

const CASES: [name: string, convert: (text: string) => string, text: string, template: string][] = [
  ["printf: a string and a number", fromPrintf, 'role "%s" has %d members', 'role "{v1}" has {v2:int} members'],
  ["printf: places, widths, lengths", fromPrintf, "%1$s at %-5.3lu of %zu", "{v1} at {v2:int} of {v3:int}"],
  ["printf: macros and a percent sign", fromPrintf, "%<PRIu64> is 100%%", "{v1:int} is 100%"],
  ["printf: errno", fromPrintf, "could not open: %m", "could not open: {v1}"],
  ["printf: two in a row are one hole", fromPrintf, "bad %s%d: %d%s", "bad {v1}: {v2}"],
  ["printf: braces are text", fromPrintf, "expected '{' or %s", "expected '{{' or {v1}"],
  ["numbered", fromNumbered, "'{0}' is not { x: {1} }", "'{v1}' is not {{ x: {v2} }}"],
  ["named", fromNamed, 'Type "{type}" is not {{', 'Type "{v1}" is not {{{{'],
  ["mustache", fromMustache, "'{{ name }}' is {not} {{b}}", "'{v1}' is {{not}} {v2}"],
  ["MessageFormat: quotes", fromMessageFormat, "can''t find '{'x'}' in {0}", "can't find {{x}} in {v1}"],
  ["MessageFormat: formats", fromMessageFormat, "{0} in {1,choice,0#no|1<{1} files}", "{v1} in {v2}"],
  ["GCC: quotes", fromGcc, "%<%s%> is not %qE of %d", "'{v1}' is not {v2} of {v3:int}"],
  ["GCC: flags, colours, addresses", fromGcc, "%r%q+#D%R at %{%s%}", "{v1} at {v2}"],
  ["marks", fromMarks, `a ${HOLE_MARK}${HOLE_MARK} of {x}`, "a {v1} of {{x}}"],
];

describe("placeholders become holes", () => {
  test.each(CASES)("%s", (_, convert, text, template) => expect(convert(text)).toBe(template));
});

test("a template has 16 holes at most: what is behind them is left out", () => {
  expect(fromPrintf("a %s ".repeat(20)).match(/\{/g)).toHaveLength(16);
});
