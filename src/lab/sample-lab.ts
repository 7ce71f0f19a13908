/** For tests: a record with two causes, an honest package and programs, honest or not, that claim to show its error. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { WayoutError } from "../base/error.ts";
import type { CatalogRecord } from "../catalog/catalog.ts";
import { parseRecord } from "../catalog/record-parser.ts";
import type { Sandbox } from "./cell.ts";
import type { Experiment } from "./experiment.ts";
import type { Installation } from "./install.ts";
import { type ApproachJudgement, judgeApproach, judgeSymptom, type SymptomJudgement } from "./judge.ts";
import { compileRecogniser } from "./recogniser.ts";
import { runCell } from "./run-cell.ts";
import { RUNTIMES } from "./runtimes/index.ts";
import { openSandbox } from "./sandbox.ts";
import { readScenarios, type Scenario } from "./scenario.ts";

/** The sandbox, or why there is none: tests that need it are then skipped under a name that says so. */
export const sandboxHere = ((): { sandbox?: Sandbox; missing: string } => {
  try {
    return { sandbox: openSandbox(), missing: "" };
  } catch (error) {
    if (error instanceof WayoutError) return { missing: ` (SKIPPED, ${error.message})` };
    throw error;
  }
})();

const folders: string[] = [];

/** A folder that {@link removeFolders} takes away. */
export async function makeFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wayout-lab-test-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

const recordText = (id: string, body: string): string => `id: ${id}
title: A sample
category: sample_error
provenance: { drafted_by: A. Author, drafted_on: 2026-01-31 }
root_cause: It is a sample.
documentation: [{ url: "https://example.org/", title: Sample }]
${body}`;

export const GEAR = recordText(
  "node/gear-jammed",
  `packages: [{ purl: pkg:npm/gear }, { purl: pkg:generic/seq }, { purl: pkg:generic/nodejs }, { purl: pkg:deb/debian/coreutils }]
causes:
  - { id: wrong-tooth, title: Wrong tooth, tell: Look. }
  - { id: rust, title: Rust, tell: Look. }
signatures:
  - id: gear-jammed
    template: "GearError: the gear is jammed at tooth {tooth}"
    causes: [wrong-tooth]
    seen: { with: gear 1.0.0, text: "GearError: the gear is jammed at tooth 7" }
  - id: gear-rusty
    template: "GearError: the gear is covered with rust"
    causes: [rust]
    seen: { with: gear 1.0.0, text: "GearError: the gear is covered with rust" }
  - id: seq-argument
    template: "seq: invalid floating point argument: {argument}"
    seen: { with: seq 9.1, text: "seq: invalid floating point argument: 'x'" }
  - id: node-null
    template: "TypeError: Cannot read properties of null (reading 'tooth')"
    seen: { with: Node.js 20, text: "TypeError: Cannot read properties of null (reading 'tooth')" }
approaches:
  - { id: right-tooth, title: Take the right tooth, how: So., why: So. }
  - { id: no-check, title: Do not look, how: So., why: So. }
  - { id: other-lever, title: Pull another lever, how: So., why: So. }
`,
);

export const LEVER = recordText(
  "node/lever-broken",
  `causes: [{ id: broken, title: Broken, tell: Look. }]
signatures:
  - id: lever-broken
    template: "LeverError: the lever broke off in position {position}"
    seen: { with: gear 1.0.0, text: "LeverError: the lever broke off in position 3" }
approaches: [{ id: mend, title: Mend it, how: So., why: So. }]
`,
);

export const parseSample = (text: string, folder: string): CatalogRecord => {
  const folderId = /^id: (.+)$/m.exec(text)?.[1] as string;
  const { record, findings } = parseRecord({
    folderId,
    folder,
    label: `catalog/${folderId}`,
    texts: { "record.yaml": text },
    entries: [],
  });
  if (record) return record;
  throw new Error(JSON.stringify(findings));
};

/** What the package does: turns at tooth 3, jams elsewhere, and looks at nothing if told so. */
const PACKAGE = `
class GearError extends Error { name = "GearError"; }
exports.turn = (tooth, { check = true } = {}) => {
  if (check && tooth !== "3") throw new GearError("the gear is jammed at tooth " + tooth);
  return "turned at " + tooth;
};`;

/** Sends the tooth that is asked for; for the attack a tooth that must never turn. */
const REQUESTS = `
const { WAYOUT_ASK: ask, WAYOUT_APPROACH: approach } = process.env;
const send = (name, tooth) => ({ name, path: "/", headers: { "x-tooth": tooth } });
console.log(JSON.stringify(ask === "checks" ? [send("turns", approach === "right-tooth" ? "3" : "7")] : [send("no-false-tooth", "99")]));`;

export const HONEST_SERVER = `
const { turn } = require("gear");
const { WAYOUT_APPROACH: approach, PORT } = process.env;
require("node:http").createServer((request, response) => {
  try {
    if (approach === "other-lever") throw new Error("LeverError: the lever broke off in position 3");
    response.end(turn(request.headers["x-tooth"], { check: approach !== "no-check" }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}).listen(Number(PORT), "127.0.0.1");`;

export const SERVER_YAML = `runtime: node
package: pkg:npm/gear
versions: ["1.0.0"]
kind: server
command: [server.cjs]
requests: { command: [requests.cjs] }
checks: [{ name: turns, status: [200, 299], body: turned at }]
invariants: [{ name: no-false-tooth, status: [400, 599] }]
causes: [wrong-tooth]
approaches: [{ id: right-tooth }, { id: no-check }, { id: other-lever }]
limits: { seconds: 5, memory_mb: 256, processes: 40, output_kb: 64, file_mb: 2 }
`;

export const COMMAND_YAML = `runtime: node
package: pkg:npm/gear
versions: ["1.0.0"]
kind: command
command: [run.cjs]
checks: [{ name: turns, exit: 0 }]
causes: [wrong-tooth]
approaches: [{ id: right-tooth }]
limits: { seconds: 3, memory_mb: 256, processes: 40, output_kb: 64, file_mb: 2 }
`;

/** A scenario of the sample record, with its package as if installed. */
export async function makeScenario(
  files: Readonly<Record<string, string>>,
): Promise<{ scenario: Scenario; installation: Installation }> {
  const folder = await makeFolder(
    Object.fromEntries(
      Object.entries({ "requests.cjs": REQUESTS, ...files }).map(([name, text]) => [`lab/one/${name}`, text]),
    ),
  );
  const { scenarios, findings } = await readScenarios(parseSample(GEAR, folder));
  const [scenario] = scenarios;
  if (!scenario) throw new Error(JSON.stringify(findings));
  const installed = await makeFolder({ "node_modules/gear/index.js": PACKAGE });
  await chmod(installed, 0o755);
  const runtime = RUNTIMES[scenario.source.runtime];
  return {
    scenario,
    installation: {
      runtime,
      runtimeVersion: await runtime.version(),
      folder: installed,
      main: "gear",
      resolved: { "pkg:npm/gear": "1.0.0" },
      digest: "0".repeat(64),
    },
  };
}

export type Judged = SymptomJudgement | ApproachJudgement;

/** Runs a scenario's one case as the runner does. @returns what came of it without an approach, then with each that was asked for */
export async function judgeScenario(
  files: Readonly<Record<string, string>>,
  approaches: readonly string[],
  sandbox: Sandbox,
): Promise<Judged[]> {
  const { scenario, installation } = await makeScenario(files);
  const record = scenario.record;
  const recognise = compileRecogniser([record, parseSample(LEVER, "/nowhere")]);
  const cause = scenario.source.causes[0] as Scenario["source"]["causes"][number];
  const run = (approach: string | null, withoutPackage: boolean) => {
    const experiment: Experiment = {
      scenario,
      installation,
      sandbox,
      version: "1.0.0",
      cause,
      approach,
      withoutPackage,
    };
    return runCell(experiment);
  };
  const question = { record: record.id, cause };
  const symptom = await judgeSymptom(question, await run(null, false), () => run(null, true), recognise);
  if (symptom.kind === "not-reproduced") return [symptom];
  const judged: Judged[] = [symptom];
  for (const one of approaches)
    judged.push(
      await judgeApproach(question, symptom.signatures, await run(one, false), () => run(one, true), recognise),
    );
  return judged;
}
