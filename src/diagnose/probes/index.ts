/** All probes; one folder or file each. */
import type { Probe } from "../probe.ts";
import { disk } from "./disk.ts";
import { dns } from "./dns.ts";
import { execute } from "./execute.ts";
import { jwt } from "./jwt/probe.ts";
import { module } from "./module.ts";
import { port } from "./port.ts";
import { python } from "./python.ts";
import { tls } from "./tls.ts";

export const PROBES: readonly Probe[] = [jwt, port, tls, module, python, dns, disk, execute];

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
