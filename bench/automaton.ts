/** MB/s of the automaton on large texts beside Vectorscan and ripgrep, at several numbers of literals, results compared. */
import { readFileSync } from "node:fs";
import { type Automaton, createHits, findLiterals, PADDING } from "../src/match/automaton/automaton.ts";
import { compileLiterals } from "../src/match/automaton/compile.ts";
import { checksumOf } from "./checksum.ts";
import { literalsFile, signatures, textFile } from "./data.ts";
import { EXPECTED } from "./definitions/expected.ts";
import { TEXTS } from "./definitions/texts.ts";
import { type Contender, median, megabytesPerSecond, now, sideBySide } from "./measure.ts";
import { numbers, option, small } from "./options.ts";
import { figure, print, printTable, record } from "./report.ts";
import { ripgrep, ripgrepMilliseconds, ripgrepVersion } from "./rivals/ripgrep.ts";
import { buildVectorscan, Vectorscan } from "./rivals/vectorscan.ts";

const SIZE = small ? 1e6 : 64e6;
const LITERALS = numbers("literals", small ? [200, 2000] : [2000, 20_000, 200_000, 1_000_000]);
const ROUNDS = Number(option("rounds") ?? 5);
const NAMES = option("texts")?.split(",") ?? ["log", "words"];

/** A rival that takes more than this to compile, or for one text, is left out, and that is said. */
const LIMIT = { seconds: Number(option("seconds") ?? 300), bytes: Number(option("gigabytes") ?? 8) * 2 ** 30 };

/** An empty text: what ripgrep takes to start and to compile its literals. */
const NOTHING = "/dev/null";

interface Outcome {
  readonly literals: number;
  readonly text: string;
  readonly hits: number;
  readonly lines: number;
  readonly checksum: number;
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly notes: readonly string[];
}

const definitions = TEXTS.filter(({ name }) => NAMES.includes(name));
const hits = createHits();

/** Lines that hold a hit: what ripgrep counts. */
function linesWithHits(text: Uint8Array, length: number): number {
  const positions = hits.positions.slice(0, hits.count).sort();
  let lines = 0;
  let lineEnd = -1;
  for (const position of positions) {
    if (position <= lineEnd) continue;
    lines++;
    const feed = text.indexOf(10, position);
    lineEnd = feed < 0 ? length : feed;
  }
  return lines;
}

function padded(path: string): { bytes: Uint8Array; view: DataView; length: number } {
  const content = readFileSync(path);
  const bytes = new Uint8Array(content.length + PADDING);
  bytes.set(content);
  return { bytes, view: new DataView(bytes.buffer), length: content.length };
}

const differs = (who: string, what: string, theirs: number, ours: number): never => {
  throw new Error(`${who} finds ${theirs} ${what}, Wayout ${ours}`);
};

function build(count: number): { automaton: Automaton; milliseconds: number; bytes: number } {
  const encoder = new TextEncoder();
  const literals = signatures(count).map(({ literal }) => encoder.encode(literal));
  const began = now();
  const automaton = compileLiterals(literals);
  const milliseconds = now() - began;
  const columns = automaton.windows.flatMap(({ offsets, slots, members }) => [offsets, slots, members]);
  const filters = automaton.windows.reduce((sum, { filter }) => sum + filter.byteLength, 0);
  const bytes = [automaton.pool, automaton.starts, ...columns].reduce(
    (sum, one) => sum + one.all().byteLength,
    filters,
  );
  return { automaton, milliseconds, bytes };
}

async function compare(
  count: number,
  text: (typeof definitions)[number],
  automaton: Automaton,
  vectorscan: Vectorscan | undefined,
  hasRipgrep: boolean,
): Promise<Outcome> {
  const path = textFile(text, SIZE, true);
  const literals = literalsFile(count);
  const { bytes, view, length } = padded(path);
  const notes: string[] = [];
  findLiterals(automaton, bytes, view, length, hits);
  const found = { hits: hits.count, lines: linesWithHits(bytes, length), checksum: 0 };
  found.checksum = checksumOf(hits.literals, hits.positions, hits.count);
  const expected = EXPECTED.find((one) => one.text === text.name && one.size === SIZE && one.literals === count);
  if (!expected) notes.push("no expected counts are known");
  else
    for (const what of ["hits", "lines", "checksum"] as const)
      if (found[what] !== expected[what]) differs("the definition", what, expected[what], found[what]);

  const contenders: Contender[] = [
    {
      name: "wayout",
      run: () => {
        const began = now();
        findLiterals(automaton, bytes, view, length, hits);
        return now() - began;
      },
    },
  ];
  if (vectorscan) {
    const which = definitions.indexOf(text);
    const theirs = await vectorscan.scan(which);
    if (theirs.hits !== found.hits) differs("Vectorscan", "hits", theirs.hits, found.hits);
    if (theirs.checksum !== found.checksum) differs("Vectorscan", "as checksum", theirs.checksum, found.checksum);
    contenders.push({ name: "vectorscan", run: async () => (await vectorscan.scan(which)).milliseconds });
  }
  if (hasRipgrep) {
    const theirs = ripgrep(literals, path, LIMIT);
    if (typeof theirs === "string") notes.push(`ripgrep: ${theirs}`);
    else {
      if (theirs.lines !== found.lines) differs("ripgrep", "lines", theirs.lines, found.lines);
      const run = (what: string) => () => ripgrepMilliseconds(literals, what, LIMIT);
      contenders.push({ name: "ripgrep", run: run(path) }, { name: "ripgrep, empty text", run: run(NOTHING) });
    }
  }
  const samples = await sideBySide(contenders, ROUNDS);
  return { literals: count, text: text.name, ...found, samples, notes };
}

/** ripgrep's time for the text alone: without its start and its compiling. */
function ripgrepScan(samples: Outcome["samples"]): number | undefined {
  const { ripgrep: whole, "ripgrep, empty text": start } = samples;
  if (!whole || !start) return undefined;
  const difference = median(whole) - median(start);
  return difference > 0 ? difference : undefined;
}

function row({ literals, text, hits: count, samples }: Outcome): string[] {
  const ours = median(samples.wayout ?? []);
  const speed = (time: number | undefined) => (time === undefined ? "-" : figure(megabytesPerSecond(SIZE, time)));
  const ratio = (time: number | undefined) => (time === undefined ? "-" : `${figure(time / ours)}x`);
  const vectorscan = samples.vectorscan && median(samples.vectorscan);
  const rg = ripgrepScan(samples);
  return [
    `${literals.toLocaleString("en")} ${text}`,
    count.toLocaleString("en"),
    speed(ours),
    speed(vectorscan),
    ratio(vectorscan),
    speed(rg),
    ratio(rg),
  ];
}

async function main(): Promise<void> {
  const without = option("without")?.split(",") ?? [];
  const rg = without.includes("ripgrep") ? undefined : ripgrepVersion();
  if (!rg) print("ripgrep is not installed, or not wanted: left out");
  const built = without.includes("vectorscan") ? { missing: "not wanted" } : buildVectorscan();
  if ("missing" in built) print(`Vectorscan is left out: ${built.missing}`);
  const outcomes: Outcome[] = [];
  const builds: Record<string, unknown>[] = [];
  let version: string | undefined;
  const paths = definitions.map((text) => textFile(text, SIZE, true));
  for (const count of LITERALS) {
    const { automaton, milliseconds, bytes } = build(count);
    const started =
      "program" in built ? await Vectorscan.start(built.program, literalsFile(count), paths, LIMIT) : undefined;
    if (typeof started === "string") print(`Vectorscan at ${count} literals: ${started}`);
    const vectorscan = typeof started === "string" ? undefined : started;
    version ??= vectorscan?.version;
    builds.push({
      literals: count,
      wayout: { milliseconds, bytes },
      vectorscan: vectorscan
        ? { milliseconds: vectorscan.compileMilliseconds, bytes: vectorscan.databaseBytes }
        : (started ?? null),
    });
    for (const text of definitions) {
      const outcome = await compare(count, text, automaton, vectorscan, rg !== undefined);
      outcomes.push(outcome);
      print(
        `${row(outcome).join("  ")}  checksum ${outcome.checksum} lines ${outcome.lines} ${outcome.notes.join("; ")}`,
      );
    }
    vectorscan?.stop();
  }
  printTable(`Finding literals in ${SIZE / 1e6} MB, MB/s (median of ${ROUNDS}; ripgrep less its start)`, [
    ["literals, text", "hits", "wayout", "vectorscan", "", "ripgrep", ""],
    ...outcomes.map(row),
  ]);
  printTable("Compiling", [
    ["literals", "wayout s", "MB", "vectorscan s", "MB"],
    ...builds.map((one) => {
      const { literals, wayout, vectorscan } = one as {
        literals: number;
        wayout: { milliseconds: number; bytes: number };
        vectorscan: { milliseconds: number; bytes: number } | string | null;
      };
      const cells = (value: typeof vectorscan) =>
        value !== null && typeof value === "object"
          ? [figure(value.milliseconds / 1e3), figure(value.bytes / 1e6)]
          : ["-", "-"];
      return [literals.toLocaleString("en"), ...cells(wayout), ...cells(vectorscan)];
    }),
  ]);
  if (!small) record("automaton", { ripgrep: rg ?? "missing", vectorscan: version ?? "missing" }, { builds, outcomes });
}

await main();
