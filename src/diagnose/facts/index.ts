/** Runs a probe on this machine. Each gatherer is loaded when its probe runs. */
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { checkInputs, type GivenInputs } from "../inputs.ts";
import { inOrder, type Probe } from "../probe.ts";
import type { Gather } from "./gather.ts";

const GATHERERS: Readonly<Record<string, () => Promise<{ gather: Gather }>>> = {
  jwt: () => import("./jwt.ts"),
  port: () => import("./port.ts"),
  tls: () => import("./tls.ts"),
  module: () => import("./module.ts"),
  python: () => import("./python.ts"),
  dns: () => import("./dns.ts"),
  disk: () => import("./disk.ts"),
  execute: () => import("./execute.ts"),
};

/**
 * Gathers the facts and examines them.
 *
 * @param inputs as given: they are checked here
 * @throws WayoutError for inputs that the probe cannot take
 */
export async function runProbe(probe: Probe, inputs: GivenInputs): Promise<ProbeFinding[]> {
  const checked = checkInputs(probe, inputs);
  const { gather } = await (GATHERERS[probe.id] as () => Promise<{ gather: Gather }>)();
  const { facts, remarks } = await gather(checked);
  return inOrder([...probe.examine(facts), ...remarks]);
}
