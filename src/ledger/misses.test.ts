import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STORES, type Stores } from "./fixtures.ts";
import { forgetMisses, listMisses, MissCounter } from "./misses.ts";

describe.each(STORES)("misses in %s", (_, missing, openStores) => {
  if (missing) return it.skip("are counted", () => {});
  let stores: Stores;
  beforeAll(() => {
    stores = openStores();
  });
  afterAll(() => stores.remove());

  it("are counted by what they have in common, redacted", async () => {
    const ledger = stores.open();
    const counter = new MissCounter(ledger);
    counter.note("start\nfrobnicate failed: /home/jane/x.c:12 for jane@doe.example\ndone");
    counter.note("frobnicate failed: /home/bob/src/y.c:7 for bob@doe.example");
    await counter.flush(new Date("2026-11-01T00:00:00Z"));
    counter.note("\u001b[31mFrobnicate  FAILED: /srv/z.c:99 for c@d.example\u001b[0m");
    counter.note("quux: permission denied");
    await counter.flush(new Date("2026-11-02T00:00:00Z"));
    expect(await listMisses(ledger, 10)).toMatchObject([
      {
        sample: "frobnicate failed: /home/[user]/x.c:12 for [e-mail]",
        count: 3,
        first: "2026-11-01T00:00:00.000Z",
        last: "2026-11-02T00:00:00.000Z",
      },
      { sample: "quux: permission denied", count: 1 },
    ]);
  });

  it("are kept up to a number, the most frequent ones", async () => {
    const ledger = stores.open();
    const counter = new MissCounter(ledger, 3);
    for (const word of ["often", "often", "ann", "bob", "cyd", "dan"]) counter.note(`${word} error`);
    await counter.flush();
    const kept = await listMisses(ledger, 10);
    expect(kept).toHaveLength(3);
    expect(kept[0]).toMatchObject({ sample: "often error", count: 2 });
  });

  it("are forgotten one by one or all", async () => {
    const ledger = stores.open();
    const counter = new MissCounter(ledger);
    for (const word of ["ann", "bob", "cyd"]) counter.note(`${word} error`);
    counter.note("   ");
    await counter.flush();
    const [first] = await listMisses(ledger, 1);
    expect(await forgetMisses(ledger, first?.fingerprint)).toBe(1);
    expect(await forgetMisses(ledger)).toBe(2);
    expect(await listMisses(ledger, 10)).toEqual([]);
  });
});
