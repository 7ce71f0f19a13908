import fc from "fast-check";
import { expect, test } from "vitest";
import { packageUrl, packageUrlFault } from "./package-url.ts";

const messages = (text: string) => packageUrl.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

test.each([
  "pkg:npm/express-jwt",
  "pkg:npm/%40nestjs/jwt",
  "pkg:pypi/pyjwt",
  "pkg:maven/org.springframework/spring-core",
  "pkg:golang/github.com/golang-jwt/jwt",
  "pkg:generic/git",
])("%s is well-formed", (text) => expect(messages(text)).toEqual([]));

test.each([
  ["", "not a package URL"],
  ["express-jwt", "not a package URL"],
  ["npm:express-jwt", "not a package URL"],
  ["pkg:npm", "not a package URL"],
  ["pkg:maven/spring-core", "not a package URL"],
  ["pkg:NPM/express-jwt", 'write "pkg:npm/express-jwt"'],
  ["pkg:npm/@nestjs/jwt", 'write "pkg:npm/%40nestjs/jwt"'],
  ["pkg:pypi/PyJWT", 'write "pkg:pypi/pyjwt"'],
  ["pkg://npm/express-jwt", 'write "pkg:npm/express-jwt"'],
  ["pkg:npm/express-jwt@8.4.0", "no version here"],
])("%j is refused: %s", (text, message) => {
  expect(messages(text)).toEqual([expect.stringContaining(message)]);
});

test("any text is accepted or refused in words; the form that is suggested is accepted", () => {
  const parts = fc.constantFrom(
    "pkg:",
    "npm",
    "pypi",
    "NPM",
    "/",
    "@",
    "%40",
    "?",
    "#",
    "a",
    "A",
    "1.0",
    " ",
    "%",
    ":",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(parts, { maxLength: 10 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(text, (text) => {
      const fault = packageUrlFault(text);
      expect(packageUrl.safeParse(text).success || messages(text).length > 0).toBe(true);
      const canonical = /write "(pkg:.*)"$/s.exec(fault ?? "")?.[1];
      if (fault?.startsWith("not in the canonical form")) expect(packageUrlFault(canonical ?? "")).toBe(undefined);
    }),
    { numRuns: 1_000 },
  );
});
