/** MCP over standard input and output, for a client that starts the server itself. Only messages are written to standard output. */
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { McpContext } from "./context.ts";
import { createServer } from "./server.ts";

/**
 * Serves until the client closes standard input.
 *
 * @param onError is told of what goes wrong beside any request
 */
export function serveOverStdio(context: McpContext, onError: (error: Error) => void): Promise<void> {
  return new Promise((resolve) => {
    const handle = serveStdio(() => createServer(context), { onerror: onError });
    process.stdin.once("close", () => {
      void handle.close().then(resolve, resolve);
    });
  });
}
