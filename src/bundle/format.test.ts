import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WayoutError } from "../base/error.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { compileBundle } from "./compile.ts";
import { HEADER, readHeader } from "./format.ts";
import { Bundle, openBytes } from "./open.ts";

const { bytes, name } = compileBundle(sampleCatalog([sampleRecord()]));
const TEXT = new TextEncoder().encode("fatal: Unable to create '/srv/app/.git/index.lock': File exists.");

/** Opens a bundle and reads all of it. */
function readAll(bundleBytes: Uint8Array): string {
  const bundle = openBytes(bundleBytes);
  return JSON.stringify([
    bundle.matcher.match(TEXT, TEXT.length),
    bundle.names,
    bundle.record(0),
    [...bundle.section("search")].length,
  ]);
}

function refusal(bundleBytes: Uint8Array): string {
  try {
    readAll(bundleBytes);
  } catch (error) {
    if (error instanceof WayoutError) return error.code;
    throw error;
  }
  return "none";
}

describe("a bundle", () => {
  it("is named by its content", () => {
    const digest = createHash("sha256").update(bytes.subarray(HEADER)).digest("hex");
    expect(name).toBe(`wayout-${digest.slice(0, 16)}.bundle`);
    expect(Buffer.from(bytes.subarray(32, 64)).toString("hex")).toBe(digest);
  });

  it("has the same bytes from the same sources", () => {
    expect(Buffer.compare(compileBundle(sampleCatalog([sampleRecord()])).bytes, bytes)).toBe(0);
    const other = compileBundle(sampleCatalog([sampleRecord({ record: ["Remove the lock", "Take the lock away"] })]));
    expect(other.name).not.toBe(name);
  });

  it("opens at any address", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readAll(shifted.subarray(3))).toBe(readAll(bytes));
  });

  it("reads no more of the matcher's tables than a lookup needs, however many signatures there are", () => {
    const words = ["lamp", "gate", "index", "table", "cursor", "branch", "socket", "frame", "token", "lock"];
    const templates = Array.from({ length: 4000 }, (_, number) =>
      Array.from(String(number).padStart(4, "0"), (digit) => words[Number(digit)]).join(" of a "),
    );
    const record = sampleRecord();
    const [signature] = record.source.signatures;
    const signatures = templates.map((template) => ({ ...signature!, template }));
    const large = compileBundle(sampleCatalog([{ ...record, source: { ...record.source, signatures } }])).bytes;
    let read = 0;
    const bundle = new Bundle((offset, length) => {
      read += length;
      return large.subarray(offset, offset + length);
    }, large.length);
    const sections = readHeader((offset, length) => large.subarray(offset, offset + length), large.length);
    const text = new TextEncoder().encode("fatal: gate of a lamp of a frame of a token");
    expect(bundle.matcher.match(text, text.length).map((match) => match.signature)).toEqual([1078]);
    expect(read).toBeLessThan(sections.get("match")!.length / 2);
  });

  it("is refused when it is something else, cut short, longer, or of another version", () => {
    expect(refusal(new Uint8Array())).toBe("bundle-foreign");
    expect(
      refusal(new TextEncoder().encode("PK\x03\x04 and much more that is not a bundle of any kind, at some length")),
    ).toBe("bundle-foreign");
    expect(refusal(bytes.slice(0, bytes.length - 1))).toBe("bundle-truncated");
    expect(refusal(bytes.slice(0, HEADER))).toBe("bundle-truncated");
    expect(refusal(Uint8Array.from([...bytes, 0]))).toBe("bundle-truncated");
    const newer = bytes.slice();
    newer[8] = 99;
    expect(refusal(newer)).toBe("bundle-version");
  });

  it("is refused, or reads as it was, when any one byte of it is changed", () => {
    const whole = readAll(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        const code = refusal(damaged);
        // Padding between sections and the SHA-256, which a lookup does not read, can change unseen.
        if (code === "none") expect(readAll(damaged)).toBe(whole);
        else expect(code).toMatch(/^bundle-(foreign|truncated|version|damaged)$/);
      }),
      { numRuns: 400 },
    );
  });
});
