import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { compileBundle } from "./compile.ts";
import { Near, packNear } from "./near.ts";
import { Bundle, openBytes } from "./open.ts";
import { Search } from "./search.ts";
import { tokenise } from "./tokenise.ts";

const ids = Array.from({ length: 12 }, (_, at) => `git/index-lock-exists-${String.fromCharCode(97 + at)}`);
const records = ids.map((_, at) =>
  sampleRecord({
    record: ["title: Unable to create index.lock", `title: Unable to create ${"lock ".repeat(at + 1)}number${at}`],
  }),
);
const { bytes } = compileBundle(sampleCatalog(records));
const bundle = openBytes(bytes);
const near = new Near(bundle.columns("near"));

describe("records that share words with a text", () => {
  it("are those that minisearch finds, with its scores", () => {
    const search = new Search(bundle.section("search"));
    const known = ["lock", "number3", "git", "process", "锁文件", "reinstall", "pgrep", "nothing", "simple", "仓库"];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...known), { maxLength: 8 }), (words) => {
        const ours = near.find(words, 100);
        const theirs = search.sharing(words, 100);
        expect(ours.map(({ record }) => record).sort()).toEqual(theirs.map(({ record }) => record).sort());
        for (const { record, score, terms } of ours) {
          const same = theirs.find((other) => other.record === record);
          // Each word's score is rounded to a sixteenth, and the sum multiplied by their number.
          expect(Math.abs(score - (same?.score ?? 0))).toBeLessThanOrEqual(terms.length ** 2 / 32 + 1e-9);
          expect([...terms].sort()).toEqual([...(same?.terms ?? [])].sort());
        }
      }),
    );
  });

  it("are found by every word that was put in, and by no other", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 50 }), fc.string(), (words, other) => {
        const index = new Near(packNear(new Map(words.map((word, at) => [word, [[at, at + 0.5]]]))));
        for (const [at, word] of words.entries())
          expect(index.find([word], 9)).toEqual([{ record: at, score: at + 0.5, terms: [word] }]);
        expect(index.find([other], 9).length).toBe(words.includes(other) ? 1 : 0);
      }),
    ));

  it("come best first, no more than asked for", () => {
    const found = near.find(["lock"], 5);
    expect(found).toHaveLength(5);
    expect([...found].sort((a, b) => b.score - a.score)).toEqual(found);
  });

  it("are looked up without reading the whole", () => {
    const words = new Map(
      Array.from({ length: 40_000 }, (_, at) => [`word${at}`, [[at % 100, 1]] as [number, number][]]),
    );
    const { slots, postings } = packNear(words);
    let read = 0;
    const counted = {
      at: (column: typeof slots) => (index: number) => {
        read++;
        return column.at(index);
      },
    };
    const index = new Near({
      slots: Object.assign(Object.create(slots), { at: counted.at(slots), length: slots.length }),
      postings: Object.assign(Object.create(postings), { at: counted.at(postings) }),
    });
    expect(index.find(tokenise("word7 word39999 word40000"), 9)).toHaveLength(2);
    expect(read).toBeLessThan(60);
  });
});

it("a damaged page of the section is refused", () => {
  const damaged = bytes.slice();
  const place = new TextDecoder("latin1").decode(bytes).indexOf('[{"name":"slots"');
  damaged[place + 5] = 0;
  const open = new Bundle((offset, length) => damaged.subarray(offset, offset + length), damaged.length);
  expect(() => open.columns("near")).toThrow(/section "near"/);
});
