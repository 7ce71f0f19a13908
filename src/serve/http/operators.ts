/** What whoever runs the server asks for: whether it lives, whether it is ready, what it does. */
import type { Hono } from "hono";
import type { LedgerState } from "../reports/live-evidence.ts";
import type { Metrics } from "./metrics.ts";
import { Problem } from "./problem.ts";
import { reply } from "./reply.ts";
import type { Env } from "./trace.ts";

export interface Readiness {
  /** False while the server ends. */
  ready: boolean;
  readonly ledger: () => LedgerState;
}

const PLAIN = "text/plain; charset=utf-8";
const UNKEPT = { "cache-control": "no-store" };

export function mountOperators(hono: Hono<Env>, metrics: Metrics, state: Readiness): void {
  const say = (route: string, of: () => Response) =>
    hono.get(`/${route}`, (c) => {
      c.env.trace.route = route;
      return of();
    });
  say("healthz", () => reply("ok\n", PLAIN, UNKEPT));
  say("readyz", () => readiness(state));
  say("metrics", () => reply(metrics.render(), "text/plain; version=0.0.4; charset=utf-8", UNKEPT));
}

/**
 * A server whose ledger has never answered is not ready: it was told a wrong place, or has come up too early. One that has lost its
 * ledger stays in service, since pages and lookups need none: a database that is away would else take the whole site with it.
 */
function readiness({ ready, ledger }: Readiness): Response {
  const state = ledger();
  if (!ready || state === "waiting") throw Problem.of("not-ready", {}, { headers: { "retry-after": "5" } });
  return reply(state === "away" ? "ready, without the ledger: no reports are taken\n" : "ready\n", PLAIN, UNKEPT);
}
