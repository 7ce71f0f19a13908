/** Who calls: the address of the connection, or what a proxy that is trusted says of it. */

/** What the adapter of Node.js hands over beside the request. */
export interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/**
 * @param trusted how many proxies stand in front, each of which adds the address that it was called from to `X-Forwarded-For`: what
 *   stands further left in that header, the client itself may have written
 * @returns an address to tell clients apart by; of an IPv6 address its network, since each client has 2^64 addresses
 */
export function clientAddress(connection: Connection | undefined, forwarded: string | null, trusted: number): string {
  const direct = connection?.incoming?.socket?.remoteAddress ?? "local";
  if (trusted === 0 || forwarded === null) return network(direct);
  const hops = forwarded.split(",").map((one) => one.trim());
  return network(hops.at(-trusted) ?? hops[0] ?? direct);
}

/** The /64 of an IPv6 address, written so that the same network is the same text. */
function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!address.includes(":")) return address.slice(0, 45);
  const [head = "", tail] = address.toLowerCase().split("%")[0]!.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : new Array(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, "").slice(0, 4))
    .join(":");
}
