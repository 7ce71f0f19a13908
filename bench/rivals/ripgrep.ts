/** ripgrep: `rg -F -f literals -c text` counts the lines with at least one literal. */
import { spawnSync } from "node:child_process";
import { now } from "../measure.ts";

export interface RipgrepRun {
  readonly milliseconds: number;
  readonly lines: number;
}

/** The version, or `undefined` where ripgrep is not installed. */
export function ripgrepVersion(): string | undefined {
  const run = spawnSync("rg", ["--version"], { encoding: "utf8" });
  return run.status === 0 ? /ripgrep (\S+)/.exec(run.stdout)?.[1] : undefined;
}

/** What it may take: at a million literals it asks for more than 16 GB. */
export interface Limit {
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * Counts lines, from process start to process end.
 *
 * @returns why there is no count, where a limit was reached
 */
export function ripgrep(
  literals: string,
  text: string,
  limit: Limit,
  flags: readonly string[] = [],
): RipgrepRun | string {
  const began = now();
  const run = spawnSync(
    "prlimit",
    [`--as=${limit.bytes}`, "rg", "--no-config", "--text", "-F", "-c", ...flags, "-f", literals, text],
    { encoding: "utf8", timeout: limit.seconds * 1000 },
  );
  const milliseconds = now() - began;
  if (run.status === 0 || run.status === 1) return { milliseconds, lines: Number(run.stdout.trim() || 0) };
  const code = (run.error as NodeJS.ErrnoException | undefined)?.code;
  return code === "ETIMEDOUT"
    ? `not done within ${limit.seconds} s`
    : `${run.stderr.trim().slice(0, 80) || `ended by ${run.signal ?? run.status}`} (limit ${limit.bytes / 2 ** 30} GiB)`;
}

/** The time of a run that is known to stay within the limits. */
export function ripgrepMilliseconds(...given: Parameters<typeof ripgrep>): number {
  const run = ripgrep(...given);
  if (typeof run === "string") throw new Error(`ripgrep: ${run}`);
  return run.milliseconds;
}
