/** The MCP server: one definition for stdio and HTTP. Every tool, resource and prompt is a file of its own and holds no logic. */
import { McpServer } from "@modelcontextprotocol/server";
import type { McpContext } from "./context.ts";
import { addPrompts } from "./prompts.ts";
import { addResources } from "./resources.ts";
import { addDiagnose } from "./tools/diagnose.ts";
import { addGetRecord } from "./tools/get-record.ts";
import { addListDomains } from "./tools/list-domains.ts";
import { addLookupError } from "./tools/lookup-error.ts";
import { addReportOutcome } from "./tools/report-outcome.ts";
import { addSearchRecords } from "./tools/search-records.ts";

const INSTRUCTIONS = `Wayout knows errors by their messages and has tried the fixes in a lab.
When a command fails, call lookup_error with its output before guessing. Work through "What people try" from the top; do not do what stands under "What to avoid".
"untested" and "claimed" mean that nobody has measured it: say so. A similar record is not an answer.
Where several causes are left open, decide by diagnose or by the tells before changing anything.`;

/** A call's arguments may hold so many values: more is no lookup. */
const MOST_ELEMENTS = 2000;

/**
 * A server for one connection or one request.
 *
 * @param context what it answers from; shared by all of them
 */
export function createServer(context: McpContext): McpServer {
  const server = new McpServer(
    {
      name: "wayout",
      title: "Wayout",
      version: context.version,
      ...(context.site ? { websiteUrl: context.site } : {}),
    },
    { instructions: INSTRUCTIONS, maxToolInputElements: MOST_ELEMENTS },
  );
  addLookupError(server, context);
  addGetRecord(server, context);
  addSearchRecords(server, context);
  addListDomains(server, context);
  addDiagnose(server, context);
  addReportOutcome(server, context);
  addResources(server, context);
  addPrompts(server, context);
  return server;
}
