import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bytes, PAGE, Pages, Words } from "./columns.ts";
import { packColumns, unpackColumns } from "./pack.ts";

/** Pages over a copy of these bytes, and what was fetched of them. */
function lazily(source: Uint8Array): { pages: Pages; fetched: [from: number, to: number][] } {
  const bytes = new Uint8Array(source.length);
  const fetched: [number, number][] = [];
  const pages = new Pages(bytes, (from, to) => {
    fetched.push([from, to]);
    bytes.set(source.subarray(from, to), from);
  });
  return { pages, fetched };
}

describe("columns", () => {
  const many = new Words(Uint32Array.from({ length: 9000 }, (_, index) => index * 7));
  const few = new Bytes(Uint8Array.from([1, 2, 3]));
  const packed = packColumns({ few, many });

  it("come back with the numbers that they had, in whatever order they are looked at", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(many.length - 1), { maxLength: 30 }), (places) => {
        const { pages, fetched } = lazily(packed);
        const columns = unpackColumns(pages);
        for (const place of places) expect(columns.many?.at(place)).toBe(place * 7);
        expect([0, 1, 2].map((index) => columns.few?.at(index))).toEqual([1, 2, 3]);
        const once = fetched.flatMap(([from, to]) =>
          Array.from({ length: Math.ceil((to - from) / PAGE) }, (_, page) => from / PAGE + page),
        );
        expect(new Set(once).size).toBe(once.length);
      }),
    );
  });

  it("are fetched by the page, and together where they are asked for together", () => {
    const { pages, fetched } = lazily(packed);
    const columns = unpackColumns(pages);
    columns.many?.at(8999);
    columns.many?.at(8998);
    expect(fetched).toEqual([
      [0, PAGE],
      [4 * PAGE, packed.length],
    ]);
    expect(columns.many?.all()).toEqual(many.all());
    expect(fetched.slice(2)).toEqual([[PAGE, 4 * PAGE]]);
  });

  it("ask again for what could not be fetched", () => {
    let fail = true;
    const bytes = new Uint8Array(packed.length);
    const pages = new Pages(bytes, () => {
      if (fail) throw new Error("damaged");
      bytes.set(packed);
    });
    expect(() => unpackColumns(pages)).toThrow("damaged");
    fail = false;
    expect(unpackColumns(pages).few?.at(2)).toBe(3);
  });
});
