import fc from "fast-check";
import { expect, it } from "vitest";
import { KeptOutput } from "./kept-output.ts";

const HEAD = 256 * 1024;
const TAIL = 1024 * 1024;

it("keeps all of what is short, in whatever pieces it comes", () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary-ascii", maxLength: 50 })), (pieces) => {
      const kept = new KeptOutput();
      for (const piece of pieces) kept.add(Buffer.from(piece));
      expect(kept.text).toBe(pieces.join(""));
    }),
  ));

it("keeps beginning and end of what is long, and no more", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 4, maxLength: 12 }), (sizes) => {
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const all = Buffer.alloc(total, "0123456789abcdef\n");
      const kept = new KeptOutput();
      let at = 0;
      for (const size of sizes) {
        kept.add(all.subarray(at, at + size));
        at += size;
      }
      const text = all.toString();
      const expected = total <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n\n${text.slice(-TAIL)}`;
      expect(kept.text === expected).toBe(true);
    }),
    { numRuns: 30 },
  ));

it("does not keep the caller's memory", () => {
  const kept = new KeptOutput();
  const bytes = Buffer.from("before");
  kept.add(bytes);
  bytes.write("after!");
  expect(kept.text).toBe("before");
});
