/** What the lab needs of a language: one small file each, listed in `index.ts`. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { WayoutError } from "../../base/error.ts";
import type { RuntimeName } from "../../model/scenario.ts";
import type { Mount } from "../cell.ts";

/** The version that stands for the one the system has: the lab installs no programs of the system and no runtimes. */
export const INSTALLED = "installed";

/** Packages by their names in the runtime's registry, each at an exact version. */
export type Packages = Readonly<Record<string, string>>;

/** What to install, and where. */
export interface InstallOrder {
  readonly packages: Packages;
  /** The one of them that the scenario is about; empty if that is the runtime itself. */
  readonly main: string;
  /** Its package URL. */
  readonly purl: string;
  /** An empty folder. */
  readonly folder: string;
  /** The scenario's own folder: a runtime that compiles finds the sources there. */
  readonly scenario: string;
}

/** Where an installation stands in a cell. */
export interface Placement {
  readonly mounts: readonly Mount[];
  readonly environment: Readonly<Record<string, string>>;
  /** What to take away so that the main package is not there; nothing if that cannot be. */
  readonly hidden: readonly string[];
}

export interface Runtime {
  readonly name: RuntimeName;
  /** The package URL of the interpreter, whose own errors are records too. */
  readonly itself: string | undefined;
  /** True if what is installed depends on the scenario's own files. */
  readonly compiles: boolean;
  /** Version of the interpreter that cells are run with. @throws WayoutError `no-runtime` */
  version(): Promise<string>;
  /** The name of a package in the registry: `express-jwt` for `pkg:npm/express-jwt`. */
  packageName(purl: string): string;
  /** Asks the registry for the newest version. */
  newest(name: string): Promise<string>;
  /** Installs; the only step that may use the network. @returns all that was installed, as `purl -> version` */
  install(order: InstallOrder): Promise<Packages>;
  place(folder: string, main: string): Promise<Placement>;
  /** The interpreter's own files, where it stands outside of the folders that every cell sees. */
  interpreter(): Promise<readonly Mount[]>;
  /** The command line in the cell of a scenario's program; `args[0]` is its file. */
  command(args: readonly string[]): Promise<string[]>;
}

const run = promisify(execFile);

/**
 * Runs a tool of the runtime outside of any cell, to install or to ask.
 *
 * @returns its standard output
 * @throws WayoutError `no-runtime` if it is not there, `install-failed` with the end of its output
 */
export async function runTool(
  tool: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; minutes?: number } = {},
): Promise<string> {
  try {
    const { minutes = 5, ...rest } = options;
    const { stdout } = await run(tool, [...args], { ...rest, timeout: minutes * 60_000, maxBuffer: 16 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { code, stderr, stdout, message } = error as {
      code?: unknown;
      stderr?: string;
      stdout?: string;
      message: string;
    };
    if (code === "ENOENT")
      throw new WayoutError("no-runtime", `\`${tool}\` is not installed`, {
        todo: `install it, or run other scenarios only`,
      });
    const said = (stderr || stdout || message).trim().split("\n").slice(-5).join("\n");
    throw new WayoutError("install-failed", `\`${tool} ${args.slice(0, 3).join(" ")} ...\` failed:\n${said}`, {
      todo: "look at the network and at the versions in scenario.yaml",
      cause: error,
    });
  }
}

/** The name in a purl: `pkg:npm/%40scope/name` -> `@scope/name`. */
export const nameInPurl = (purl: string): string => decodeURIComponent(purl.replace(/^pkg:[^/]+\//, ""));
