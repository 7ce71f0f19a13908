/** From the fields of a panel to the facts of a probe. Facts that only a network tells stay unknown. */
import { checkInputs } from "../diagnose/inputs.ts";
import type { Probe } from "../diagnose/probe.ts";

/** Facts beside the inputs, by probe. */
const MORE: Readonly<Record<string, (now: number) => Readonly<Record<string, unknown>>>> = {
  jwt: (now) => ({ now }),
};

/**
 * @param given values by name, as the fields hold them
 * @param now milliseconds since 1970
 * @throws WayoutError for inputs that the probe cannot take
 */
export function factsOf(probe: Probe, given: Readonly<Record<string, unknown>>, now: number): unknown {
  const network = new Set(probe.inputs.filter((input) => input.network).map(({ name }) => name));
  const checked = Object.entries(checkInputs(probe, given)).filter(([name]) => !network.has(name));
  return { ...Object.fromEntries(checked), ...MORE[probe.id]?.(now) };
}
