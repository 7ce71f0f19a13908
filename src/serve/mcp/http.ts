/**
 * MCP over streamable HTTP. Each request is answered by itself: there are no sessions to keep, to guess or to take over, and any of several
 * servers may answer the next one. The SDK validates neither host nor origin; the app does the one, this the other.
 */
import { createMcpHandler, type McpServer, originValidationResponse } from "@modelcontextprotocol/server";

/** The largest message; an error text of 200,000 characters takes a good half of it with escapes. */
const MOST_BYTES = 1024 * 1024;

/** Makes the server that answers one request; `client` is who asks, for what is counted by client. */
export type ServerOf = (request: Request | undefined, client: string) => McpServer;

export interface McpEndpointOptions {
  readonly serverOf: ServerOf;
  /** Hostnames whose pages may call, besides the one that was asked. */
  readonly origins: readonly string[];
  readonly onError?: (error: Error) => void;
}

export interface McpEndpoint {
  /** @param client who calls, for what is counted by client */
  fetch(request: Request, client: string): Promise<Response>;
}

export function createMcpEndpoint({ serverOf, origins, onError }: McpEndpointOptions): McpEndpoint {
  const handler = createMcpHandler(
    ({ requestInfo, authInfo }) => serverOf(requestInfo, authInfo?.clientId ?? "unknown"),
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
