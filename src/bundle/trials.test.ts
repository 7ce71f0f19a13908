import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WayoutError } from "../base/error.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { type BundleTrial, bundleTrial } from "../model/trials-view.ts";
import { compileBundle } from "./compile.ts";
import { Bundle, openBytes } from "./open.ts";
import { sampleTrial } from "./sample-trial.ts";

const record = sampleRecord();
const bundleOf = (trials: readonly BundleTrial[]): Uint8Array =>
  compileBundle(sampleCatalog([record]), new Map([[record.id, trials]])).bytes;

const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const word = fc.constantFrom("a", "b", "c-d", "é", "日", '"', "\\");
const anyTrial: fc.Arbitrary<BundleTrial> = fc.record({
  id: hex,
  scenario: word,
  package: fc.constantFrom("pkg:generic/git", "pkg:npm/x"),
  version: fc.constantFrom("1.0.0", "2.0.0"),
  cause: word,
  approach: fc.option(word),
  outcome: fc.constantFrom("fixed", "unchanged", "new-error", "unsafe", "reproduced"),
  signature: fc.option(word),
  leads_to: fc.option(word),
  message: fc.string({ unit: "binary" }),
  runtime: fc.record({ name: fc.constantFrom("node", "python"), version: word }),
  sandboxed: fc.boolean(),
  uncontrolled: fc.boolean(),
  duration_ms: fc.nat(),
  time: fc
    .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  subject: fc.record({ name: word, sha256: hex }),
  stale: fc.boolean(),
  signed_by: fc.array(word, { maxLength: 2 }),
});

const byId = (trials: readonly BundleTrial[]) => [...trials].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("the trials of a bundle", () => {
  it("come back as they were, whatever they hold", () =>
    fc.assert(
      fc.property(fc.uniqueArray(anyTrial, { maxLength: 20, selector: ({ id }) => id }), (trials) => {
        expect(byId(openBytes(bundleOf(trials)).trials(0))).toEqual(byId(trials));
      }),
      { numRuns: 30 },
    ));

  it("are of the published form", () =>
    expect(
      openBytes(bundleOf([sampleTrial()]))
        .trials(0)
        .map((one) => bundleTrial.parse(one)),
    ).toEqual([sampleTrial()]));

  it("are the same bytes in whatever order shards wrote them", () => {
    const trials = ["2.43.0", "2.5.0", "2.39.5"].flatMap((version) => [
      sampleTrial({ version, approach: "reinstall", outcome: "unchanged" }),
      sampleTrial({ version, approach: "remove-lock", outcome: "fixed" }),
      sampleTrial({ version }),
    ]);
    const bytes = bundleOf(trials);
    expect(Buffer.compare(bundleOf([...trials].reverse()), bytes)).toBe(0);
    expect(
      openBytes(bytes)
        .trials(0)
        .map(({ version, approach }) => `${version} ${approach}`),
    ).toEqual(
      ["2.5.0", "2.39.5", "2.43.0"].flatMap((one) => [`${one} null`, `${one} remove-lock`, `${one} reinstall`]),
    );
  });

  it("are none where none has run", () => expect(openBytes(bundleOf([])).trials(0)).toEqual([]));

  it("are read only when asked for", () => {
    const bytes = bundleOf([sampleTrial()]);
    const read: [number, number][] = [];
    const bundle = new Bundle((offset, length) => {
      read.push([offset, length]);
      return bytes.subarray(offset, offset + length);
    }, bytes.length);
    bundle.record(0);
    const before = read.length;
    const start = Math.max(...read.map(([offset, length]) => offset + length));
    bundle.trials(0);
    expect(read.slice(before).every(([offset]) => offset >= start)).toBe(true);
  });

  it("are refused, or read as they were, when any one byte is changed", () => {
    const bytes = bundleOf([sampleTrial(), sampleTrial({ approach: "remove-lock", outcome: "fixed" })]);
    const whole = JSON.stringify(openBytes(bytes).trials(0));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        try {
          expect(JSON.stringify(openBytes(damaged).trials(0))).toBe(whole);
        } catch (error) {
          if (!(error instanceof WayoutError)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });
});
