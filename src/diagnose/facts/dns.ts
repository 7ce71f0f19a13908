/** Asks for a host name in all the ways there are: hosts file, each name server by itself, and the system as a whole. */
import { getServers } from "node:dns";
import { lookup, Resolver } from "node:dns/promises";
import { WayoutError } from "../../base/error.ts";
import type { DnsFacts } from "../probes/dns.ts";
import type { Gather } from "./gather.ts";
import { read } from "./processes.ts";

const HOSTS = process.platform === "win32" ? "C:\\Windows\\System32\\drivers\\etc\\hosts" : "/etc/hosts";
const RESOLVER = "/etc/resolv.conf";
const TIMEOUT_MS = 3000;
/** As many as a system itself would ask (MAXNS of resolv.conf(5)). */
const MOST_SERVERS = 3;
/** A name has at most 253 characters (RFC 1035, section 2.3.4). */
const LONGEST = 253;

export const gather: Gather = async ({ host, resolver, record }) => {
  const given = String(host).trim();
  const name = hostOf(given);
  if (name === "" || name.length > LONGEST || /\s/.test(name))
    throw new WayoutError("bad-input", `dns: ${JSON.stringify(given.slice(0, LONGEST))} is no host name`, {
      todo: "write it like example.com",
    });
  const chosen = Array.isArray(resolver) && resolver.length > 0 ? (resolver as string[]) : configured();
  const [system, servers] = await Promise.all([
    bySystem(name),
    Promise.all(
      chosen.slice(0, MOST_SERVERS).map(async (server) => ({ server, answer: await byServer(name, server) })),
    ),
  ]);
  const facts: DnsFacts = {
    given,
    name,
    record: String(record),
    resolver_file: RESOLVER,
    hosts_file: HOSTS,
    hosts: inHosts(name),
    system,
    order: /^\s*hosts:\s*(.*?)\s*$/m.exec(read("/etc/nsswitch.conf") ?? "")?.[1] ?? "",
    servers,
  };
  return { facts, remarks: [] };
};

/** The host in a URL, in `git@host:path`, in `host:port`. */
const hostOf = (text: string): string =>
  text
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/^[^@/]*@/, "")
    .replace(/[/?#:].*$/s, "")
    .replace(/\.$/, "");

/** The name servers of resolv.conf; Node.js gives its own default, loopback, where there is none. */
function configured(): string[] {
  const file = read(RESOLVER);
  if (file === undefined) return getServers();
  return Array.from(file.matchAll(/^\s*nameserver\s+(\S+)/gm), ([, server = ""]) => server.replace(/%.*/, ""));
}

const inHosts = (name: string): string[] =>
  (read(HOSTS) ?? "").split("\n").flatMap((line) => {
    const [address, ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    return address !== undefined && names.some((one) => one.toLowerCase() === name.toLowerCase()) ? [address] : [];
  });

async function bySystem(name: string): Promise<DnsFacts["system"]> {
  try {
    return { addresses: (await lookup(name, { all: true })).map(({ address }) => address) };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? "unknown" };
  }
}

async function byServer(name: string, server: string): Promise<DnsFacts["system"]> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  try {
    resolver.setServers([server]);
  } catch {
    throw new WayoutError("bad-input", `dns: ${JSON.stringify(server)} is no name server`, {
      todo: "give an address, like 9.9.9.9 or 127.0.0.1:5353",
    });
  }
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const addresses = [v4, v6].flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  if (addresses.length > 0) return { addresses };
  const codes = [v4, v6].map((one) =>
    one.status === "rejected" ? ((one.reason as NodeJS.ErrnoException).code ?? "") : "",
  );
  // Of both questions the one that says more: "no such name" over "no address of this kind".
  return { code: codes.find((code) => code !== "ENODATA") ?? "ENODATA" };
}
