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

/**
 * Counts lines, from process start to process end.
 *
 * @returns `undefined` if it takes longer than `limit` milliseconds
 * @throws Error if it fails
 */
export function ripgrep(
  literals: string,
  text: string,
  limit: number,
  flags: readonly string[] = [],
): RipgrepRun | undefined {
  const began = now();
  const run = spawnSync("rg", ["--no-config", "--text", "-F", "-c", ...flags, "-f", literals, text], {
    encoding: "utf8",
    timeout: limit,
  });
  const milliseconds = now() - began;
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT") return undefined;
  if (run.status === null || run.status > 1) throw new Error(`ripgrep failed: ${run.stderr.slice(0, 500)}`);
  return { milliseconds, lines: Number(run.stdout.trim() || 0) };
}
