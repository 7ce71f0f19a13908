import fc from "fast-check";
import { expect, test } from "vitest";
import { parseVersionRange, versionRange } from "./version-range.ts";

test.each([
  ["vers:npm/*", "npm", []],
  ["vers:npm/8.4.0", "npm", ["=8.4.0"]],
  ["vers:npm/>=8.4.0|<9", "npm", [">=8.4.0", "<9"]],
  ["vers:pypi/!=2.8.0rc1|<=3.0+local", "pypi", ["!=2.8.0rc1", "<=3.0+local"]],
  ["vers:deb/=1:2.3-1ubuntu1", "deb", ["=1:2.3-1ubuntu1"]],
])("%s", (text, type, constraints) => {
  const range = parseVersionRange(text);
  expect(range.type).toBe(type);
  expect(range.constraints.map(({ comparator, version }) => comparator + version)).toEqual(constraints);
});

test.each([
  ["", "not a VERS range"],
  [">=1", "not a VERS range"],
  ["vers:NPM/1", "not a VERS range"],
  ["vers:npm/", "not a VERS range"],
  ["vers:npm/>= 1", '">= 1" is not a version constraint'],
  ["vers:npm/1||2", '"" is not a version constraint'],
  ["vers:npm/*|1", '"*" is not a version constraint'],
  ["vers:npm/>=1|<1", "version 1 stands in the range twice"],
])("%j is refused: %s", (text, message) => {
  expect(() => parseVersionRange(text)).toThrow(message);
  expect(versionRange.safeParse(text).error?.issues[0]?.message).toContain(message);
});

const version = fc.stringMatching(/^[0-9][0-9a-z.+-]{0,8}$/);
const constraint = fc.tuple(fc.constantFrom("=", "!=", "<", "<=", ">", ">="), version);

test("what is written as a range is read as that range", () => {
  const unique = { minLength: 1, maxLength: 5, selector: ([, version]: [string, string]) => version };
  fc.assert(
    fc.property(fc.uniqueArray(constraint, unique), (constraints) => {
      const text = `vers:npm/${constraints.map((one) => one.join("")).join("|")}`;
      const expected = constraints.map(([comparator, version]) => ({ comparator, version }));
      expect(parseVersionRange(text)).toEqual({ type: "npm", constraints: expected });
    }),
  );
});

test("any other text is refused with a SyntaxError, and the schema says the same", () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom("vers:", "npm", "/", "|", ">=", "1", "*", " ")).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (text) => {
      let fault: unknown;
      try {
        parseVersionRange(text);
      } catch (error) {
        fault = error;
      }
      expect(fault === undefined || fault instanceof SyntaxError).toBe(true);
      expect(versionRange.safeParse(text).success).toBe(fault === undefined);
    }),
  );
});
