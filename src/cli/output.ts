/** The only code that writes to stdout or stderr, reads what kind of terminal there is, or ends the process. */
import { fstatSync, statSync, writeSync } from "node:fs";
import type { Language } from "../model/answer.ts";

export type Format = "terminal" | "markdown" | "json" | "sarif";

export const EXIT = { known: 0, unknown: 1, badUse: 2, defect: 70 } as const;

const RETRY_WAIT_MS = 5;

/** Writes all of a text to stdout. A reader that went away (`| head`) ends the process quietly. */
export function print(text: string): void {
  write(1, text);
}

/** Writes a line to stderr: messages, notes, progress. */
export function note(text: string): void {
  write(2, text);
}

function write(descriptor: 1 | 2, text: string): void {
  if (!forward(descriptor, Buffer.from(text, "utf8")))
    process.exit(descriptor === 1 ? (process.exitCode ?? 0) : EXIT.defect);
}

/**
 * Writes all of some bytes, waiting for a reader that is slow.
 *
 * @returns false if the reader went away
 */
export function forward(descriptor: 1 | 2, bytes: Uint8Array): boolean {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_WAIT_MS);
      else if (code === "EPIPE") return false;
      else throw error;
    }
  }
  return true;
}

/** A text that waits for its reader may be so long; what comes then is dropped. */
const MOST_WAITING = 1024 * 1024;

/** Stderr for who must not wait: a server whose log nobody reads goes on serving. */
export interface PatientStderr {
  /** @returns false if the text was dropped, since too much waits already */
  write(text: string): boolean;
  /** Waits until all is written, but not long. */
  end(withinMs: number): Promise<void>;
}

/** Pipes and sockets can stall, and are written in the background; files and terminals take what they are given. */
export function patientStderr(): PatientStderr {
  const stat = fstatSync(2);
  if (!stat.isFIFO() && !stat.isSocket())
    return {
      write: (text) => {
        note(text);
        return true;
      },
      end: () => Promise.resolve(),
    };
  const stream = new (process.getBuiltinModule("node:net").Socket)({ fd: 2, readable: false, writable: true });
  // A reader that went away takes the log with it, and not the server.
  stream.on("error", () => undefined);
  stream.unref();
  return {
    write: (text) => {
      if (stream.destroyed || stream.writableLength > MOST_WAITING) return false;
      stream.write(text);
      return true;
    },
    end: (withinMs) =>
      Promise.race([
        new Promise<void>((resolve) => stream.once("close", resolve).end(resolve)),
        new Promise<void>((resolve) => setTimeout(resolve, withinMs)),
      ]),
  };
}

/** Whether a descriptor is a terminal. Files and pipes are told apart without node:tty, which takes 4 ms to load. */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync("/dev/null").rdev) return false;
  } catch {
    // Closed, or a system without /dev/null: ask the slow way.
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}

/** Colour only on a terminal that has it, and not against `--no-color` or NO_COLOR (https://no-color.org). */
export function useColor(wanted: boolean, descriptor: 1 | 2 = 1): boolean {
  const { NO_COLOR, TERM } = process.env;
  return wanted && isTerminal(descriptor) && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
}

/** Columns to write for: the terminal's, between 40 and 100; 80 where there is none. */
export function columns(): number {
  const columns = isTerminal(1) ? process.stdout.columns : Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.min(100, Math.max(40, columns)) : 80;
}

/** The language of the locale, where none was asked for. */
export function localeLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Ends the process once its output is written. */
export function exit(status: number): never {
  process.exit(status);
}

/** Signals that end a process without more ado; others would write its memory to a file. */
const QUIET_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGALRM", "SIGUSR1", "SIGUSR2"];

/** Ends the process by a signal, so that whoever started it sees that; by the status that a shell gives, where that would do harm. */
export function endBySignal(signal: NodeJS.Signals): never {
  if (QUIET_SIGNALS.includes(signal)) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  const { constants } = process.getBuiltinModule("node:os");
  process.exit(128 + constants.signals[signal]);
}
