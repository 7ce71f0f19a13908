import { expect, test } from "vitest";
import { CODE_HERE, splitProse } from "./code-spans.ts";

test.each([
  ["no code", [], "no code", true],
  ["Run `npm  ci`, then `npm test`.", ["npm ci", "npm test"], `Run ${CODE_HERE}, then ${CODE_HERE}.`, true],
  ["`a\nb`", ["a b"], CODE_HERE, true],
  ["`a` and `b", ["a"], `${CODE_HERE} and \`b`, false],
  ["nothing ``here``", ["", ""], `nothing ${CODE_HERE}here${CODE_HERE}`, false],
  ["", [], "", true],
])("%j", (text, spans, words, balanced) => {
  expect(splitProse(text)).toEqual({ spans, words, balanced });
});
