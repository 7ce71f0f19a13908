/** Joins MCP to the server: its catalog, its figures, its ledger. Loaded at the first request, since the SDK takes a moment. */
import { WayoutError } from "../../base/error.ts";
import { problemText } from "../../view/words/problems.ts";
import type { McpContext, ReportTaker } from "../mcp/context.ts";
import { createMcpEndpoint, type McpEndpoint, type ServerOf } from "../mcp/http.ts";
import { createServer } from "../mcp/server.ts";
import type { Site } from "../site.ts";
import { Problem } from "./problem.ts";
import type { ReportAnswers } from "./reports.ts";

/**
 * @param origins hostnames whose pages may call
 * @param serverOf what answers; the catalog's own server, if left out
 */
export function openMcp(
  site: Site,
  origins: readonly string[],
  reports: ReportAnswers | undefined,
  serverOf: ServerOf = catalogServer(site, reports),
): McpEndpoint {
  const { origin } = site;
  return createMcpEndpoint({ serverOf, origins: origin === null ? origins : [...origins, new URL(origin).hostname] });
}

function catalogServer(site: Site, reports: ReportAnswers | undefined): ServerOf {
  const { bundle, version, evidence, recognise, origin } = site;
  const context: McpContext = {
    bundle,
    version,
    lang: "en",
    local: false,
    evidence,
    recognise,
    site: origin ?? undefined,
  };
  return (request, client) => {
    if (!reports || !request) return createServer(context);
    const take: ReportTaker["take"] = (input, name) =>
      reports.takeFromAgent(request, client, input, name).catch(rethrow);
    return createServer({ ...context, reports: { where: "the ledger of this server", take } });
  };
}

/** What is wrong with a report, in words. */
function rethrow(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  const { detail, todo } = problemText("en", error.code, error.data as never);
  throw new WayoutError(error.code, detail, { todo, cause: error });
}
