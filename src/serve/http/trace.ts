/** What a request carries through the app, and what is read of it in several places. */
import type { Context } from "hono";
import type { Connection } from "./client.ts";
import type { HeaderOf } from "./reply.ts";

/** For the log and the counts. */
export interface Trace {
  route: string;
  error?: unknown;
}

interface Bindings extends Connection {
  readonly trace: Trace;
}

export type Env = { Bindings: Bindings };

export const headerOf =
  (c: Context<Env>): HeaderOf =>
  (name) =>
    c.req.raw.headers.get(name) ?? undefined;

/** Path and query of a URL, as they were sent. */
export function targetOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  return start < 0 ? "/" : url.slice(start);
}

export function splitTarget(target: string): { path: string; query: string } {
  const end = target.indexOf("?");
  return end < 0 ? { path: target, query: "" } : { path: target.slice(0, end), query: target.slice(end) };
}
