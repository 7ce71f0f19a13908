/** What is run in a cell, and the contract of a sandbox. */
import type { Limits } from "../model/scenario.ts";
import type { Program, ProgramLimits } from "./process.ts";

/** Where a cell looks for programs. */
export const CELL_PATH = "/usr/local/bin:/usr/bin:/bin";

/** The folder that a program may write in, and starts in. */
export const WORK = "/lab/work";

/** A file or folder of ours, and where a cell finds it. */
export interface Mount {
  readonly from: string;
  readonly to: string;
  readonly writable?: boolean;
  /** True for a scenario's own few files: without a sandbox they are copied, as a link would be seen through. */
  readonly own?: boolean;
}

/** What to run in a cell. */
export interface CellProgram {
  readonly argv: readonly string[];
  readonly mounts: readonly Mount[];
  /** Folders and files that are to seem empty. */
  readonly hidden: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** Wall clock, if another than that of `limits`. */
  readonly seconds?: number;
}

/** A program that runs, and how to reach its loopback from outside it. */
export interface CellRun extends Program {
  /**
   * @returns the command line that runs `argv`, ours, outside the sandbox but in its network; `undefined` if the program has ended before
   *   its sandbox was ready
   */
  readonly inItsNetwork: (argv: readonly string[]) => Promise<string[] | undefined>;
}

export interface Sandbox {
  /** False for the one that is none. */
  readonly isolates: boolean;
  start(program: CellProgram): Promise<CellRun>;
}

export const programLimits = ({ limits, seconds }: CellProgram): ProgramLimits => ({
  milliseconds: (seconds ?? limits.seconds) * 1000,
  outputBytes: limits.output_kb * 1024,
});
