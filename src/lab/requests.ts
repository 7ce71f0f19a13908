/** The program of a scenario that makes the requests: runs apart from the server, and knows no approach when it makes attacks. */
import { type LabRequest, requestList, type ServerScenario } from "../model/scenario.ts";
import { type Experiment, inScenario, place, scenarioMounts, told } from "./experiment.ts";
import { RUNTIMES } from "./runtimes/index.ts";

/** Runs the program that makes the requests. @returns them, or why there are none */
export async function makeRequests(
  experiment: Experiment,
  source: ServerScenario,
  ask: "checks" | "invariants",
): Promise<LabRequest[] | string> {
  const wanted = source[ask].map((one) => one.name);
  if (wanted.length === 0) return [];
  const { runtime: name = source.runtime, command } = source.requests;
  const runtime = RUNTIMES[name];
  // Of the same runtime it may use what is installed: an issuer may sign with the very library.
  const placement = name === source.runtime ? await place(experiment) : undefined;
  // An attack must not depend on what it attacks: for invariants the program is told of no approach.
  const { WAYOUT_APPROACH, ...cause } = told(experiment);
  const run = await experiment.sandbox.start({
    argv: await runtime.command(inScenario(experiment.scenario, command)),
    mounts: [...scenarioMounts(experiment.scenario), ...(placement?.mounts ?? []), ...(await runtime.interpreter())],
    hidden: [],
    environment: {
      ...placement?.environment,
      ...source.environment,
      ...cause,
      ...(ask === "checks" && { WAYOUT_APPROACH }),
      WAYOUT_ASK: ask,
    },
    limits: { ...source.limits, processes: Math.max(32, source.limits.processes) },
  });
  const { exit, stdout, stderr, cut } = await run.ended;
  const fault = (what: string) => `the program of requests ${what}`;
  if (cut) return fault(`was ended: ${cut}`);
  if (exit !== 0) return fault(`failed: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  const parsed = requestList.safeParse(parseJson(stdout));
  if (!parsed.success) return fault(`prints no list of requests: ${parsed.error.issues[0]?.message}`);
  const missing = wanted.find((one) => !parsed.data.some((request) => request.name === one));
  if (missing !== undefined) return fault(`prints none for ${missing}`);
  const stray = parsed.data.find((request) => !wanted.includes(request.name));
  return stray ? fault(`prints one for ${stray.name}, of which scenario.yaml does not speak`) : parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
