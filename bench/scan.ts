/** `wayout scan` on a large log in lower case, from process start to process end, beside `rg -F -f` with the signatures' literals. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { buildBundle, buildIfAsked } from "./bundles.ts";
import { literalsFile, textFile } from "./data.ts";
import { LOG } from "./definitions/texts.ts";
import { type Contender, median, megabytesPerSecond, now, sideBySide } from "./measure.ts";
import { numbers, option, small } from "./options.ts";
import { figure, print, printTable, record } from "./report.ts";
import { ripgrepMilliseconds, ripgrepVersion } from "./rivals/ripgrep.ts";

const SIZE = small ? 1e6 : 64e6;
const SIGNATURES = numbers("signatures", small ? [200] : [2000]);
const ROUNDS = Number(option("rounds") ?? 5);
const LIMIT = { seconds: 300, bytes: 8 * 2 ** 30 };

const COMMAND = "dist/wayout.cjs";

/**
 * Of the lines that hold a literal, the share that `scan` must report: holes that do not fit and weak signatures are the rest. With more
 * signatures than 2,000 the log holds so many literals without the rest of their messages that the share means nothing.
 */
const LEAST_SHARE = 0.8;

function scan(bundle: string, log: string): { milliseconds: number; lines: Set<number> } {
  const began = now();
  const run = spawnSync(process.execPath, [COMMAND, "scan", "--format", "json", log], {
    env: { ...process.env, WAYOUT_BUNDLE: bundle, NODE_EXTRA_CA_CERTS: undefined },
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const milliseconds = now() - began;
  if (run.status === null || run.status > 1) throw new Error(`wayout scan failed: ${run.stderr}`);
  const lines = run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { line: number }).line);
  return { milliseconds, lines: new Set(lines) };
}

/** Numbers of the lines that hold a literal. */
function linesWithLiterals(literals: string, log: string): Set<number> {
  const run = spawnSync("rg", ["--no-config", "--text", "-F", "-n", "-f", literals, log], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  return new Set(run.stdout.split("\n").map((line) => Number.parseInt(line, 10)));
}

async function main(): Promise<void> {
  if (await buildIfAsked()) return;
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is not there: run \`npm run build\` first`);
  const version = ripgrepVersion();
  if (!version) print("ripgrep is not installed: left out");
  const log = textFile(LOG, SIZE, true);
  const rows: string[][] = [];
  const results: unknown[] = [];
  for (const count of SIGNATURES) {
    const { path: bundle } = buildBundle(count, "generated");
    const literals = literalsFile(count);
    const found = scan(bundle, log).lines;
    const contenders: Contender[] = [{ name: "wayout scan", run: () => scan(bundle, log).milliseconds }];
    let share = Number.NaN;
    if (version) {
      const held = linesWithLiterals(literals, log);
      const strangers = [...found].filter((line) => !held.has(line));
      share = found.size / held.size;
      if (strangers.length > 0) print(`${strangers.length} lines hold no whole literal, the first is ${strangers[0]}`);
      if (share < LEAST_SHARE) throw new Error(`scan reports ${found.size} lines; ${held.size} hold a literal`);
      contenders.push({
        name: "rg -F -f",
        run: () => ripgrepMilliseconds(literals, log, LIMIT),
      });
    }
    const samples = await sideBySide(contenders, ROUNDS);
    results.push({ signatures: count, lines: found.size, share, samples });
    const [ours, theirs] = contenders.map(({ name }) => median(samples[name] as number[]));
    rows.push([
      count.toLocaleString("en"),
      found.size.toLocaleString("en"),
      figure((ours as number) / 1e3),
      figure(megabytesPerSecond(SIZE, ours as number)),
      theirs === undefined ? "-" : figure(theirs / 1e3),
      theirs === undefined ? "-" : `${figure(theirs / (ours as number))}x`,
    ]);
  }
  printTable(`A log of ${SIZE / 1e6} MB, start to end of process (median of ${ROUNDS})`, [
    ["signatures", "lines found", "wayout scan s", "MB/s", "rg -F s", ""],
    ...rows,
  ]);
  if (!small) record("scan", { ripgrep: version ?? "missing" }, results);
}

await main();
