/**
 * The server as a function from request to response: pages, API, and what operators ask for. It opens no socket, reads no file and
 * writes no log: `server.ts` does, and a test or an edge runtime calls `fetch` as it is.
 */
import { type Context, Hono } from "hono";
import type { ServerOf } from "../mcp/http.ts";
import type { ReportDesk } from "../reports/desk.ts";
import type { LedgerState } from "../reports/live-evidence.ts";
import { Site, type SiteOptions } from "../site.ts";
import { assetResponse } from "./assets.ts";
import type { Connection } from "./client.ts";
import { ClientLimit, type ClientLimitOptions } from "./client-limit.ts";
import { hostAllowed, hostOf } from "./host.ts";
import { Metrics } from "./metrics.ts";
import { mountForms, mountMcp, mountOperation, mountReportForms } from "./mounts.ts";
import { apiDocument, operationsOf } from "./operations.ts";
import { mountOperators, type Readiness } from "./operators.ts";
import { PageAnswers } from "./pages.ts";
import { Problem, problemAnswer } from "./problem.ts";
import { type Answered, type HeaderOf, toResponse } from "./reply.ts";
import { ReportAnswers } from "./reports.ts";
import { type Env, headerOf, splitTarget, type Trace, targetOf } from "./trace.ts";

export interface AppOptions extends SiteOptions, ClientLimitOptions {
  /** Names in the Host header that the server answers under; undefined for any. */
  readonly hosts?: ReadonlySet<string> | undefined;
  /** Takes reports; without it there is neither the operation nor the form. */
  readonly desk?: ReportDesk;
  /** Whether the ledger answers; left out where there is none. */
  readonly ledgerState?: () => LedgerState;
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
    {
      name: "wayout_ledger_up",
      help: "1 while the ledger answers, or none is used.",
      read: () => Number(state.ledger() === "here"),
    },
    { name: "wayout_catalog_records", help: "Records in the bundle.", read: () => site.bundle.names.ids.length },
  ]);
  const limit = new ClientLimit(options, clock, metrics);
  const state: Readiness = { ready: true, ledger: options.ledgerState ?? (() => "here") };
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

function failure(site: Site, error: unknown, c: Context<Env>): Response {
  const problem = error instanceof Problem ? error : Problem.of("defect", {});
  if (!(error instanceof Problem)) c.env.trace.error = error;
  else if (error.cause !== undefined) c.env.trace.error = error.cause;
  const { path } = splitTarget(targetOf(c.req.raw.url));
  const lang = path === "/zh" || path.startsWith("/zh/") ? "zh" : undefined;
  return toResponse(problemAnswer(site, problem, headerOf(c), lang));
}
