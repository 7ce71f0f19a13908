/** Counts of what the server does, in Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/. */

/** Seconds; a kept page takes a tenth of a millisecond, a lookup of a whole log some tens. */
const BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5];

/** A name, its labels, a number. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

interface Route {
  readonly buckets: number[];
  sum: number;
  count: number;
}

export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #routes = new Map<string, Route>();
  readonly #gauges: readonly Gauge[];
  limited = 0;
  active = 0;

  constructor(gauges: readonly Gauge[]) {
    this.#gauges = gauges;
  }

  /** @param route a name from a fixed set: a path would give a series for each address that anybody tries */
  observe(route: string, method: string, status: number, seconds: number): void {
    const key = `method="${METHODS.has(method) ? method : "other"}",route="${route}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    let known = this.#routes.get(route);
    if (!known) {
      known = { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
      this.#routes.set(route, known);
    }
    known.sum += seconds;
    known.count++;
    for (let at = BUCKETS.length - 1; at >= 0 && seconds <= (BUCKETS[at] as number); at--)
      known.buckets[at] = (known.buckets[at] as number) + 1;
  }

  render(): string {
    const lines: string[] = [];
    const family = (name: string, type: string, help: string, samples: Iterable<string>) =>
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples);
    family(
      "wayout_http_requests_total",
      "counter",
      "Requests answered.",
      Array.from(this.#requests, ([labels, n]) => `wayout_http_requests_total{${labels}} ${n}`),
    );
    family(
      "wayout_http_request_duration_seconds",
      "histogram",
      "From the request's head to the response's.",
      [...this.#routes].flatMap(([route, one]) => histogram("wayout_http_request_duration_seconds", route, one)),
    );
    family("wayout_http_requests_active", "gauge", "Requests being answered.", [
      `wayout_http_requests_active ${this.active}`,
    ]);
    family("wayout_http_requests_limited_total", "counter", "Requests refused by the rate limit.", [
      `wayout_http_requests_limited_total ${this.limited}`,
    ]);
    for (const { name, help, read } of this.#gauges)
      family(name, name.endsWith("_total") ? "counter" : "gauge", help, [`${name} ${read()}`]);
    return `${lines.join("\n")}\n`;
  }
}

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]);

function histogram(name: string, route: string, { buckets, sum, count }: Route): string[] {
  return [
    ...BUCKETS.map((le, at) => `${name}_bucket{route="${route}",le="${le}"} ${buckets[at]}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ];
}
