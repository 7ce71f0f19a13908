/** Runs the built command as a user's shell would: a process of its own, an environment with nothing in it but what is given. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, vi } from "vitest";

// Each test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const ROOT: string = at("../..");
export const COMMAND: string = at("../../dist/wayout.cjs");

/** Three short records for these tests. */
export const FIXTURE: string = at("../fixtures/catalog");

export interface RunOptions {
  /** What stands on standard input; nothing, if left out. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `wayout` with these arguments. */
export function wayout(args: readonly string[], options: RunOptions = {}): Run {
  return execute(process.execPath, [COMMAND, ...args], options);
}

/** Runs a line of shell in which `$W` is the command. */
export function shell(line: string, { env, ...options }: RunOptions = {}): Run {
  const command = `${JSON.stringify(process.execPath)} ${JSON.stringify(COMMAND)}`;
  return execute("bash", ["-c", `set -o pipefail; wayout() { ${command} "$@"; }; ${line}`], {
    env: { ...env },
    ...options,
  });
}

export function execute(program: string, args: readonly string[], { input = "", env, cwd }: RunOptions): Run {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

/** A folder that is removed after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "wayout-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Compiles a catalog into a folder; the path of its bundle. */
export function compile(catalog: string, out: string): string {
  const { status, out: said, err } = wayout(["catalog", "compile", "--catalog", catalog, "--out", out]);
  if (status !== 0) throw new Error(`the catalog ${catalog} does not compile:\n${said}${err}`);
  return join(out, readFileSync(join(out, "current"), "utf8").trim());
}
