/** Runs a cell whose program runs to its end: then its invariants' commands in the same folder. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandExpectation, CommandScenario } from "../model/scenario.ts";
import { type Mount, WORK } from "./cell.ts";
import { both, cellEnvironment, cellProgram, type Experiment, nothingSeen, told } from "./experiment.ts";
import type { Sighting, Verdict } from "./judge.ts";
import type { Observed } from "./process.ts";

/** Throws only for what is no fault of the scenario's programs. */
export async function runCommand(experiment: Experiment, source: CommandScenario): Promise<Sighting> {
  const work = await mkdtemp(join(tmpdir(), "wayout-work-"));
  await chmod(work, 0o777);
  try {
    const inWork: Mount = { from: work, to: WORK, writable: true };
    const own = await cellEnvironment(experiment);
    const start = async (command: readonly string[], environment: Readonly<Record<string, string>>) => {
      const program = await cellProgram(experiment, command);
      const mounts = source.invariants.length > 0 ? [...program.mounts, inWork] : program.mounts;
      return (await experiment.sandbox.start({ ...program, mounts, environment: { ...own, ...environment } })).ended;
    };
    const seen = await start(source.command, told(experiment));
    if (seen.cut) return nothingSeen(`the program was ended: ${seen.cut}`);
    const invariants: Verdict[] = [];
    for (const one of source.invariants) {
      const after = await start(one.command, { WAYOUT_CAUSE: experiment.cause });
      invariants.push({ name: one.name, held: after.cut ? "unknown" : judgeOutput(one, after) });
    }
    const checks = source.checks.map((one) => ({ name: one.name, held: judgeOutput(one, seen) }));
    return { checks, invariants, answers: both(seen), output: "" };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function judgeOutput({ exit, stdout, stderr, not }: CommandExpectation, seen: Observed): "yes" | "no" {
  const rightExit = exit === undefined || (exit === "failure" ? seen.exit !== 0 : seen.exit === exit);
  const rightText = seen.stdout.includes(stdout ?? "") && seen.stderr.includes(stderr ?? "");
  return rightExit && rightText && !(not !== undefined && both(seen).includes(not)) ? "yes" : "no";
}
