import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneCause, searchHits, testedRecord } from "./fixtures.ts";
import { hostileTexts, poison, RESTRICTED } from "./hostile.ts";
import { renderJson } from "./json.ts";

describe("renderJson", () => {
  it("prints the value with two blanks and a line break at the end", () => {
    expect(renderJson(searchHits("en").slice(0, 1))).toBe(
      '[\n  {\n    "record": "api/jwt-claims-validation-failed",\n    "title": "401 Unauthorized: JWT claims validation failed",\n    "tier": "verified",\n    "score": 12.5\n  }\n]\n',
    );
  });

  it("says all of the value and prints no control character", () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        for (const value of [
          poison(oneCause("en"), texts, RESTRICTED),
          poison(testedRecord("zh"), texts, RESTRICTED),
        ]) {
          const json = renderJson(value);
          expect(JSON.parse(json)).toEqual(value);
          expect(json).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
        }
      }),
    );
  });
});
