import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { informationOf, WEAKEST_SIGNATURE } from "./information.ts";

describe("informationOf", () => {
  it("calls phrases of common words weak", () => {
    for (const weak of [
      "not found",
      "is not defined",
      "an error occurred",
      "failed",
      "no such file or directory",
      "permission denied",
      "is not a file",
    ]) {
      expect(informationOf(weak), weak).toBeLessThan(WEAKEST_SIGNATURE);
    }
  });

  it("calls messages of rare words or codes strong", () => {
    for (const strong of [
      "jwt expired",
      "code: 'err_module_not_found'",
      "npm err! code eresolve",
      "致命错误：不是 git 仓库",
      "econnrefused 127.0.0.1",
    ]) {
      expect(informationOf(strong), strong).toBeGreaterThan(WEAKEST_SIGNATURE);
    }
  });

  it("never falls when a word is added", () => {
    const word = fc.constantFrom("the", "error", "jwt", "42", "err_x_y", "'", "中", "module");
    fc.assert(
      fc.property(fc.array(word), word, (words, more) => {
        expect(informationOf([...words, more].join(" "))).toBeGreaterThan(informationOf(words.join(" ")));
      }),
    );
  });
});
