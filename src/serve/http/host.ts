/**
 * Which names the server answers under. A server on the loopback address is reached by whatever name a hostile page has pointed at
 * 127.0.0.1 (DNS rebinding): it answers to its own names only.
 */

/** The names of this very machine. */
export const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * @param host as in the Host header, with or without a port
 * @param allowed names without a port; undefined for any
 */
export function hostAllowed(host: string | undefined, allowed: ReadonlySet<string> | undefined): boolean {
  return allowed === undefined || (host !== undefined && allowed.has(host.replace(/:\d*$/, "").toLowerCase()));
}

/** Name and port in a URL, which the adapter makes of the Host header. */
export function hostOf(url: string): string {
  const start = url.indexOf("://") + 3;
  const end = url.indexOf("/", start);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}
