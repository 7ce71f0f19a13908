/** Runs a cell whose program serves: starts it, has it asked, and writes down what came back. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { LabRequest, ServerExpectation, ServerScenario } from "../model/scenario.ts";
import type { CellRun } from "./cell.ts";
import { both, cellEnvironment, cellProgram, type Experiment, nothingSeen, told } from "./experiment.ts";
import type { Sighting, Verdict } from "./judge.ts";
import type { ProbeAnswer } from "./probe-program.ts";
import { askServer, type ProbeOptions } from "./prober.ts";
import { makeRequests } from "./requests.ts";

/** In a network of its own no port is taken. */
const PORT = 8080;
const BODY_BYTES = 64 * 1024;

/** A program may take this long to print its last line once its answer is out. */
const LAST_WORDS_MS = 60;

/** Throws only for what is no fault of the scenario's programs. */
export async function runServer(experiment: Experiment, source: ServerScenario): Promise<Sighting> {
  const { sandbox } = experiment;
  const port = sandbox.isolates ? PORT : await freePort();
  const environment = { ...(await cellEnvironment(experiment)), ...told(experiment), PORT: String(port) };
  const run = await sandbox.start({ ...(await cellProgram(experiment, source.command)), environment });
  try {
    return await question(run, port, experiment, source);
  } finally {
    run.end();
    await run.ended.catch(() => {});
  }
}

async function question(run: CellRun, port: number, experiment: Experiment, source: ServerScenario): Promise<Sighting> {
  const isolated = experiment.sandbox.isolates;
  const probe = { port, isolated, milliseconds: source.limits.seconds * 1000, bodyBytes: BODY_BYTES };
  // Made while the server starts; tokens in them have seconds to live.
  const checks = await makeRequests(experiment, source, "checks");
  if (typeof checks === "string") return nothingSeen(checks);
  const answered = await askServer(run, checks.map(reorderHeaders), probe);
  await pause(LAST_WORDS_MS);
  if (!answered) return lastWords(run, source);
  const output = both(run.output());
  const verdicts = source.checks.map((one) => judgeAnswers(one, answered));
  const failed = answered.filter((one) => verdicts.some(({ name, held }) => name === one.name && held !== "yes"));
  const seen = { checks: verdicts, answers: failed.map(writeAnswer).join("\n\n"), output };
  const unknown = source.invariants.map(({ name }): Verdict => ({ name, held: "unknown" }));
  // Of the run with the package taken away nobody asks for more.
  const later = experiment.withoutPackage ? [] : await attack(run, probe, experiment, source, verdicts);
  if (typeof later === "string") return nothingSeen(later);
  run.end();
  const { cut } = await run.ended;
  if (cut) return nothingSeen(`the program was ended: ${cut}`);
  const judge = (one: ServerExpectation) => judgeAnswers(one, later);
  return {
    ...seen,
    invariants: experiment.withoutPackage ? unknown : source.invariants.map(judge),
    // Of one that was healthy at first.
    ...(later.some(({ name }) => source.checks.some((one) => one.name === name)) && {
      again: source.checks.map(judge),
    }),
  };
}

/**
 * Sends the attacks, and among and behind them, if the server was healthy, the checks once more, made anew: by the order in which they
 * come, a server cannot tell what is a check and what is an attack.
 *
 * @returns the answers, or why there are none
 */
async function attack(
  run: CellRun,
  probe: ProbeOptions,
  experiment: Experiment,
  source: ServerScenario,
  verdicts: readonly Verdict[],
): Promise<readonly ProbeAnswer[] | string> {
  const attacks = await makeRequests(experiment, source, "invariants");
  if (typeof attacks === "string") return attacks;
  const wasHealthy = verdicts.every(({ held }) => held === "yes");
  const checks = wasHealthy ? await makeRequests(experiment, source, "checks") : [];
  if (typeof checks === "string") return checks;
  const requests = [...interleave(attacks, checks), ...checks];
  return requests.length === 0 ? [] : ((await askServer(run, requests.map(reorderHeaders), probe)) ?? []);
}

/** Two lists as one, in a random order that keeps that of each. */
function interleave<T>(some: readonly T[], others: readonly T[]): T[] {
  const [left, right] = [[...some], [...others]];
  const mixed: T[] = [];
  while (left.length + right.length > 0)
    mixed.push((randomInt(left.length + right.length) < left.length ? left : right).shift() as T);
  return mixed;
}

/** The same request with its headers in a random order. */
function reorderHeaders(request: LabRequest): LabRequest {
  const headers = Object.entries(request.headers).map((one) => [randomInt(1 << 30), one] as const);
  return { ...request, headers: Object.fromEntries(headers.sort(([a], [b]) => a - b).map(([, one]) => one)) };
}

/** What a server said that ended before it listened. */
async function lastWords(run: CellRun, source: ServerScenario): Promise<Sighting> {
  const { exitCode, signalCode } = run.process;
  if (exitCode === null && signalCode === null) return nothingSeen("the program does not listen on its port");
  const { cut, ...ended } = await run.ended;
  if (cut) return nothingSeen(`the program was ended: ${cut}`);
  return {
    checks: source.checks.map(({ name }) => ({ name, held: "no" })),
    invariants: source.invariants.map(({ name }) => ({ name, held: "unknown" })),
    answers: "",
    output: both(ended),
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function judgeAnswers(expected: ServerExpectation, answers: readonly ProbeAnswer[]): Verdict {
  const own = answers.filter((one) => one.name === expected.name);
  const held = (one: ProbeAnswer): boolean =>
    "status" in one &&
    one.status >= expected.status[0] &&
    one.status <= expected.status[1] &&
    (expected.body === undefined || one.body.includes(expected.body));
  if (own.some((one) => "status" in one && !held(one))) return { name: expected.name, held: "no" };
  return { name: expected.name, held: own.length > 0 && own.every(held) ? "yes" : "unknown" };
}

function writeAnswer(answer: ProbeAnswer): string {
  if ("fault" in answer) return answer.fault;
  return `HTTP ${answer.status}\n${answer.headers}\n\n${answer.body}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
