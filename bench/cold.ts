/**
 * The cold start of a lookup beside `node -e 0`: output to a pipe, to /dev/null, and on a terminal; and within a project whose lockfile has
 * 20,000 lines.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Contender, median, now, sideBySide } from "./measure.ts";
import { option, small } from "./options.ts";
import { figure, print, printTable, record } from "./report.ts";

const ROUNDS = Number(option("rounds") ?? (small ? 3 : 60));
const COMMAND = resolve("dist/wayout.cjs");
const ERROR = "UnauthorizedError: jwt audience invalid. expected: api";
const EXPECTED = "api/jwt-claims-validation-failed";

/** Adds 80 ms to every start of Node.js 20. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined, TERM: "xterm-256color" };

const nothing = openSync("/dev/null", "r+");

const run = (args: readonly string[], stdout: "pipe" | number, cwd = "/"): string => {
  const [program = "", ...rest] = args;
  const done = spawnSync(program, rest, { env, cwd, stdio: ["ignore", stdout, "ignore"], encoding: "utf8" });
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

/** Lockfiles of 20,000 lines, in which the package of the record comes last. */
const LOCKFILES: Readonly<Record<string, () => string>> = {
  "package-lock.json": () => {
    const packages = Array.from({ length: 2600 }, (_, at) => [
      `node_modules/package-${at}`,
      {
        version: `1.${at}.0`,
        resolved: `https://registry.example/package-${at}/-/package-${at}-1.${at}.0.tgz`,
        integrity: `sha512-${"x".repeat(86)}==`,
        license: "MIT",
        dependencies: { other: "^1.0.0" },
      },
    ]);
    const last = ["node_modules/express-jwt", { version: "8.4.0" }];
    const lock = { lockfileVersion: 3, packages: Object.fromEntries([...packages, last]) };
    return JSON.stringify(lock, null, 2);
  },
  "pnpm-lock.yaml": () => {
    const packages = Array.from(
      { length: 4100 },
      (_, at) =>
        `  package-${at}@1.${at}.0:\n    resolution: {integrity: sha512-${"x".repeat(86)}==}\n    engines: {node: '>=18'}\n    dependencies:\n      other: 1.0.0\n`,
    );
    return `lockfileVersion: '9.0'\n\npackages:\n\n${packages.join("")}  express-jwt@8.4.0:\n    resolution: {integrity: x}\n`;
  },
};

/** The cold start within a project, each kind of lockfile. */
function projects(folder: string): Contender[] {
  return Object.entries(LOCKFILES).map(([name, text]) => {
    const cwd = mkdtempSync(join(folder, "project-"));
    const lock = text();
    if (lock.split("\n").length < 20_000) throw new Error(`${name} has fewer than 20,000 lines`);
    writeFileSync(join(cwd, name), lock);
    return {
      name,
      run: () => {
        const began = now();
        const output = run(PROGRAMS.wayout, "pipe", cwd);
        const took = now() - began;
        if (!output.includes("express-jwt 8.4.0")) throw new Error(`wayout does not know the version of ${name}`);
        return took;
      },
    };
  });
}

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
  const folder = mkdtempSync(join(tmpdir(), "wayout-cold-"));
  const samples = await sideBySide([...contenders, ...projects(folder)], ROUNDS);
  rmSync(folder, { recursive: true, force: true });
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
  const bare = samples["node -e 0, pipe"] as number[];
  printTable("Within a project whose lockfile has 20,000 lines, beside `node -e 0` to a pipe", [
    ["lockfile", "wayout min", "median", "min", "median"],
    ...Object.keys(LOCKFILES).map((name) => {
      const ours = samples[name] as number[];
      return [
        name,
        figure(Math.min(...ours)),
        figure(median(ours)),
        `${figure(Math.min(...ours) / Math.min(...bare))}x`,
        `${figure(median(ours) / median(bare))}x`,
      ];
    }),
  ]);
  if (!small) record("cold", {}, samples);
}

await main();
