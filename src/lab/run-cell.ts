import type { Experiment } from "./experiment.ts";
import type { Sighting } from "./judge.ts";
import { runCommand } from "./run-command.ts";
import { runServer } from "./run-server.ts";

/** Runs a cell once. Throws only for what is no fault of the scenario's programs. */
export async function runCell(experiment: Experiment): Promise<Sighting> {
  const { source } = experiment.scenario;
  return source.kind === "server" ? runServer(experiment, source) : runCommand(experiment, source);
}
