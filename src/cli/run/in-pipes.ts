/** Runs a command whose output goes to files or pipes: what it prints passes through as it comes, the two streams apart. */
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Readable } from "node:stream";
import { forward } from "../output.ts";
import type { Ended } from "./ended.ts";
import type { KeptOutput } from "./kept-output.ts";

/** Asked of this process, meant for the command. Ctrl+C reaches both, as the terminal sends it to all. */
const PASSED_ON = ["SIGTERM", "SIGHUP"] as const;
const FROM_TERMINAL = ["SIGINT", "SIGQUIT"] as const;

/**
 * @param program path of the program
 * @param kept takes what it prints
 * @throws the system's error if it cannot be started
 */
export function runInPipes(program: string, args: readonly string[], kept: KeptOutput): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["inherit", "pipe", "pipe"] });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    const atTerminal = hasTerminal();
    const wait = (signal: NodeJS.Signals) => {
      if (!atTerminal) child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, pass);
    for (const signal of FROM_TERMINAL) process.on(signal, wait);
    copy(child.stdout, 1, kept);
    copy(child.stderr, 2, kept);
    child.on("error", reject);
    // `close`, not `exit`: the last of its output comes after its end.
    child.on("close", (code, signal) => {
      for (const one of PASSED_ON) process.off(one, pass);
      for (const one of FROM_TERMINAL) process.off(one, wait);
      resolve({ code: code ?? 1, signal });
    });
  });
}

/** Written at once: the next piece is only read when this one is gone, so a slow reader slows the command, as it should. */
function copy(stream: Readable, descriptor: 1 | 2, kept: KeptOutput): void {
  stream.on("data", (bytes: Buffer) => {
    kept.add(bytes);
    // The reader went away: the command shall see that too.
    if (!forward(descriptor, bytes)) stream.destroy();
  });
}

/** Whether a terminal controls this process, and so sends its signals to the command as well. */
function hasTerminal(): boolean {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}
