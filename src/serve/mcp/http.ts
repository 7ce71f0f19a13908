/**
 * MCP over streamable HTTP. Each request is answered by itself: there are no sessions to keep, to guess or to take over, and any of several
 * servers may answer the next one. The SDK validates neither host nor origin; the app does the one, this the other.
 */
import { createMcpHandler, originValidationResponse } from "@modelcontextprotocol/server";
import type { McpContext, ReportTaker } from "./context.ts";
import { createServer } from "./server.ts";

/** The largest message; an error text of 200,000 characters takes a good half of it with escapes. */
const MOST_BYTES = 1024 * 1024;

export interface McpEndpointOptions {
  readonly context: Omit<McpContext, "local" | "reports">;
  /** Hostnames whose pages may call, besides the one that was asked. */
  readonly origins: readonly string[];
  /** Takes a report that came with a request; undefined if there is no ledger. */
  readonly reportsOf?: ((request: Request, client: string) => ReportTaker) | undefined;
  readonly onError?: (error: Error) => void;
}

export interface McpEndpoint {
  /** @param client who calls, for what is counted by client */
  fetch(request: Request, client: string): Promise<Response>;
}

export function createMcpEndpoint({ context, origins, reportsOf, onError }: McpEndpointOptions): McpEndpoint {
  const handler = createMcpHandler(
    ({ requestInfo, authInfo }) => {
      const reports = requestInfo && reportsOf?.(requestInfo, authInfo?.clientId ?? "unknown");
      return createServer({ ...context, local: false, reports });
    },
    { maxRequestBodySize: MOST_BYTES, ...(onError ? { onerror: onError } : {}) },
  );
  return {
    fetch: async (request, client) => {
      const allowed = [...origins, new URL(request.url).hostname];
      // Handed through to the factory above: the SDK has no other way for what belongs to one request.
      const authInfo = { token: "", clientId: client, scopes: [] };
      return originValidationResponse(request, allowed) ?? handler.fetch(request, { authInfo });
    },
  };
}
