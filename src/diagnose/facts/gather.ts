/** What gathers the facts of a probe on this machine. */
import type { ProbeFinding, ProbeInputs } from "../../model/diagnosis.ts";

export interface Gathered {
  /** As the probe's `examine` takes them. */
  readonly facts: unknown;
  /** What went wrong on the way, for the reader. */
  readonly remarks: readonly ProbeFinding[];
}

/**
 * Gathers facts. It speaks to the network only where an input says so, and changes nothing on the machine.
 *
 * @param inputs checked
 */
export type Gather = (inputs: ProbeInputs) => Promise<Gathered>;
