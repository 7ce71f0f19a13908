/**
 * `wayout serve` beside a bare `node:http` server that sends the same bytes: requests a second, 99th percentile, processor time a
 * request; and how long `wayout export` takes for a catalog of many records.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { largeBundle } from "./large-bundle.ts";
import { median, sideBySide } from "./measure.ts";
import { numbers, option, small } from "./options.ts";
import { figure, print, printTable, record } from "./report.ts";

const ROUNDS = Number(option("rounds") ?? (small ? 1 : 7));
const SECONDS = Number(option("seconds") ?? (small ? 1 : 3));
const CONNECTIONS = 32;
const RECORDS = numbers("records", small ? [300] : [10_000])[0] as number;
const COMMAND = "dist/wayout.cjs";
const RECORD = "/api/jwt-claims-validation-failed";
const QUESTION = JSON.stringify({ text: "UnauthorizedError: jwt audience invalid. expected: api" });

const folder = mkdtempSync(join(tmpdir(), "wayout-bench-serve-"));
const running: ChildProcess[] = [];

interface Server {
  readonly url: string;
  readonly pid: number;
}

/** Starts a server that says its address on stderr: a file, since a pipe that nobody reads while wrk runs would stop it. */
async function start(args: readonly string[]): Promise<Server> {
  const log = join(folder, `server-${running.length}.log`);
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", openSync(log, "w")] });
  running.push(child);
  for (;;) {
    const said = readFileSync(log, "utf8");
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (url) return { url, pid: child.pid as number };
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with ${child.exitCode}: ${said}`);
    await setTimeout(20);
  }
}

interface Question {
  readonly name: string;
  readonly path: string;
  readonly post?: string;
}

const QUESTIONS: readonly Question[] = [
  { name: "record page", path: RECORD },
  { name: "record JSON", path: `${RECORD}.json` },
  { name: "lookup", path: "/v1/lookup", post: QUESTION },
];

/** A bare server that gives what ours gives for this question. */
async function rivalFor(ours: Server, { name, path, post }: Question): Promise<Server> {
  const response = await fetch(ours.url + path, {
    ...(post && { method: "POST", body: post }),
    headers: { "accept-encoding": "identity", ...(post && { "content-type": "application/json" }) },
  });
  if (!response.ok) throw new Error(`${path} gives ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer()).toString("base64");
  const own = ["date", "connection", "keep-alive", "transfer-encoding"];
  const headers = Object.fromEntries([...response.headers].filter(([header]) => !own.includes(header)));
  const file = join(folder, `${name.replace(" ", "-")}.json`);
  writeFileSync(file, JSON.stringify({ headers, body }));
  return start(["bench/rivals/bare-http.mjs", file]);
}

interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Processor time of the server for one request, in microseconds: less moved by what else the machine does. */
  readonly cpu: number;
}

function load({ url, pid }: Server, { path, post }: Question): Load {
  const script = join(folder, "post.lua");
  if (post)
    writeFileSync(
      script,
      `wrk.method = "POST"\nwrk.body = [[${post}]]\nwrk.headers["Content-Type"] = "application/json"\n`,
    );
  const before = cpuTime(pid);
  const args = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "--latency", ...(post ? ["-s", script] : []), url + path];
  const { stdout, status } = spawnSync("wrk", args, { encoding: "utf8" });
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0);
  if (status !== 0 || requests === 0 || /Non-2xx/.test(stdout)) throw new Error(`wrk ${args.join(" ")}:\n${stdout}`);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99: milliseconds(/99%\s+(\S+)/.exec(stdout)?.[1] ?? ""),
    cpu: (cpuTime(pid) - before) / requests,
  };
}

const milliseconds = (text: string): number =>
  Number.parseFloat(text) * (text.endsWith("us") ? 0.001 : text.endsWith("ms") ? 1 : 1000);

/** User and system time of a process, in microseconds; the kernel counts in hundredths of a second. */
function cpuTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function measureRequests(): Promise<unknown> {
  process.env.WAYOUT_DATA_DIR = join(folder, "data");
  const ours = await start([COMMAND, "serve", "--port", "0", "--rate-limit", "0"]);
  const results: Record<string, { ours: Load[]; bare: Load[] }> = {};
  const rows: string[][] = [];
  for (const question of QUESTIONS) {
    const bare = await rivalFor(ours, question);
    const loads: { ours: Load[]; bare: Load[] } = { ours: [], bare: [] };
    const contender = (name: "ours" | "bare", server: Server) => ({
      name,
      run: () => {
        const one = load(server, question);
        loads[name].push(one);
        return one.perSecond;
      },
    });
    await sideBySide([contender("ours", ours), contender("bare", bare)], ROUNDS);
    // The first of each only warmed it up.
    const [a, b] = [loads.ours.slice(1), loads.bare.slice(1)];
    const of = (list: readonly Load[], field: keyof Load) => median(list.map((one) => one[field]));
    rows.push([
      question.name,
      figure(of(b, "perSecond")),
      figure(of(a, "perSecond")),
      `${Math.round((100 * of(a, "perSecond")) / of(b, "perSecond"))} %`,
      figure(of(b, "p99")),
      figure(of(a, "p99")),
      figure(of(b, "cpu")),
      figure(of(a, "cpu")),
      `${Math.round((100 * of(b, "cpu")) / of(a, "cpu"))} %`,
    ]);
    results[question.name] = { ours: a, bare: b };
  }
  printTable(`Requests (${CONNECTIONS} connections, ${SECONDS} s, ${ROUNDS} rounds in turns, median)`, [
    ["", "bare /s", "wayout /s", "", "bare p99", "p99 ms", "bare cpu", "cpu us", ""],
    ...rows,
  ]);
  return results;
}

async function measureExport(): Promise<unknown> {
  const bundle = await largeBundle(RECORDS, folder);
  const site = join(folder, "site");
  const run = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT="%R %U %S"; time "$0" "$@"`, process.execPath, COMMAND, "export", site, "--quiet"],
    { env: { ...process.env, WAYOUT_BUNDLE: bundle.path }, encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`export ended with ${run.status}: ${run.stderr}`);
  const [wall = 0, user = 0, system = 0] = run.stderr.trim().split(" ").map(Number);
  const files = Number(spawnSync("bash", ["-c", `find '${site}' -type f | wc -l`], { encoding: "utf8" }).stdout);
  printTable(`Export of ${bundle.records.toLocaleString("en")} records`, [
    ["", "files", "seconds", "processor"],
    ["wayout export", files.toLocaleString("en"), figure(wall), figure(user + system)],
  ]);
  return { records: bundle.records, files, wall, user, system };
}

async function main(): Promise<void> {
  const found = spawnSync("wrk", ["--version"], { encoding: "utf8" });
  const version = /wrk (\S+)/.exec(found.stdout ?? "")?.[1];
  const only = option("only");
  try {
    if (!version && only !== "export") print("wrk is not installed (apt-get install wrk): no requests are measured");
    const requests = version && only !== "export" ? await measureRequests() : undefined;
    const exported = only === "requests" ? undefined : await measureExport();
    if (!small) record("serve", { wrk: version ?? "none" }, { requests, export: exported });
  } finally {
    for (const child of running) child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
