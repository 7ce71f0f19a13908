/**
 * The sandbox: bubblewrap for what a program sees, prlimit for how much it may take.
 *
 * A cell sees the system's programs and its own folders read-only, a small folder to write in and a network of its own with nothing but
 * loopback. It sees no home folder, no other cell, no variable of ours. docs/lab.md says what that stops and what it does not.
 */
import { spawnSync } from "node:child_process";
import { lstatSync, readlinkSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WayoutError } from "../base/error.ts";
import type { Limits } from "../model/scenario.ts";
import { CELL_PATH, type CellProgram, type CellRun, type Mount, programLimits, type Sandbox, WORK } from "./cell.ts";
import { startOpen } from "./open-cell.ts";
import { type Program, startProgram } from "./process.ts";
import { watchCell } from "./watch.ts";

/** How bubblewrap can be used here. */
type Mode = "root" | "user";

const ENVIRONMENT = { PATH: CELL_PATH, HOME: WORK, TMPDIR: "/tmp", LANG: "C.UTF-8", TZ: "UTC" };

/** Above any account and any container's range: each cell of root's is a user of its own, whose processes can be counted. */
const FIRST_USER = 2_000_000_000;
const USERS = 100_000_000;
let nextUser = process.pid % 10_000;

/**
 * Finds out whether programs can be shut in here.
 *
 * @throws WayoutError `no-sandbox`, saying what is missing
 */
export function openSandbox(): Sandbox {
  for (const tool of ["bwrap", "prlimit", "nsenter", "setpriv"]) {
    if (!spawnSync(tool, ["--version"], { stdio: "ignore" }).error) continue;
    throw refuse(`\`${tool}\` is not installed`, tool === "bwrap" ? "bubblewrap" : "util-linux");
  }
  const modes: readonly Mode[] = process.getuid?.() === 0 ? ["root", "user"] : ["user"];
  let fault = "";
  for (const mode of modes) {
    const [command = "", ...rest] = wrap(mode, ["true"], [], LEAST, FIRST_USER + USERS);
    const tried = spawnSync(command, rest, {
      encoding: "utf8",
      env: pathOnly(),
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      timeout: 10_000,
      killSignal: "SIGKILL",
    });
    if (tried.status === 0) return { isolates: true, start: (program) => startShutIn(mode, program) };
    fault = tried.stderr?.trim().split("\n").at(-1) ?? String(tried.error);
  }
  throw refuse(`bubblewrap cannot make one here: ${fault}`);
}

/** No sandbox at all: programs run as the user who runs the lab, for those who ask for it. */
export const noSandbox: Sandbox = { isolates: false, start: startOpen };

function refuse(what: string, installable?: string): WayoutError {
  const install = installable ? `install ${installable} (apt-get install ${installable})` : "allow user namespaces";
  return new WayoutError("no-sandbox", `no sandbox: ${what}`, {
    todo: `${install}, or run programs of the catalog unprotected with --no-sandbox`,
  });
}

const LEAST: Limits = { seconds: 10, memory_mb: 256, processes: 16, file_mb: 1, output_kb: 16 };

async function startShutIn(mode: Mode, program: CellProgram): Promise<CellRun> {
  const user = FIRST_USER + (nextUser++ % USERS);
  const etc = await writeEtc(mode === "root" ? user : (process.getuid?.() ?? 0));
  const binds = [
    // Folders that bubblewrap makes by itself on the way to a mount can be entered by root only.
    ...parents(program.mounts).flatMap((folder) => ["--perms", "0755", "--dir", folder]),
    ...program.mounts.flatMap(({ from, to, writable }) => [writable ? "--bind" : "--ro-bind", from, to]),
    ...["passwd", "group", "hosts", "nsswitch.conf"].flatMap((name) => ["--ro-bind", join(etc, name), `/etc/${name}`]),
    ...program.hidden.flatMap((path) => hide(path, program.mounts, etc)),
    ...Object.entries({ ...ENVIRONMENT, ...program.environment }).flatMap(([name, value]) => ["--setenv", name, value]),
  ];
  const argv = wrap(mode, program.argv, binds, program.limits, user);
  const run = startProgram(argv, { environment: pathOnly(), limits: programLimits(program) });
  // Once its program runs, bubblewrap has bound what it needs of the folder.
  void run.ended.then(
    () => rm(etc, { recursive: true, force: true }),
    () => rm(etc, { recursive: true, force: true }),
  );
  void watchCell(run, program, async () => (await readInfo(run))?.["pid-namespace"]);
  return { ...run, inItsNetwork: async (ours) => enter(mode, (await readInfo(run))?.["child-pid"], ours) };
}

/** The folders above the mounts, outer ones first. */
function parents(mounts: readonly Mount[]): string[] {
  const above = mounts.flatMap(({ to }) => to.split("/").map((_, at, parts) => parts.slice(0, at).join("/")));
  return [...new Set(above)].filter((folder) => folder !== "" && !folder.startsWith("/usr")).sort();
}

const pathOnly = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH });

/** The command line of bubblewrap. */
function wrap(mode: Mode, argv: readonly string[], binds: readonly string[], limits: Limits, user: number): string[] {
  const small = ["--perms", "1777", "--size", String(limits.file_mb * 4 * 1024 * 1024), "--tmpfs"];
  return [
    "bwrap",
    // Root needs no user namespace, and without one each cell can be a user of its own.
    ...(mode === "root" ? ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"] : ["--unshare-all"]),
    ...["--unshare-cgroup-try", "--die-with-parent", "--new-session", "--clearenv", "--hostname", "lab"],
    ...systemFolders(),
    ...["--proc", "/proc", ...devices(), ...small, "/dev/shm", ...small, "/tmp"],
    // A folder of the runner's may come in its place.
    ...[...small, WORK],
    ...binds,
    ...["--remount-ro", "/", "--chdir", WORK, "--cap-drop", "ALL"],
    ...(mode === "root" ? ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"] : []),
    ...["--info-fd", "3", "--"],
    ...["prlimit", ...ceilings(limits), "--"],
    ...(mode === "root" ? becomeUser(user) : []),
    ...argv,
  ];
}

/** `data` counts what a process can write to; its address space says little, as V8 and the JVM reserve far more than they use. */
const ceilings = (limits: Limits): string[] => [
  `--data=${limits.memory_mb * 1024 * 1024}`,
  `--nproc=${limits.processes}`,
  `--fsize=${limits.file_mb * 1024 * 1024}`,
  `--cpu=${limits.seconds * 2}`,
  "--nofile=1024",
  "--core=0",
];

const becomeUser = (user: number): string[] => [
  "setpriv",
  ...[`--reuid=${user}`, `--regid=${user}`, "--clear-groups"],
  ...["--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"],
];

/** Programs and libraries of the system, read-only; links stay links. */
function systemFolders(): string[] {
  const parts = ["--ro-bind", "/usr", "/usr"];
  for (const name of ["bin", "sbin", "lib", "lib32", "lib64", "libx32"]) {
    const found = lstatSync(`/${name}`, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) parts.push("--symlink", readlinkSync(`/${name}`), `/${name}`);
    else if (found?.isDirectory()) parts.push("--ro-bind", `/${name}`, `/${name}`);
  }
  for (const folder of ["/etc", "/etc/ssl", "/lab"]) parts.push("--perms", "0755", "--dir", folder);
  for (const name of ["alternatives", "ld.so.cache", "localtime", "ssl/openssl.cnf", "ssl/certs"])
    parts.push("--ro-bind-try", `/etc/${name}`, `/etc/${name}`);
  return parts;
}

/** Not by `--dev`: to mount its terminals bubblewrap makes a second user namespace, from which no way leads to the network's. */
function devices(): string[] {
  const parts = ["--perms", "0755", "--dir", "/dev"];
  for (const name of ["null", "zero", "full", "random", "urandom", "tty"])
    parts.push("--dev-bind-try", `/dev/${name}`, `/dev/${name}`);
  const links = { fd: "/proc/self/fd", stdin: "/proc/self/fd/0", stdout: "/proc/self/fd/1", stderr: "/proc/self/fd/2" };
  for (const [name, target] of Object.entries(links)) parts.push("--symlink", target, `/dev/${name}`);
  return parts;
}

/** The few files of /etc that programs expect, naming nobody of this machine. */
async function writeEtc(user: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wayout-lab-"));
  const files = {
    passwd: `root:x:0:0:root:/:/bin/sh\nlab:x:${user}:${user}:lab:${WORK}:/bin/sh\n`,
    group: `root:x:0:\nlab:x:${user}:\n`,
    hosts: "127.0.0.1 localhost lab\n::1 localhost\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
    nothing: "",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o644 });
  await mkdir(join(folder, "empty"));
  return folder;
}

/** Puts nothing over a path of the cell. */
function hide(path: string, mounts: readonly Mount[], etc: string): string[] {
  const under = mounts.find(({ to }) => path === to || path.startsWith(`${to}/`));
  const outside = under ? join(under.from, path.slice(under.to.length)) : path;
  const found = lstatSync(outside, { throwIfNoEntry: false });
  if (!found) return [];
  return ["--ro-bind", join(etc, found.isDirectory() ? "empty" : "nothing"), path];
}

/** What bubblewrap says of a sandbox: the first process in it, by its id here, and the namespace of its processes. */
type SandboxInfo = Readonly<Record<"child-pid" | "pid-namespace", number>>;

async function readInfo(run: Program): Promise<SandboxInfo | undefined> {
  let ended = false;
  run.ended.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  while (!ended) {
    const text = run.info();
    // bubblewrap writes it before it starts the program, and closes the descriptor.
    if (text.includes("}")) return JSON.parse(text.slice(0, text.indexOf("}") + 1)) as SandboxInfo;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return undefined;
}

/**
 * Runs a program of ours in the cell's network and in nothing else of it: the cell has its own process ids and files, so what runs in it
 * can neither see the prober nor reach its pipes.
 */
function enter(mode: Mode, pid: number | undefined, ours: readonly string[]): string[] | undefined {
  if (pid === undefined) return undefined;
  const user = mode === "user" ? ["--user", "--preserve-credentials"] : [];
  return ["nsenter", "--target", String(pid), ...user, "--net", "--", ...ours];
}
