/** Processes of this machine as /proc shows them (Linux, proc(5)). What this user may not see is left out. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** Ids of all processes; empty where there is no /proc. */
export function processIds(): number[] {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

export interface ProcessFacts {
  readonly pid: number;
  /** Name of the program without its path. */
  readonly program: string;
  readonly command: string;
  /** Working directory; empty where it may not be seen. */
  readonly folder: string;
}

const LONGEST_COMMAND = 200;

export function describeProcess(pid: number): ProcessFacts {
  const args = (read(`/proc/${pid}/cmdline`) ?? "").split("\0").filter((arg) => arg !== "");
  const name = (read(`/proc/${pid}/comm`) ?? "").trim();
  const command = args.join(" ");
  return {
    pid,
    program: args[0] === undefined ? name : basename(args[0].split(" ")[0] as string),
    command: (command === "" ? `[${name}]` : command).slice(0, LONGEST_COMMAND),
    folder: link(`/proc/${pid}/cwd`) ?? "",
  };
}

/** What the open files of a process point to, by descriptor. */
export function openFiles(pid: number): (readonly [descriptor: string, target: string])[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
      const target = link(`/proc/${pid}/fd/${descriptor}`);
      return target === undefined ? [] : [[descriptor, target] as const];
    });
  } catch {
    return [];
  }
}

/** The whole of a file; `undefined` if it cannot be read. */
export function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function link(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
