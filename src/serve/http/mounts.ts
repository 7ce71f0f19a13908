/** What answers beside pages: the API's operations, forms, MCP. */
import type { Context, Hono } from "hono";
import type { Language } from "../../model/answer.ts";
import type { McpEndpoint, ServerOf } from "../mcp/http.ts";
import type { Site } from "../site.ts";
import type { ClientLimit } from "./client-limit.ts";
import { LOOPBACK_NAMES } from "./host.ts";
import { answerForm } from "./lookup.ts";
import { honoPath, type Operation } from "./operation.ts";
import { Problem, problemAnswer } from "./problem.ts";
import { reply, SECURITY_HEADERS, toResponse } from "./reply.ts";
import type { ReportAnswers } from "./reports.ts";
import { type Env, headerOf, splitTarget, targetOf } from "./trace.ts";

export function mountOperation(hono: Hono<Env>, site: Site, operation: Operation, limit: ClientLimit): void {
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
export function mountForms(hono: Hono<Env>, site: Site, limit: ClientLimit): void {
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
export function mountReportForms(hono: Hono<Env>, reports: ReportAnswers, limit: ClientLimit): void {
  const post = (path: string, lang: Language) =>
    hono.post(path, async (c) => {
      c.env.trace.route = "report-form";
      return toResponse(await reports.answerForm(c.req.raw, limit.clientOf(c), lang));
    });
  post("/reports", "en");
  post("/zh/reports", "zh");
}

export interface McpOptions {
  readonly hosts?: ReadonlySet<string> | undefined;
  readonly mcpServer?: ServerOf;
}

/** MCP; its code is loaded when somebody asks for it. */
export function mountMcp(
  hono: Hono<Env>,
  site: Site,
  { hosts, mcpServer }: McpOptions,
  limit: ClientLimit,
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
