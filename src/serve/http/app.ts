/**
 * The server as a function from request to response: pages, API, and what operators ask for. It opens no socket, reads no file and
 * writes no log: `server.ts` does, and a test or an edge runtime calls `fetch` as it is.
 */
import { type Context, Hono } from "hono";
import type { Language } from "../../model/answer.ts";
import type { McpEndpoint, ServerOf } from "../mcp/http.ts";
import type { ReportDesk } from "../reports/desk.ts";
import { Site, type SiteOptions } from "../site.ts";
import { assetResponse } from "./assets.ts";
import { type Connection, clientAddress } from "./client.ts";
import { hostAllowed, hostOf, LOOPBACK_NAMES } from "./host.ts";
import { answerForm } from "./lookup.ts";
import { Metrics } from "./metrics.ts";
import { honoPath, type Operation } from "./operation.ts";
import { apiDocument, operationsOf } from "./operations.ts";
import { PageAnswers } from "./pages.ts";
import { Problem, problemAnswer } from "./problem.ts";
import { limitHeaders, RateLimit } from "./rate-limit.ts";
import { type Answered, type HeaderOf, reply, SECURITY_HEADERS, toResponse } from "./reply.ts";
import { ReportAnswers } from "./reports.ts";

export interface AppOptions extends SiteOptions {
  /** Lookups, searches and other work that one client may ask for in a minute; 0 for no limit. */
  readonly workPerMinute?: number;
  /** Proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: number;
  /** Names in the Host header that the server answers under; undefined for any. */
  readonly hosts?: ReadonlySet<string> | undefined;
  /** Takes reports; without it there is neither the operation nor the form. */
  readonly desk?: ReportDesk;
  /** Anonymous reports that one client may send in a minute; 0 for no limit. */
  readonly anonymousPerMinute?: number;
  /** Answers at `/mcp` in place of the catalog's own server: for what tests the way there. */
  readonly mcpServer?: ServerOf;
  /** Bytes that rendered pages may take. */
  readonly pageMemory?: number;
  /** Told of every request. */
  readonly observe?: (seen: Seen) => void;
  /** Milliseconds, for what is measured and limited. */
  readonly clock?: () => number;
}

/** A request that was answered: what may be logged of it. No query, no text, no address of a client. */
export interface Seen {
  readonly method: string;
  /** The page's kind or the operation's id. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Thrown where nothing should be: a defect of ours. */
  readonly error?: unknown;
}

export interface App {
  readonly site: Site;
  fetch(request: Request, connection?: Connection): Response | Promise<Response>;
  /**
   * The short way for pages, without a Request and a Response: twice as fast where both would be made for it. The answer is that of
   * `fetch`.
   *
   * @param target path and query
   * @returns undefined where only `fetch` can answer
   */
  page(method: string, target: string, header: HeaderOf): Answered | undefined;
  /** Whether `/readyz` says that requests may be sent here. */
  setReady(ready: boolean): void;
}

/** What a request carries through the app. */
interface Trace {
  route: string;
  error?: unknown;
}

interface Bindings extends Connection {
  readonly trace: Trace;
}

type Env = { Bindings: Bindings };

export const MOST_ADDRESS = 8000;
const PAGE_MEMORY = 64 * 1024 * 1024;

export function createApp(options: AppOptions): App {
  const site = new Site({ ...options, reports: options.desk !== undefined });
  const { clock = () => performance.now() } = options;
  const reports = options.desk && new ReportAnswers(site, options.desk, { ...options, clock });
  site.api = apiDocument(site, reports);
  const pages = new PageAnswers(site, options.pageMemory ?? PAGE_MEMORY);
  const metrics = new Metrics([
    { name: "wayout_pages_kept", help: "Rendered pages in memory.", read: () => pages.kept.count },
    { name: "wayout_pages_kept_bytes", help: "Bytes of rendered pages in memory.", read: () => pages.kept.bytes },
    { name: "wayout_pages_hits_total", help: "Pages answered from memory.", read: () => pages.kept.hits },
    { name: "wayout_pages_misses_total", help: "Pages rendered.", read: () => pages.kept.misses },
    { name: "wayout_catalog_records", help: "Records in the bundle.", read: () => site.bundle.names.ids.length },
  ]);
  const limit = new Limit(options, clock, metrics);
  const state = { ready: true };
  const hono = new Hono<Env>();

  mountOperators(hono, metrics, state);
  for (const operation of operationsOf(site, pages, reports)) mountOperation(hono, site, operation, limit);
  mountForms(hono, site, limit);
  if (reports) mountReportForms(hono, reports, limit);
  mountMcp(hono, site, options, limit, reports);
  hono.get("/assets/:file", (c) => {
    c.env.trace.route = "asset";
    return toResponse(assetResponse(site.assets, c.req.param("file"), headerOf(c)));
  });
  hono.get("*", (c) => {
    const { path, query } = splitTarget(targetOf(c.req.raw.url));
    const { trace } = c.env;
    trace.route = pages.kindOf(path);
    if (trace.route === "search") limit.spend(c);
    return toResponse(pages.answer(path, query, headerOf(c)));
  });
  hono.notFound((c) => {
    const { path } = splitTarget(targetOf(c.req.raw.url));
    c.env.trace.route = pages.kindOf(path);
    const known = c.env.trace.route !== "unknown";
    return toResponse(problemAnswer(site, known ? onlyGet() : Problem.of("no-such-page", {}), headerOf(c)));
  });
  hono.onError((error, c) => failure(site, error, c));

  /** Counts and tells of what was answered. */
  const observed = (method: string, began: number, { route, error }: Trace, status: number): void => {
    const milliseconds = clock() - began;
    metrics.observe(route, method, status, milliseconds / 1000);
    options.observe?.({ method, route, status, milliseconds, ...(error !== undefined && { error }) });
  };
  /** Why a request is not even looked at. */
  const refusal = (length: number, host: string | undefined): Problem | undefined => {
    if (length > MOST_ADDRESS) return Problem.of("address-too-long", { most: MOST_ADDRESS });
    return hostAllowed(host, options.hosts) ? undefined : Problem.of("misdirected", {});
  };

  return {
    site,
    setReady: (ready) => {
      state.ready = ready;
    },
    page: (method, target, header) => {
      if ((method !== "GET" && method !== "HEAD") || refusal(target.length, header("host"))) return undefined;
      const began = clock();
      const { path, query } = splitTarget(target);
      const kept = pages.keptAnswer(path, query, header);
      if (kept) observed(method, began, { route: pages.kindOf(path) }, kept.status);
      return kept;
    },
    fetch: async (request, connection) => {
      const began = clock();
      const trace: Trace = { route: "refused" };
      const header: HeaderOf = (name) => request.headers.get(name) ?? undefined;
      const refused = refusal(targetOf(request.url).length, hostOf(request.url));
      metrics.active++;
      try {
        const response = refused
          ? toResponse(problemAnswer(site, refused, header))
          : await hono.fetch(request, { ...connection, trace });
        observed(request.method, began, trace, response.status);
        return response;
      } finally {
        metrics.active--;
      }
    },
  };
}

const onlyGet = () => Problem.of("method-not-allowed", { allow: "GET" }, { headers: { allow: "GET, HEAD" } });

const headerOf =
  (c: Context<Env>): HeaderOf =>
  (name) =>
    c.req.raw.headers.get(name) ?? undefined;

/** Path and query of a URL, as they were sent. */
function targetOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  return start < 0 ? "/" : url.slice(start);
}

function splitTarget(target: string): { path: string; query: string } {
  const end = target.indexOf("?");
  return end < 0 ? { path: target, query: "" } : { path: target.slice(0, end), query: target.slice(end) };
}

/** What whoever runs the server asks for. */
function mountOperators(hono: Hono<Env>, metrics: Metrics, state: { readonly ready: boolean }): void {
  const plain = { "cache-control": "no-store" };
  const say = (route: string, of: () => Response) =>
    hono.get(`/${route}`, (c) => {
      c.env.trace.route = route;
      return of();
    });
  say("healthz", () => reply("ok\n", "text/plain; charset=utf-8", plain));
  say("readyz", () => {
    if (state.ready) return reply("ready\n", "text/plain; charset=utf-8", plain);
    throw Problem.of("not-ready", {}, { headers: { "retry-after": "5" } });
  });
  say("metrics", () => reply(metrics.render(), "text/plain; version=0.0.4; charset=utf-8", plain));
}

function mountOperation(hono: Hono<Env>, site: Site, operation: Operation, limit: Limit): void {
  const path = honoPath(operation.path);
  const run = async (c: Context<Env>): Promise<Response> => {
    c.env.trace.route = operation.id;
    const told = operation.cost === "work" ? limit.spend(c) : {};
    const request = c.req.raw;
    const { status, headers, body } = await operation.run({
      request,
      header: headerOf(c),
      params: c.req.param() as Record<string, string>,
      query: new URLSearchParams(splitTarget(targetOf(request.url)).query),
      client: limit.clientOf(c),
    });
    return toResponse({ status, headers: { ...headers, ...told, ...ANY_ORIGIN }, body });
  };
  hono.on(operation.method.toUpperCase(), path, run);
  hono.options(path, (c) => {
    c.env.trace.route = "preflight";
    return reply(null, null, { ...ANY_ORIGIN, ...preflight(operation) }, 204);
  });
  const allow = operation.method === "get" ? "GET, HEAD" : "POST";
  hono.all(path, (c) => {
    c.env.trace.route = operation.id;
    const problem = Problem.of("method-not-allowed", { allow }, { headers: { allow: `${allow}, OPTIONS` } });
    return toResponse(problemAnswer(site, problem, headerOf(c)));
  });
}

/** Programs of other sites may call the API: it knows no cookies, and gives nothing that is not public. */
const ANY_ORIGIN = { "access-control-allow-origin": "*" };

const preflight = ({ method }: Operation): Record<string, string> => ({
  "access-control-allow-methods": method === "get" ? "GET, HEAD" : "POST",
  "access-control-allow-headers": "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key",
  "access-control-max-age": "86400",
});

/** The form of the first page, for browsers without scripts. Its answer has no address of its own: the text is in none. */
function mountForms(hono: Hono<Env>, site: Site, limit: Limit): void {
  for (const [path, lang] of [
    ["/", "en"],
    ["/zh/", "zh"],
  ] as const)
    hono.post(path, async (c) => {
      c.env.trace.route = "answer";
      limit.spend(c);
      return toResponse(await answerForm(site, c.req.raw, lang));
    });
}

/** The buttons of records' pages. */
function mountReportForms(hono: Hono<Env>, reports: ReportAnswers, limit: Limit): void {
  const post = (path: string, lang: Language) =>
    hono.post(path, async (c) => {
      c.env.trace.route = "report-form";
      return toResponse(await reports.answerForm(c.req.raw, limit.clientOf(c), lang));
    });
  post("/reports", "en");
  post("/zh/reports", "zh");
}

/** MCP; its code is loaded when somebody asks for it. */
function mountMcp(
  hono: Hono<Env>,
  site: Site,
  { hosts, mcpServer }: AppOptions,
  limit: Limit,
  reports?: ReportAnswers,
): void {
  const origins = [...(hosts ?? LOOPBACK_NAMES)];
  let endpoint: Promise<McpEndpoint> | undefined;
  const open = () => import("./mcp.ts").then(({ openMcp }) => openMcp(site, origins, reports, mcpServer));
  hono.all("/mcp", async (c) => {
    c.env.trace.route = "mcp";
    const told = c.req.method === "POST" ? limit.spend(c) : {};
    endpoint ??= open();
    const { status, headers, body } = await (await endpoint).fetch(c.req.raw, limit.clientOf(c));
    return new Response(body, { status, headers: { ...SECURITY_HEADERS, ...Object.fromEntries(headers), ...told } });
  });
}

function failure(site: Site, error: unknown, c: Context<Env>): Response {
  const problem = error instanceof Problem ? error : Problem.of("defect", {});
  if (!(error instanceof Problem)) c.env.trace.error = error;
  else if (error.cause !== undefined) c.env.trace.error = error.cause;
  const { path } = splitTarget(targetOf(c.req.raw.url));
  const lang = path === "/zh" || path.startsWith("/zh/") ? "zh" : undefined;
  return toResponse(problemAnswer(site, problem, headerOf(c), lang));
}

/** What one client may ask for. */
class Limit {
  readonly #bucket: RateLimit | undefined;
  readonly #trusted: number;
  readonly #metrics: Metrics;

  constructor({ workPerMinute = 0, trustedProxies = 0 }: AppOptions, clock: () => number, metrics: Metrics) {
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
