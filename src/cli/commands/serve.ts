/** `wayout serve`: the site, the HTTP API and MCP over HTTP, until it is told to stop. */
import { WayoutError } from "../../base/error.ts";
import { createApp, type Seen } from "../../serve/http/app.ts";
import { LOOPBACK_NAMES } from "../../serve/http/host.ts";
import { listen } from "../../serve/http/server.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { installedRecogniser } from "../installed-inventories.ts";
import { installedAssets } from "../installed-site.ts";
import { describeError, LOG_LEVELS, Log, type LogLevel } from "../log.ts";
import { oneOf, wholeNumber } from "../options.ts";
import { EXIT, isTerminal, note } from "../output.ts";
import { openServerLedger } from "../server-ledger.ts";

export interface ServeOptions {
  port?: string;
  host: string;
  baseUrl?: string;
  allowHost?: string[];
  trustedProxies: string;
  rateLimit: string;
  reportLimit: string;
  misses?: boolean;
  log?: string;
  quiet?: boolean;
}

const USUAL_PORT = "4321";

/** Requests under way may take so long when the server ends; container engines kill after ten seconds. */
const DRAIN_MS = 8000;

/**
 * @param version of the program
 * @returns 0 once it was told to stop
 * @throws WayoutError if it cannot listen, or an option is wrong
 */
export async function runServe(options: ServeOptions, version: string): Promise<number> {
  const port = wholeNumber("--port", options.port ?? process.env.PORT ?? USUAL_PORT, 65_535, 0);
  const log = new Log(oneOf("--log", options.log ?? (isTerminal(2) ? "error" : "info"), LOG_LEVELS) as LogLevel);
  const bundle = openInstalledBundle();
  const recognise = installedRecogniser();
  const ledger = openServerLedger(bundle, log, options.misses === true);
  const app = createApp({
    bundle,
    ...ledger.forApp,
    anonymousPerMinute: wholeNumber("--report-limit", options.reportLimit, 1_000_000, 0),
    assets: installedAssets(bundle),
    origin: options.baseUrl === undefined ? null : parseBaseUrl(options.baseUrl),
    ...(recognise && { recognise }),
    version,
    workPerMinute: wholeNumber("--rate-limit", options.rateLimit, 1_000_000, 0),
    trustedProxies: wholeNumber("--trusted-proxies", options.trustedProxies, 10, 0),
    hosts: allowedHosts(options),
    observe: (seen) => logRequest(log, seen),
  });
  ledger.follow((record) => app.site.refresh(record));
  const stopped = stopSignal();
  const server = await listen(app, { host: options.host, port });
  const address = `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${server.port}`;
  if (!options.quiet) note(`wayout: ${address} (Ctrl+C ends it)\n`);
  log.info("listening", { host: options.host, port: server.port, version, records: bundle.names.ids.length });
  const signal = await stopped;
  log.info("stopping", { signal });
  await server.stop(DRAIN_MS);
  await ledger.close();
  log.info("stopped");
  await log.close();
  return EXIT.known;
}

/** The first signal ends it with grace, a second at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
  });
}

function logRequest(log: Log, seen: Seen): void {
  if (seen.status < 500) {
    log.request(seen);
    return;
  }
  const { error, milliseconds, ...fields } = seen;
  log.error(error === undefined ? "request" : seen.status === 503 ? "unavailable" : "defect", {
    ...fields,
    ms: Number(milliseconds.toFixed(3)),
    ...(error !== undefined && describeError(error)),
  });
}

/** On a loopback address its own names only; elsewhere any, since proxies give it many. */
function allowedHosts({ host, baseUrl, allowHost }: ServeOptions): ReadonlySet<string> | undefined {
  const loopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  if (!loopback && !allowHost) return undefined;
  const own = loopback ? LOOPBACK_NAMES : [];
  const base = baseUrl === undefined ? [] : [new URL(parseBaseUrl(baseUrl)).hostname];
  return new Set(
    [...own, host.includes(":") ? `[${host}]` : host, ...base, ...(allowHost ?? [])].map((one) => one.toLowerCase()),
  );
}

/**
 * @returns the address without a slash at its end
 * @throws WayoutError if it is none of the web, or has more than a host
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.pathname !== "/")
    throw new WayoutError("bad-option", `--base-url is "${text}"; it must be an address without a path`, {
      todo: "write it like https://errors.example",
    });
  return url.origin;
}
