import { afterAll, describe, expect, it } from "vitest";
import { report, sqliteStores } from "./fixtures.ts";
import type { Ledger } from "./ledger.ts";
import { exportLines, importLines } from "./transfer.ts";

const stores = sqliteStores();
afterAll(() => stores.remove());

async function* each(lines: readonly string[]) {
  yield* lines;
}

async function exported(ledger: Ledger): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(ledger)) lines.push(line.trimEnd());
  return lines;
}

describe("moving evidence", () => {
  it("gives back what went in, from ledger to ledger, once", async () => {
    const [one, other] = [stores.open(), stores.open()];
    await one.append(Array.from({ length: 1203 }, (_, at) => report({ note: at % 2 ? `note ${at}` : null })));
    const lines = await exported(one);
    expect(lines).toHaveLength(1203);
    expect(await importLines(other, each(lines))).toEqual({ added: 1203, known: 0, bad: 0, refused: [] });
    expect(await importLines(other, each(lines))).toEqual({ added: 0, known: 1203, bad: 0, refused: [] });
    expect(await exported(other)).toEqual(lines);
  });

  it("refuses what it does not understand, by line, and takes the rest", async () => {
    const ledger = stores.open();
    const line = (differing: object) => JSON.stringify({ kind: "report", ...report(), ...differing });
    const taken = report();
    await ledger.append([taken]);
    const { added, bad, refused } = await importLines(
      ledger,
      each([
        line({}),
        "not JSON",
        "",
        line({ outcome: "great" }),
        line({ kind: "diagnosis" }),
        line({ more: 1 }),
        line({ id: taken.id, outcome: "unsafe", time: taken.time }),
        line({ reporter: "somebody" }),
        "x".repeat(70_000),
        line({}),
      ]),
    );
    expect(added).toBe(2);
    expect(bad).toBe(7);
    expect(refused.map(({ line: number }) => number)).toEqual([2, 4, 5, 6, 7, 8, 9]);
    expect(refused[1]?.why).toContain("`outcome`");
    expect(refused[4]?.why).toBe(`another report has the id ${taken.id} already`);
  });

  it("redacts what another ledger did not", async () => {
    const ledger = stores.open();
    await importLines(ledger, each([JSON.stringify({ kind: "report", ...report({ note: "mail jane@doe.example" }) })]));
    expect((await exported(ledger)).join()).toContain('"note":"mail [e-mail]"');
  });
});
