/**
 * Asks a server in a cell from outside of the cell.
 *
 * The server's network is a namespace that only its own processes can reach, so the requests must be sent from within it. The prober
 * enters that namespace and nothing else: it keeps our process ids, our files and its pipes to us. The server cannot find it, signal it or
 * open a descriptor of it; all that it can do is answer on its port.
 */
import { readlinkSync } from "node:fs";
import type { LabRequest } from "../model/scenario.ts";
import type { CellRun } from "./cell.ts";
import { PROBE_PROGRAM, type ProbeAnswer, type ProbeOrder, type ProbeReport } from "./probe-program.ts";
import { startProgram } from "./process.ts";

export interface ProbeOptions {
  readonly port: number;
  readonly isolated: boolean;
  readonly milliseconds: number;
  readonly bodyBytes: number;
}

/** @returns the answers in the order of the requests; `undefined` if the server never listened or has ended */
export async function askServer(
  run: CellRun,
  requests: readonly LabRequest[],
  { port, isolated, milliseconds, bodyBytes }: ProbeOptions,
): Promise<readonly ProbeAnswer[] | undefined> {
  const argv = await run.inItsNetwork([process.execPath, "-e", PROBE_PROGRAM]);
  if (!argv) return undefined;
  const order: ProbeOrder = {
    port,
    requests,
    bodyBytes,
    startMs: milliseconds,
    answerMs: Math.min(5000, milliseconds),
    outside: isolated ? readlinkSync("/proc/self/ns/net") : "",
  };
  const most = (requests.length + 1) * (bodyBytes * 6 + 64 * 1024);
  const prober = startProgram(argv, {
    environment: { PATH: process.env.PATH },
    input: JSON.stringify(order),
    limits: { milliseconds: milliseconds + 2000, outputBytes: most },
  });
  // A server that has ended will not listen any more.
  const serverEnded = run.ended.then(
    () => "ended" as const,
    () => "ended" as const,
  );
  const first = await Promise.race([prober.ended, serverEnded]);
  if (first === "ended") await Promise.race([prober.ended, pause(300)]);
  prober.end();
  const { stdout, exit } = await prober.ended;
  if (exit !== 0) return undefined;
  const report = JSON.parse(stdout) as ProbeReport;
  if (report.kind === "wrong-network") throw new Error("the prober did not get into the cell's network");
  return report.kind === "answers" ? report.answers : undefined;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
