/** How much work one client may ask for. */
import type { Context } from "hono";
import { clientAddress } from "./client.ts";
import type { Metrics } from "./metrics.ts";
import { Problem } from "./problem.ts";
import { limitHeaders, RateLimit } from "./rate-limit.ts";
import type { Env } from "./trace.ts";

export interface ClientLimitOptions {
  /** Lookups, searches and other work that one client may ask for in a minute; 0 for no limit. */
  readonly workPerMinute?: number;
  /** Proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: number;
}

export class ClientLimit {
  readonly #bucket: RateLimit | undefined;
  readonly #trusted: number;
  readonly #metrics: Metrics;

  constructor({ workPerMinute = 0, trustedProxies = 0 }: ClientLimitOptions, clock: () => number, metrics: Metrics) {
    this.#bucket = workPerMinute > 0 ? new RateLimit(workPerMinute, clock) : undefined;
    this.#trusted = trustedProxies;
    this.#metrics = metrics;
  }

  clientOf(c: Context<Env>): string {
    return clientAddress(c.env, c.req.raw.headers.get("x-forwarded-for"), this.#trusted);
  }

  /**
   * Takes one request off what the client may ask for.
   *
   * @returns headers that tell what is left
   * @throws Problem `too-many-requests` if nothing was
   */
  spend(c: Context<Env>): Record<string, string> {
    if (!this.#bucket) return {};
    const left = this.#bucket.take(this.clientOf(c));
    const headers = limitHeaders(this.#bucket.perMinute, left);
    if (left.allowed) return headers;
    this.#metrics.limited++;
    throw Problem.of(
      "too-many-requests",
      { seconds: left.seconds },
      { headers: { ...headers, "retry-after": String(left.seconds) } },
    );
  }
}
