/** All probes; one folder or file each. */
import type { Probe } from "../probe.ts";
import { jwt } from "./jwt/probe.ts";

export const PROBES: readonly Probe[] = [jwt];

/**
 * @param id of a probe, `jwt`, or of a record that one serves: `api/jwt-malformed`, `jwt-malformed`
 * @returns the probe made for it before one that also serves it; `undefined` if there is none
 */
export function findProbe(id: string): Probe | undefined {
  const names = (record: string) => record === id || record.endsWith(`/${id}`);
  return (
    PROBES.find((probe) => probe.id === id) ??
    PROBES.find((probe) => names(probe.records[0])) ??
    PROBES.find((probe) => probe.records.some(names))
  );
}
