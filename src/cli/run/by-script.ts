/** Runs a command on a pseudo-terminal with the system's `script`, where the library for it is missing. */
import { spawnSync } from "node:child_process";
import { findProgram } from "./program-path.ts";

/**
 * @returns the program and arguments that run the command under `script`; `undefined` where there is none that gives the command's
 *   exit status (util-linux's `-e`; that of macOS always does)
 */
export function scriptCommand(program: string, args: readonly string[]): string[] | undefined {
  const script = findProgram("script");
  if (typeof script !== "string") return undefined;
  if (process.platform === "darwin") return [script, "-q", "/dev/null", program, ...args];
  const { stdout } = spawnSync(script, ["--version"], { encoding: "utf8" });
  if (!/util-linux/.test(stdout ?? "")) return undefined;
  return [script, "-qefc", [program, ...args].map(quoted).join(" "), "/dev/null"];
}

/** One word of a shell. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
