/** The app on a socket: limits and time-outs of connections, and an end that breaks off nobody. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { WayoutError } from "../../base/error.ts";
import type { App } from "./app.ts";
import type { Answered } from "./reply.ts";

export interface ListenOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly host: string;
  readonly port: number;
  /**
   * Takes no more requests, waits for those under way, then closes.
   *
   * @param withinMs after so long, what is still open is cut
   */
  stop(withinMs: number): Promise<void>;
}

/** Slow senders hold a connection no longer than this. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the usual minute of load balancers, so that it is they who close an idle connection. */
const KEEP_ALIVE_MS = 65_000;
const MOST_HEADER_BYTES = 16 * 1024;
const MOST_HEADERS = 100;

/**
 * @throws WayoutError if the port is in use or may not be used
 */
export async function listen(app: App, { host, port }: ListenOptions): Promise<RunningServer> {
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: 5000,
    },
    listenerOf(app),
  );
  server.maxHeadersCount = MOST_HEADERS;
  await opened(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  return { host, port: bound, stop: (withinMs) => stop(app, server, withinMs) };
}

/** Pages go the short way; all else by the adapter. */
function listenerOf(app: App): RequestListener {
  const usual = getRequestListener((request, connection) => app.fetch(request, connection as never));
  return (incoming, outgoing) => {
    let answered: Answered | undefined;
    try {
      answered = app.page(incoming.method ?? "", incoming.url ?? "", (name) => {
        const value = incoming.headers[name];
        return typeof value === "string" ? value : undefined;
      });
    } catch {
      // `fetch` meets the same error, and answers for it.
    }
    if (!answered) return void usual(incoming, outgoing);
    outgoing.writeHead(answered.status, answered.headers);
    outgoing.end(answered.body);
  };
}

function opened(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const place = `${host}:${port}`;
  switch (error.code) {
    case "EADDRINUSE":
      return new WayoutError("port-in-use", `something listens on ${place} already`, {
        todo: `stop it (\`ss -ltnp 'sport = :${port}'\` names it), or choose another with --port`,
        cause: error,
      });
    case "EACCES":
      return new WayoutError("port-forbidden", `this user may not listen on ${place}`, {
        todo: "choose a port above 1023 with --port, or put a proxy in front",
        cause: error,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new WayoutError("no-such-address", `${host} is no address of this machine`, {
        todo: "--host takes an address of this machine; 0.0.0.0 is all of them",
        cause: error,
      });
    default:
      return error;
  }
}

/** How often connections are looked for that have had their answer and wait for another request. */
const IDLE_CHECK_MS = 50;

/** Idle connections go at once, the others when they have their answer. */
async function stop(app: App, server: Server, withinMs: number): Promise<void> {
  app.setReady(false);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const timer = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
