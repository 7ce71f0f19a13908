/** Joins MCP to the server: its catalog, its figures, its ledger. Loaded at the first request, since the SDK takes a moment. */
import { WayoutError } from "../../base/error.ts";
import { problemText } from "../../view/words/problems.ts";
import { createMcpEndpoint, type McpEndpoint } from "../mcp/http.ts";
import type { Site } from "../site.ts";
import { Problem } from "./problem.ts";
import type { ReportAnswers } from "./reports.ts";

/** @param origins hostnames whose pages may call */
export function openMcp(site: Site, origins: readonly string[], reports: ReportAnswers | undefined): McpEndpoint {
  const { bundle, version, evidence, origin } = site;
  return createMcpEndpoint({
    context: { bundle, version, lang: "en", evidence, site: origin ?? undefined },
    origins: origin === null ? origins : [...origins, new URL(origin).hostname],
    reportsOf:
      reports &&
      ((request, client) => ({
        where: "the ledger of this server",
        take: (input, name) => reports.takeFromAgent(request, client, input, name).catch(rethrow),
      })),
  });
}

/** What is wrong with a report, in words. */
function rethrow(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  const { detail, todo } = problemText("en", error.code, error.data as never);
  throw new WayoutError(error.code, detail, { todo, cause: error });
}
