/** Runs one program that nobody trusts: bounded in time and output, and ended whole. */
import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readdirSync, readFileSync } from "node:fs";

export interface ProgramLimits {
  readonly milliseconds: number;
  /** Of each of the two streams. */
  readonly outputBytes: number;
}

/** What a program was ended for. */
export type Cut = "timeout" | "flood" | "memory" | "disk";

/** What a program did, as seen from outside. */
export interface Observed {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it was ended before its own end, if it was. */
  readonly cut: Cut | undefined;
  readonly milliseconds: number;
}

export interface Program {
  readonly process: ChildProcess;
  /** What stands on its third descriptor, as far as it came: bubblewrap writes there where the sandbox is. */
  readonly info: () => string;
  /** What it has printed so far. */
  readonly output: () => { stdout: string; stderr: string };
  /** Ends it and all that it started. */
  readonly end: () => void;
  /** Ends it for a reason, which then stands in what was observed. */
  readonly stop: (why: Cut) => void;
  /** Settles once it and its pipes are gone. Never rejects but for a program that cannot be started. */
  readonly ended: Promise<Observed>;
}

/** Descriptors that this process inherited and would hand on: `spawn` closes none that is not marked so, and `ignore` leaves it open. */
const inherited = ((): number[] => {
  try {
    return readdirSync("/proc/self/fd")
      .map(Number)
      .filter((fd) => fd > 2 && !closesOnExec(fd));
  } catch {
    return [];
  }
})();

function closesOnExec(fd: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "utf8"));
    return (Number.parseInt(flags?.[1] ?? "0", 8) & 0o2000000) !== 0;
  } catch {
    return true;
  }
}

let devNull: number | undefined;

/** A descriptor of /dev/null, to put over an inherited one. */
function nothing(): number {
  devNull ??= openSync("/dev/null", "r+");
  return devNull;
}

const running = new Set<Program>();

/** Ends all programs of this process that still run: for the end of the lab by Ctrl-C. */
export function endPrograms(): void {
  for (const program of running) program.end();
}

/**
 * Starts a program in a process group of its own.
 *
 * @param environment all of its environment: nothing of ours is handed on
 */
export function startProgram(
  argv: readonly string[],
  options: { environment: NodeJS.ProcessEnv; folder?: string; input?: string; limits: ProgramLimits },
): Program {
  const began = performance.now();
  const highest = Math.max(3, ...inherited);
  const stdio = Array.from({ length: highest + 1 }, (_, fd) => {
    if (fd === 0 && options.input === undefined) return "ignore";
    if (fd <= 3) return "pipe";
    return inherited.includes(fd) ? nothing() : "ignore";
  });
  const child = spawn(argv[0] as string, argv.slice(1), {
    env: options.environment,
    stdio,
    detached: true,
    ...(options.folder !== undefined && { cwd: options.folder }),
  });
  let cut: Cut | undefined;
  const end = () => {
    try {
      // The group, then the sandbox itself: with it the kernel ends its process namespace.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  };
  const stop = (why: Cut) => {
    cut ??= why;
    end();
  };
  const read = (fd: number) => readBounded(child.stdio[fd], options.limits.outputBytes, () => stop("flood"));
  const [stdout, stderr, info] = [read(1), read(2), read(3)] as const;
  const stdin = child.stdin;
  stdin?.on("error", () => {});
  stdin?.end(options.input);
  const timer = setTimeout(() => stop("timeout"), options.limits.milliseconds);
  const ended = new Promise<Observed>((resolve, reject) => {
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("exit", () => {
      clearTimeout(timer);
      // A program may leave others behind that hold its pipes.
      end();
      setTimeout(() => {
        for (const stream of child.stdio) stream?.destroy();
      }, 500).unref();
    });
    child.once("close", (exit, signal) => {
      const milliseconds = performance.now() - began;
      resolve({ exit, signal, stdout: stdout(), stderr: stderr(), cut, milliseconds });
    });
  });
  const output = () => ({ stdout: stdout(), stderr: stderr() });
  const program: Program = { process: child, info, output, end, stop, ended };
  running.add(program);
  const gone = () => running.delete(program);
  ended.then(gone, gone);
  return program;
}

/** Collects the start of a stream; @returns what came so far, as text. */
function readBounded(stream: unknown, most: number, onMore: () => void): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  const readable = stream as NodeJS.ReadableStream | null;
  readable?.on("error", () => {});
  readable?.on("data", (chunk: Buffer) => {
    if (length < most) chunks.push(chunk.subarray(0, most - length));
    length += chunk.length;
    if (length > most) onMore();
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
