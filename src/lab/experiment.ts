/** Runs one cell once and says what was seen. Decides nothing: `judge.ts` does. */
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CommandExpectation,
  type CommandScenario,
  type LabRequest,
  requestList,
  type ServerExpectation,
  type ServerScenario,
} from "../model/scenario.ts";
import { type CellProgram, type Mount, type Sandbox, WORK } from "./cell.ts";
import type { Installation } from "./install.ts";
import type { Sighting, Verdict } from "./judge.ts";
import type { ProbeAnswer } from "./probe-program.ts";
import { askServer } from "./prober.ts";
import type { Observed } from "./process.ts";
import { RUNTIMES } from "./runtimes/index.ts";
import { type Scenario, SHARED } from "./scenario.ts";

export interface Experiment {
  readonly scenario: Scenario;
  readonly installation: Installation;
  readonly sandbox: Sandbox;
  readonly version: string;
  readonly cause: string;
  readonly approach: string | null;
  /** True to take the package away: what is then seen does not come from it. */
  readonly withoutPackage: boolean;
}

/** In a network of its own no port is taken. */
const PORT = 8080;
const BODY_BYTES = 64 * 1024;

/** A program may take this long to print its last line once its answer is out. */
const LAST_WORDS_MS = 60;

/** Runs a cell. Throws only for what is no fault of the scenario's programs. */
export async function runExperiment(experiment: Experiment): Promise<Sighting> {
  return experiment.scenario.source.kind === "server"
    ? runServer(experiment, experiment.scenario.source)
    : runCommand(experiment, experiment.scenario.source);
}

const nothingSeen = (spoilt: string): Sighting => ({ checks: [], invariants: [], answers: "", output: "", spoilt });

async function runServer(experiment: Experiment, source: ServerScenario): Promise<Sighting> {
  const { sandbox } = experiment;
  const port = sandbox.isolates ? PORT : await freePort();
  const environment = { ...(await cellEnvironment(experiment)), ...told(experiment), PORT: String(port) };
  const run = await sandbox.start({ ...(await cellProgram(experiment, source.command)), environment });
  const probe = { port, isolated: sandbox.isolates, milliseconds: source.limits.seconds * 1000, bodyBytes: BODY_BYTES };
  try {
    // Made while the server starts; tokens in them have seconds to live.
    const checks = await makeRequests(experiment, source, "checks");
    if (typeof checks === "string") return nothingSeen(checks);
    const answered = await askServer(run, checks, probe);
    if (!answered) {
      await pause(LAST_WORDS_MS);
      const { exitCode, signalCode } = run.process;
      if (exitCode === null && signalCode === null) return nothingSeen("the program does not listen on its port");
      const { cut, ...ended } = await run.ended;
      if (cut) return nothingSeen(`the program was ended: ${cut}`);
      return {
        checks: allNo(source.checks),
        invariants: allUnknown(source.invariants),
        answers: "",
        output: both(ended),
      };
    }
    await pause(LAST_WORDS_MS);
    const output = both(run.output());
    const invariants = await makeRequests(experiment, source, "invariants");
    if (typeof invariants === "string") return nothingSeen(invariants);
    const attacked = invariants.length === 0 ? [] : ((await askServer(run, invariants, probe)) ?? []);
    run.end();
    const { cut } = await run.ended;
    if (cut) return nothingSeen(`the program was ended: ${cut}`);
    const verdicts = source.checks.map((one) => judgeAnswers(one, answered));
    const failed = answered.filter((one) => verdicts.some(({ name, held }) => name === one.name && held !== "yes"));
    return {
      checks: verdicts,
      invariants: source.invariants.map((one) => judgeAnswers(one, attacked)),
      answers: failed.map(writeAnswer).join("\n\n"),
      output,
    };
  } finally {
    run.end();
    await run.ended.catch(() => {});
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs the program that makes the requests. @returns them, or why there are none */
async function makeRequests(
  experiment: Experiment,
  source: ServerScenario,
  ask: "checks" | "invariants",
): Promise<LabRequest[] | string> {
  const wanted = source[ask].map((one) => one.name);
  if (wanted.length === 0) return [];
  const { runtime: name = source.runtime, command } = source.requests;
  const runtime = RUNTIMES[name];
  // Of the same runtime it may use what is installed: an issuer may sign with the very library.
  const placement = name === source.runtime ? await place(experiment) : undefined;
  // An attack must not depend on what it attacks: for invariants the program is told of no approach.
  const { WAYOUT_APPROACH, ...cause } = told(experiment);
  const run = await experiment.sandbox.start({
    argv: await runtime.command(inScenario(experiment.scenario, command)),
    mounts: [...scenarioMounts(experiment.scenario), ...(placement?.mounts ?? []), ...(await runtime.interpreter())],
    hidden: [],
    environment: {
      ...placement?.environment,
      ...source.environment,
      ...cause,
      ...(ask === "checks" && { WAYOUT_APPROACH }),
      WAYOUT_ASK: ask,
    },
    limits: { ...source.limits, processes: Math.max(32, source.limits.processes) },
  });
  const { exit, stdout, stderr, cut } = await run.ended;
  const fault = (what: string) => `the program of requests ${what}`;
  if (cut) return fault(`was ended: ${cut}`);
  if (exit !== 0) return fault(`failed: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  const parsed = requestList.safeParse(parseJson(stdout));
  if (!parsed.success) return fault(`prints no list of requests: ${parsed.error.issues[0]?.message}`);
  const missing = wanted.find((one) => !parsed.data.some((request) => request.name === one));
  if (missing !== undefined) return fault(`prints none for ${missing}`);
  const stray = parsed.data.find((request) => !wanted.includes(request.name));
  return stray ? fault(`prints one for ${stray.name}, of which scenario.yaml does not speak`) : parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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

async function runCommand(experiment: Experiment, source: CommandScenario): Promise<Sighting> {
  const work = await mkdtemp(join(tmpdir(), "wayout-work-"));
  await chmod(work, 0o777);
  try {
    const inWork: Mount = { from: work, to: WORK, writable: true };
    const own = await cellEnvironment(experiment);
    const start = async (command: readonly string[], environment: Readonly<Record<string, string>>) => {
      const program = await cellProgram(experiment, command);
      const mounts = source.invariants.length > 0 ? [...program.mounts, inWork] : program.mounts;
      return (await experiment.sandbox.start({ ...program, mounts, environment: { ...own, ...environment } })).ended;
    };
    const seen = await start(source.command, told(experiment));
    if (seen.cut) return nothingSeen(`the program was ended: ${seen.cut}`);
    const invariants: Verdict[] = [];
    for (const one of source.invariants) {
      const after = await start(one.command, { WAYOUT_CAUSE: experiment.cause });
      invariants.push({ name: one.name, held: after.cut ? "unknown" : judgeOutput(one, after) });
    }
    const checks = source.checks.map((one) => ({ name: one.name, held: judgeOutput(one, seen) }));
    return { checks, invariants, answers: both(seen), output: "" };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function judgeOutput({ exit, stdout, stderr, not }: CommandExpectation, seen: Observed): "yes" | "no" {
  const rightExit = exit === undefined || (exit === "failure" ? seen.exit !== 0 : seen.exit === exit);
  const rightText = seen.stdout.includes(stdout ?? "") && seen.stderr.includes(stderr ?? "");
  return rightExit && rightText && !(not !== undefined && both(seen).includes(not)) ? "yes" : "no";
}

const both = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stderr}\n${stdout}`.trim();

const allNo = (expected: readonly { name: string }[]): Verdict[] => expected.map(({ name }) => ({ name, held: "no" }));

const allUnknown = (expected: readonly { name: string }[]): Verdict[] =>
  expected.map(({ name }) => ({ name, held: "unknown" }));

/** What a program is told of its cell. */
const told = ({ cause, approach, version }: Experiment) => ({
  WAYOUT_CAUSE: cause,
  WAYOUT_APPROACH: approach ?? "",
  WAYOUT_VERSION: version,
});

async function cellProgram(
  experiment: Experiment,
  command: readonly string[],
): Promise<Omit<CellProgram, "environment">> {
  const { scenario, installation } = experiment;
  const placement = await place(experiment);
  return {
    argv: await installation.runtime.command(inScenario(scenario, command)),
    mounts: [...scenarioMounts(scenario), ...placement.mounts, ...(await installation.runtime.interpreter())],
    hidden: experiment.withoutPackage ? placement.hidden : [],
    limits: scenario.source.limits,
  };
}

const place = ({ installation }: Experiment) => installation.runtime.place(installation.folder, installation.main);

async function cellEnvironment(experiment: Experiment): Promise<Record<string, string>> {
  return { ...(await place(experiment)).environment, ...experiment.scenario.source.environment };
}

function scenarioMounts(scenario: Scenario): Mount[] {
  const own: Mount[] = [{ from: scenario.folder, to: "/lab/scenario", own: true }];
  if (scenario.shared !== undefined) own.push({ from: scenario.shared, to: `/lab/${SHARED}`, own: true });
  return own;
}

/** Names a file of the scenario's, or of the shared ones, by where it stands in the cell; all else stays as it is. */
function inScenario(scenario: Scenario, [file = "", ...args]: readonly string[]): string[] {
  if (file.startsWith(`${SHARED}/`)) return [`/lab/${file}`, ...args];
  return [existsSync(join(scenario.folder, file)) ? `/lab/scenario/${file}` : file, ...args];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
