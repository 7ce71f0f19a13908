import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sandbox } from "./cell.ts";
import { type Case, listCases, parseShard, parseVersions } from "./cells.ts";
import type { CellResult, RunEvent } from "./events.ts";
import { compileRecogniser } from "./recogniser.ts";
import { runCases } from "./runner.ts";
import { GEAR, LEVER, makeFolder, parseSample, removeFolders, sandboxHere } from "./sample-lab.ts";
import { noSandbox } from "./sandbox.ts";
import { readScenarios } from "./scenario.ts";
import { readTrials } from "./trials.ts";
import { verifyTrials } from "./verify.ts";

const { missing } = sandboxHere;
const sandbox = sandboxHere.sandbox as Sandbox;
const PATIENCE = { timeout: 30_000 };

beforeAll(async () => {
  process.env.WAYOUT_CACHE_DIR = await makeFolder();
});
afterAll(removeFolders);

/** A real program of every system: `seq` refuses what is no number. */
const SEQ = `runtime: shell
package: pkg:generic/seq
versions: [installed]
kind: command
command: [run.sh]
checks: [{ name: counts, exit: 0, stdout: "3" }]
invariants:
  - { name: still-strict, command: [attack.sh], exit: failure, stderr: invalid }
causes: [wrong-tooth, rust]
approaches: [{ id: right-tooth }, { id: no-check, causes: [rust] }]
limits: { seconds: 5 }
`;
const RUN = `case $WAYOUT_APPROACH in right-tooth) seq 3 ;; *) seq x ;; esac`;

async function makeRecord(yaml = SEQ, run = RUN, more: Readonly<Record<string, string>> = {}) {
  const folder = await makeFolder({
    ...more,
    "lab/count/scenario.yaml": yaml,
    "lab/count/run.sh": run,
    "lab/count/attack.sh": "seq y",
  });
  const record = parseSample(GEAR, folder);
  const { scenarios, findings } = await readScenarios(record);
  expect(findings).toEqual([]);
  return { folder, record, scenarios };
}

const recognise = compileRecogniser([parseSample(GEAR, "/a"), parseSample(LEVER, "/b")]);

async function run(cases: readonly Case[], changes: Partial<Parameters<typeof runCases>[1]> = {}) {
  const events: RunEvent[] = [];
  const onEvent = (event: RunEvent) => events.push(event);
  const results = await runCases(cases, {
    sandbox,
    recognise,
    jobs: 2,
    force: false,
    write: true,
    onEvent,
    ...changes,
  });
  return { results, kinds: events.map((one) => one.kind) };
}

const outcomes = (results: readonly CellResult[]) =>
  results.map(({ cell, outcome }) => `${cell.cause} ${cell.approach} ${outcome}`).sort();

describe.skipIf(missing)(`runs${missing}`, PATIENCE, () => {
  test("every cell, and writes trials that verify", async () => {
    const { folder, record, scenarios } = await makeRecord();
    const { results } = await run(await listCases(scenarios, "declared"));
    expect(outcomes(results)).toEqual([
      "rust no-check unchanged",
      "rust null reproduced",
      "rust right-tooth fixed",
      "wrong-tooth null reproduced",
      "wrong-tooth right-tooth fixed",
    ]);
    expect(await verifyTrials(record)).toMatchObject({ findings: [], trials: 5, current: 5 });
    const lines = await readTrials(join(folder, "trials.jsonl"));
    const fixed = lines.find((one) => one.kind === "trial" && one.statement.predicate.result === "PASSED");
    expect(fixed).toMatchObject({
      statement: {
        subject: [{ name: "node/gear-jammed/lab/count", digest: { sha256: scenarios[0]?.digest } }],
        predicate: { passedTests: ["counts", "still-strict"], trial: { sandboxed: true, version: /\d/ } },
      },
    });
  });

  test("what is proven is not run again, until the scenario changes or it is forced", async () => {
    const { folder, record, scenarios } = await makeRecord();
    const cases = await listCases(scenarios, "declared");
    await run(cases);
    const second = await run(cases);
    expect(second.results).toEqual([]);
    expect(second.kinds.filter((kind) => kind === "skipped")).toHaveLength(5);
    expect((await run(cases, { force: true })).results.every((one) => one.before === one.outcome)).toBe(true);
    await appendFile(join(folder, "lab/count/run.sh"), "\n# changed\n");
    const again = (await readScenarios(record)).scenarios;
    expect((await run(await listCases(again, "declared"))).results).toHaveLength(5);
  });

  test("a version that cannot be installed costs its own cells and nothing else", async () => {
    const { scenarios } = await makeRecord(
      SEQ.replace("[installed]", '["0.0.1", installed]')
        .replace(", rust]", "]")
        .replace(", { id: no-check, causes: [rust] }", ""),
    );
    const { results } = await run(await listCases(scenarios, "declared"));
    expect(results.find((one) => one.cell.version === "0.0.1")).toMatchObject({
      outcome: "not-reproduced",
      why: expect.stringMatching(/^seq is .* here, and the scenario asks for 0\.0\.1$/),
    });
    expect(results.filter((one) => one.outcome === "fixed")).toHaveLength(1);
  });

  test("a program that is not called like its package", async () => {
    const yaml = SEQ.replace("pkg:generic/seq", "pkg:deb/debian/coreutils\nprogram: seq");
    const { results } = await run(await listCases((await makeRecord(yaml)).scenarios, "declared"));
    expect(results.filter((one) => one.outcome === "fixed")).toHaveLength(2);
  });

  test("an error of the runtime itself: nothing can be taken away, and the trial says so", async () => {
    const yaml = `runtime: node
package: pkg:generic/nodejs
versions: [installed]
kind: command
command: [run.cjs]
checks: [{ name: runs, exit: 0, stdout: "3" }]
causes: [rust]
approaches: [{ id: right-tooth }]
`;
    const program = `const gear = process.env.WAYOUT_APPROACH ? { tooth: 3 } : null; console.log(gear.tooth);`;
    const { folder, record, scenarios } = await makeRecord(yaml, "", { "lab/count/run.cjs": program });
    const { results } = await run(await listCases(scenarios, "declared"));
    expect(outcomes(results)).toEqual(["rust null reproduced", "rust right-tooth fixed"]);
    const [first] = await readTrials(join(folder, "trials.jsonl"));
    expect(first).toMatchObject({
      statement: { predicate: { trial: { version: process.versions.node, uncontrolled: true } } },
    });
    expect(await verifyTrials(record)).toMatchObject({ findings: [], current: 2 });
    expect((await run(await listCases(scenarios, ["18.0.0"]))).results[0]).toMatchObject({
      outcome: "not-reproduced",
      why: expect.stringMatching(/asks for 18\.0\.0/),
    });
  });

  test("nothing is written if it is not wanted", async () => {
    const { folder, scenarios } = await makeRecord();
    await run(await listCases(scenarios, "declared"), { write: false });
    expect(await readTrials(join(folder, "trials.jsonl"))).toEqual([]);
  });

  test("a changed outcome is told", async () => {
    const { folder, record, scenarios } = await makeRecord();
    await run(await listCases(scenarios, "declared"));
    await writeFile(join(folder, "lab/count/run.sh"), "seq x");
    const { results } = await run(await listCases((await readScenarios(record)).scenarios, "declared"));
    expect(results.filter((one) => one.before !== one.outcome).map((one) => [one.before, one.outcome])).toEqual([
      ["fixed", "unchanged"],
      ["fixed", "unchanged"],
    ]);
  });

  test("an invariant's command is told of no approach, and breaks it", async () => {
    const { folder, record } = await makeRecord();
    await writeFile(join(folder, "lab/count/attack.sh"), '[ -n "$WAYOUT_APPROACH" ] && seq y; exit 0');
    const { results } = await run(await listCases((await readScenarios(record)).scenarios, "declared"));
    expect(results[0]).toMatchObject({
      outcome: "not-reproduced",
      why: "the invariant still-strict is broken without any approach",
    });
  });

  test("stopped half-way, the ledger is whole and nothing half-seen is in it", async () => {
    const { folder, record, scenarios } = await makeRecord(SEQ, `${RUN}; sleep 0.3`);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1200);
    const { results } = await run(await listCases(scenarios, "declared"), { signal: controller.signal, jobs: 1 });
    expect(results.length).toBeLessThan(5);
    expect((await readFile(join(folder, "trials.jsonl"), "utf8").catch(() => "\n")).endsWith("\n")).toBe(true);
    expect(await verifyTrials(record)).toMatchObject({ findings: [], trials: results.length });
  });

  test("secrets in a message are not written down", async () => {
    const secret = "ghp_0123456789abcdefghijABCDEFGHIJ0123";
    const { folder, scenarios } = await makeRecord(SEQ, `seq ${secret}`);
    await run(await listCases(scenarios, "declared"));
    const text = await readFile(join(folder, "trials.jsonl"), "utf8");
    expect(text).toContain("[key]");
    expect(text).not.toContain(secret);
  });
});

test("without a sandbox cells run too, and their trials say so", PATIENCE, async () => {
  const { folder, scenarios } = await makeRecord();
  const { results } = await run((await listCases(scenarios, "declared")).slice(0, 1), { sandbox: noSandbox });
  // The program of the system cannot be taken away without one, so no fix can be proven.
  expect(results[0]).toMatchObject({ outcome: "not-reproduced", why: /package is taken away/ });
  expect(await readTrials(join(folder, "trials.jsonl"))).toEqual([]);
});

describe("cells", () => {
  test("shards share the work without overlap, whatever their number", async () => {
    const { scenarios } = await makeRecord(SEQ.replace("[installed]", '["1", "2", "3"]'));
    const whole = await listCases(scenarios, "declared");
    expect(whole).toHaveLength(6);
    const parts = await Promise.all([1, 2, 3, 4].map((index) => listCases(scenarios, "declared", { index, count: 4 })));
    const name = (one: Case) => `${one.version.version} ${one.cause}`;
    expect(parts.flat().map(name).sort()).toEqual(whole.map(name).sort());
  });

  test.each(["0/2", "3/2", "1", "a/b", "1/0"])("--shard %s is refused", (text) =>
    expect(() => parseShard(text)).toThrow(/--shard/),
  );

  test("versions", async () => {
    expect(parseVersions(undefined)).toBe("declared");
    expect(parseVersions("newest")).toBe("newest");
    expect(parseVersions("1.0, 2.0")).toEqual(["1.0", "2.0"]);
    const { scenarios } = await makeRecord();
    expect(await listCases(scenarios, "newest")).toEqual([]);
    expect((await listCases(scenarios, ["9.9"])).map((one) => one.version.version)).toEqual(["9.9", "9.9"]);
  });

  test("a version that the scenario does not name is run beside what its newest one is run beside", async () => {
    const versions = '[{ version: "1", with: { a: "1" } }, { version: "2", with: { a: "2" } }]';
    const { scenarios } = await makeRecord(SEQ.replace("[installed]", versions));
    const cases = await listCases(scenarios, ["1", "3"]);
    expect(new Set(cases.map(({ version }) => JSON.stringify(version)))).toEqual(
      new Set(['{"version":"1","with":{"a":"1"}}', '{"version":"3","with":{"a":"2"}}']),
    );
  });
});

describe("scenario.yaml", () => {
  test.each([
    ["an unknown cause", "causes: [wrong-tooth", "causes: [wrong-teeth", 9, "unknown-cause"],
    ["an unknown approach", "{ id: right-tooth }", "{ id: pray }", 10, "unknown-approach"],
    ["a package that is not the record's", "pkg:generic/seq", "pkg:generic/awk", 2, "unknown-package"],
    ["an unknown key", "kind: command", "kind: command\ncommnd: 1", 5, "unknown-key"],
    ["a check that expects nothing", ', exit: 0, stdout: "3"', "", 6, "invalid-value"],
    ["a syntax error", "[installed]", "[installed", 4, "yaml-syntax"],
  ])("%s is found, with its line", async (_, from, to, line, code) => {
    const folder = await makeFolder({ "lab/count/scenario.yaml": SEQ.replace(from, to) });
    const { scenarios, findings } = await readScenarios(parseSample(GEAR, folder));
    expect(scenarios).toEqual([]);
    expect(findings[0]).toMatchObject({ code, line, file: "catalog/node/gear-jammed/lab/count/scenario.yaml" });
  });
});
