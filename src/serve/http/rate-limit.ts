/** A token bucket for each client: so many requests at once, and so many a minute in the long run. */

/** What is left to a client after a request. */
export interface Allowance {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the next token, where none is left; else until all are back. */
  readonly seconds: number;
}

interface Bucket {
  tokens: number;
  /** When `tokens` was right, in milliseconds. */
  at: number;
}

/** So many clients are remembered; the one that called least recently is forgotten first. */
const MOST_CLIENTS = 50_000;

export class RateLimit {
  readonly perMinute: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param perMinute requests; a client that has been quiet may send as many at once
   * @param clock milliseconds
   */
  constructor(perMinute: number, clock: () => number) {
    this.perMinute = perMinute;
    this.#clock = clock;
  }

  take(client: string): Allowance {
    const now = this.#clock();
    const bucket = this.#buckets.get(client) ?? { tokens: this.perMinute, at: now };
    const rate = this.perMinute / 60_000;
    const tokens = Math.min(this.perMinute, bucket.tokens + Math.max(0, now - bucket.at) * rate);
    const allowed = tokens >= 1;
    bucket.tokens = allowed ? tokens - 1 : tokens;
    bucket.at = now;
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > MOST_CLIENTS) this.#buckets.delete(this.#buckets.keys().next().value as string);
    const missing = allowed ? this.perMinute - bucket.tokens : 1 - bucket.tokens;
    return { allowed, remaining: Math.floor(bucket.tokens), seconds: Math.ceil(missing / rate / 1000) };
  }
}

/** What a client is told: https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/. */
export const limitHeaders = (perMinute: number, { remaining, seconds }: Allowance): Record<string, string> => ({
  "ratelimit-policy": `"work";q=${perMinute};w=60`,
  ratelimit: `"work";r=${remaining};t=${seconds}`,
});
