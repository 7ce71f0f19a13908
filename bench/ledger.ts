/**
 * The ledger: reports a second on each store, beside bare inserts of the same rows in the same store, taken in turns; and how long a
 * record's rates take to compute with 10, 1,000 and 1,000,000 reports.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { estimateRecord } from "../src/estimate/estimate.ts";
import { APPROACHES, CAUSES, compareNumbers, evidence, trials } from "../src/estimate/fixtures.ts";
import { GroupCommit } from "../src/ledger/group-commit.ts";
import { Ledger } from "../src/ledger/ledger.ts";
import { missingPostgres, PrivatePostgres } from "../src/ledger/private-postgres.ts";
import { toRow } from "../src/ledger/report-row.ts";
import type { StoredReport } from "../src/model/report.ts";
import { median, now, type Samples, sideBySide } from "./measure.ts";
import { numbers, option, small } from "./options.ts";
import { figure, print, printTable, record } from "./report.ts";

const ROUNDS = Number(option("rounds") ?? (small ? 1 : 5));
const REPORTS = Number(option("reports") ?? (small ? 100 : 2000));
/** Senders that each wait for their answer before they send again. */
const SENDERS = numbers("senders", [1, 64]);
const SIZES = numbers("sizes", small ? [10, 1000] : [10, 1000, 1_000_000]);
/** Reports of a million are written so many at once. */
const AT_ONCE = 2000;
const RECORDS = 20;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const REPORTERS = Array.from({ length: 500 }, (_, at) =>
  `${LETTERS[at % 26]}${LETTERS[Math.floor(at / 26) % 26]}`.padEnd(16, "reporter"),
);

function makeReport(number: number, record: string): StoredReport {
  return {
    id: randomUUID(),
    record,
    approach: APPROACHES[number % 3],
    cause: number % 2 === 0 ? CAUSES[number % 3] : null,
    outcome: number % 5 === 0 ? "unchanged" : "fixed",
    packages: [],
    note: null,
    reporter: number % 4 === 0 ? null : REPORTERS[number % REPORTERS.length],
    tool: "http",
    time: new Date(1_790_000_000_000 + number * 1000).toISOString(),
  } as unknown as StoredReport;
}

/** Reports a second of so many senders. */
async function rate(senders: number, count: number, send: (number: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const began = now();
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (next < count) await send(next++);
    }),
  );
  return count / ((now() - began) / 1000);
}

async function measureStore(name: string, ledger: Ledger) {
  await ledger.ready();
  const queue = new GroupCommit(ledger);
  const results: Record<string, Samples> = {};
  for (const senders of SENDERS) {
    const count = senders === 1 ? Math.ceil(REPORTS / 8) : REPORTS;
    results[senders] = await sideBySide(
      [
        {
          name: "ledger",
          run: () => rate(senders, count, (n) => queue.append(makeReport(n, `bench/record-${n % RECORDS}`))),
        },
        {
          name: "bare inserts",
          run: () =>
            rate(senders, count, (n) =>
              ledger.read((db) =>
                db
                  .insertInto("reports")
                  .values(toRow(makeReport(n, "bare/inserts")))
                  .execute(),
              ),
            ),
        },
      ],
      ROUNDS,
    );
  }
  printTable(`${name}: reports a second, each acknowledged once it is synced; median of ${ROUNDS}`, [
    ["senders", "ledger", "bare inserts", "ledger / bare"],
    ...SENDERS.map((senders) => {
      const [ours, bare] = [median(results[senders]?.ledger ?? []), median(results[senders]?.["bare inserts"] ?? [])];
      return [String(senders), figure(ours), figure(bare), figure(ours / bare)];
    }),
  ]);
  return results;
}

const LAB = APPROACHES.flatMap((approach, row) =>
  CAUSES.flatMap((cause, column) => trials(approach, cause, ...Array(6).fill(row === column ? "fixed" : "unchanged"))),
);

/** Milliseconds to read a record's counts and compute all its figures; and to count its reports anew. */
async function measureSize(ledger: Ledger, size: number) {
  const id = `bench/size-${size}`;
  for (let at = 0; at < size; at += AT_ONCE)
    await ledger.append(Array.from({ length: Math.min(AT_ONCE, size - at) }, (_, n) => makeReport(at + n, id)));
  const times: number[] = [];
  for (let round = 0; round < (small ? 3 : 50); round++) {
    const began = now();
    estimateRecord({ ...evidence({ trials: LAB }), counted: await ledger.counts(id) }, compareNumbers);
    times.push(now() - began);
  }
  const began = now();
  const full = await ledger.countAnew(id);
  const anew = now() - began;
  if (JSON.stringify(estimate(full)) !== JSON.stringify(estimate(await ledger.counts(id))))
    throw new Error(`the sums of ${id} are not those of its reports`);
  return { size, incremental: median(times), anew };
}

const estimate = (counted: Awaited<ReturnType<Ledger["counts"]>>) =>
  estimateRecord({ ...evidence({ trials: LAB }), counted }, compareNumbers).posterior;

async function measureSizes(name: string, ledger: Ledger) {
  const rows: Awaited<ReturnType<typeof measureSize>>[] = [];
  for (const size of SIZES) rows.push(await measureSize(ledger, size));
  printTable(`${name}: milliseconds to compute a record's rates`, [
    ["reports", "from the ledger's sums", "from every report"],
    ...rows.map(({ size, incremental, anew }) => [size.toLocaleString("en"), figure(incremental), figure(anew)]),
  ]);
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), "wayout-bench-ledger-"));
const results: Record<string, unknown> = {};
const postgres = missingPostgres ? undefined : new PrivatePostgres();
try {
  const places: [string, Ledger["location"]][] = [["SQLite", { kind: "sqlite", path: join(folder, "ledger.sqlite") }]];
  if (postgres) places.push(["PostgreSQL", { kind: "postgres", url: postgres.createDatabase() }]);
  else print("PostgreSQL is left out: there is no initdb");
  for (const [name, location] of places) {
    const ledger = new Ledger(location);
    results[name] = { rates: await measureStore(name, ledger), sizes: await measureSizes(name, ledger) };
    await ledger.close();
  }
} finally {
  postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}
if (!small) record("ledger", {}, results);
