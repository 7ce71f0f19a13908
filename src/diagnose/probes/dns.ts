/** Why a host name does not resolve: the name itself, the hosts file, the name servers, or the system on the way to them. */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

export const dnsFacts = z.strictObject({
  /** As given. */
  given: z.string(),
  /** The host name in it: without scheme, user, port and path. */
  name: z.string(),
  record: z.string(),
  /** File that names the servers. */
  resolver_file: z.string(),
  hosts_file: z.string(),
  /** Addresses that the hosts file gives. */
  hosts: z.array(z.string()),
  /** What a program gets that asks the system. */
  system: z.union([z.strictObject({ addresses: z.array(z.string()) }), z.strictObject({ code: z.string() })]),
  /** Order in which the system asks (nsswitch.conf): `files dns`. */
  order: z.string(),
  servers: z.array(
    z.strictObject({
      server: z.string(),
      answer: z.union([z.strictObject({ addresses: z.array(z.string()) }), z.strictObject({ code: z.string() })]),
    }),
  ),
});
export type DnsFacts = z.infer<typeof dnsFacts>;

const NODE = "node/connection-refused-or-reset";
const GIT = "git/unable-to-access";
const CAUSE = "name-not-resolved";

function examine(facts: DnsFacts): ProbeFinding[] {
  const { given, name, hosts, system, hosts_file: file } = facts;
  const { proves, suggests } = findingsOf(facts.record);
  const findings: ProbeFinding[] = [];
  if (given !== name) findings.push(shape(facts));
  if (hosts.length > 0) findings.push(remark("note", "dns-hosts-file", { name, addresses: hosts, file }));
  const asked = facts.servers.map((server) => serverFinding(facts, server));
  if ("addresses" in system) {
    findings.push(remark("holds", "dns-system-resolves", { name, addresses: system.addresses }));
    return [...findings, ...asked.map(({ finding }) => ({ ...finding, weight: "note" as const, cause: null }))];
  }
  findings.push(...asked.map(({ finding }) => finding));
  const answers = asked.some(({ resolves }) => resolves);
  if (answers || facts.servers.length > 0)
    findings.push(
      answers
        ? proves("dns-system-fails", CAUSE, { name, code: system.code, order: facts.order })
        : remark("note", "dns-system-fails", { name, code: system.code, order: facts.order }),
    );
  else findings.push(proves("dns-no-server", CAUSE, { file: facts.resolver_file }));
  if (!name.includes(".")) findings.push(suggests("dns-single-label", CAUSE, { name }));
  return findings;
}

/** The given text is no host name. With a URL that is how it came here; only a space or a scheme inside a name is a fault. */
function shape({ given, name }: DnsFacts): ProbeFinding {
  return remark("note", "dns-shape", { name: given, wrong: given, right: name });
}

function serverFinding(
  { name, record }: DnsFacts,
  { server, answer }: DnsFacts["servers"][number],
): { finding: ProbeFinding; resolves: boolean } {
  const { proves } = findingsOf(record);
  if ("addresses" in answer)
    return { resolves: true, finding: remark("note", "dns-answers", { name, server, addresses: answer.addresses }) };
  const fails = (finding: ProbeFinding) => ({ resolves: false, finding });
  switch (answer.code) {
    case "ENOTFOUND":
      // A name that no server knows is misspelt, or known elsewhere only.
      return fails(proves("dns-no-such-name", record === GIT ? "wrong-address" : CAUSE, { name, server }));
    case "ENODATA":
      return fails(proves("dns-no-address", record === GIT ? "wrong-address" : CAUSE, { name, server }));
    case "ETIMEOUT":
    case "ECONNREFUSED":
      return fails(proves("dns-server-silent", CAUSE, { server }));
    default:
      return fails(proves("dns-server-fails", CAUSE, { server, code: answer.code }));
  }
}

export const dns: Probe = defineProbe(
  {
    id: "dns",
    records: [NODE, GIT],
    local: true,
    inputs: [
      { name: "host", kind: "text", label: "dns-host", required: true, first: true, network: true },
      { name: "resolver", kind: "list", label: "dns-resolver", required: false, network: true },
      { name: "record", kind: "choice", label: "record", required: false, choices: [NODE, GIT], otherwise: NODE },
    ],
  },
  dnsFacts,
  examine,
);
