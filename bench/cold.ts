/** The cold start of a lookup beside `node -e 0`: output to a pipe, to /dev/null, and on a terminal. */
import { spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { type Contender, median, now, sideBySide } from "./measure.ts";
import { option, small } from "./options.ts";
import { figure, print, printTable, record } from "./report.ts";

const ROUNDS = Number(option("rounds") ?? (small ? 3 : 60));
const COMMAND = "dist/wayout.cjs";
const ERROR = "jwt audience invalid. expected: api";
const EXPECTED = "api/jwt-claims-validation-failed";

/** Adds 80 ms to every start of Node.js 20. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined, TERM: "xterm-256color" };

const nothing = openSync("/dev/null", "r+");

const run = (args: readonly string[], stdout: "pipe" | number): string => {
  const [program = "", ...rest] = args;
  const done = spawnSync(program, rest, { env, stdio: ["ignore", stdout, "ignore"], encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${args.join(" ")} ended with ${done.status}`);
  return done.stdout ?? "";
};

const quote = (args: readonly string[]): string => args.map((arg) => `'${arg}'`).join(" ");

/** On a pseudo-terminal of util-linux's `script`, whose own start is in the time of both. */
const onTerminal = (args: readonly string[]): string[] => ["script", "-qec", quote(args), "/dev/null"];

const PROGRAMS = {
  "node -e 0": [process.execPath, "-e", "0"],
  wayout: [process.execPath, COMMAND, ERROR],
} as const;

const WAYS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  pipe: (args) => run(args, "pipe"),
  "/dev/null": (args) => run(args, nothing),
  terminal: (args) => run(onTerminal(args), "pipe"),
};

async function main(): Promise<void> {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is not there: run \`npm run build\` first`);
  const ways = Object.entries(WAYS).filter(([name]) => {
    const missing = name === "terminal" && spawnSync("script", ["--version"]).error !== undefined;
    if (missing) print("script (util-linux) is not installed: no terminal");
    return !missing;
  });
  const contenders: Contender[] = ways.flatMap(([way, start]) =>
    Object.entries(PROGRAMS).map(([program, args]) => ({
      name: `${program}, ${way}`,
      run: () => {
        const began = now();
        const output = start(args);
        const took = now() - began;
        if (program === "wayout" && way !== "/dev/null" && !output.includes(EXPECTED))
          throw new Error(`wayout does not answer ${EXPECTED} on ${way}`);
        return took;
      },
    })),
  );
  const samples = await sideBySide(contenders, ROUNDS);
  const rows = ways.map(([way]) => {
    const bare = samples[`node -e 0, ${way}`] as number[];
    const ours = samples[`wayout, ${way}`] as number[];
    return [
      way,
      figure(Math.min(...bare)),
      figure(median(bare)),
      figure(Math.min(...ours)),
      figure(median(ours)),
      `${figure(Math.min(...ours) / Math.min(...bare))}x`,
      `${figure(median(ours) / median(bare))}x`,
    ];
  });
  printTable(`Cold start, milliseconds (${ROUNDS} each, in turns)`, [
    ["output", "node min", "median", "wayout min", "median", "min", "median"],
    ...rows,
  ]);
  if (!small) record("cold", {}, samples);
}

await main();
