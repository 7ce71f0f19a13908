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
  let bytes: Uint8Array = Buffer.from(text, "utf8");
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_WAIT_MS);
      else if (code === "EPIPE") process.exit(descriptor === 1 ? (process.exitCode ?? 0) : EXIT.defect);
      else throw error;
    }
  }
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
export function useColor(wanted: boolean): boolean {
  const { NO_COLOR, TERM } = process.env;
  return wanted && isTerminal(1) && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
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
