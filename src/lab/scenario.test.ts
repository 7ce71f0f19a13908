import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { missingNeeds } from "./needs.ts";
import { COMMAND_YAML, GEAR, makeFolder, parseSample, removeFolders } from "./sample-lab.ts";
import { readScenarios } from "./scenario.ts";

afterAll(removeFolders);

const SHARING = `${COMMAND_YAML}shares: node/lever-broken\n`;

const files = (yaml: string) => ({
  "node/gear-jammed/lab/one/scenario.yaml": yaml,
  "node/gear-jammed/lab/one/run.cjs": "",
  "node/gear-jammed/lab/shared/own.cjs": "",
});

const read = (root: string) => readScenarios(parseSample(GEAR, join(root, "node/gear-jammed")));

test("a scenario may use the programs that another record shares, in place of its own record's", async () => {
  const root = await makeFolder({ ...files(SHARING), "node/lever-broken/lab/shared/tool.cjs": "" });
  const { scenarios, findings } = await read(root);
  expect(findings).toEqual([]);
  expect(scenarios.map((one) => one.shared)).toEqual([join(root, "node/lever-broken/lab/shared")]);
  const own = await read(await makeFolder(files(COMMAND_YAML)));
  expect(own.scenarios[0]?.shared).toMatch(/gear-jammed\/lab\/shared$/);
});

test("they are a part of it: a change of one makes its trials stale", async () => {
  const root = await makeFolder({ ...files(SHARING), "node/lever-broken/lab/shared/tool.cjs": "" });
  const digest = async () => (await read(root)).scenarios[0]?.digest;
  const before = await digest();
  await appendFile(join(root, "node/gear-jammed/lab/shared/own.cjs"), "// not used");
  expect(await digest()).toBe(before);
  await appendFile(join(root, "node/lever-broken/lab/shared/tool.cjs"), "// changed");
  expect(await digest()).not.toBe(before);
});

test("a record that shares nothing is a finding", async () => {
  const { scenarios, findings } = await read(await makeFolder(files(SHARING)));
  expect(scenarios).toEqual([]);
  expect(findings).toMatchObject([{ code: "nothing-shared", file: "catalog/node/gear-jammed/lab/one/scenario.yaml" }]);
});

test("what its cells need of the system stands beside it, and is no part of it", async () => {
  const root = await makeFolder(files(COMMAND_YAML));
  const before = (await read(root)).scenarios[0]?.digest;
  const needs = join(root, "node/gear-jammed/lab/needs.yaml");
  await appendFile(needs, "- { program: sh, debian: dash }\n- { program: no-such-program, debian: nothing-at-all }\n");
  const [scenario] = (await read(root)).scenarios;
  expect(scenario?.digest).toBe(before);
  expect(await missingNeeds(scenario?.needs ?? [])).toEqual([{ program: "no-such-program", debian: "nothing-at-all" }]);
  await appendFile(needs, "- { program: sh }\n");
  expect((await read(root)).findings).toMatchObject([{ file: "catalog/node/gear-jammed/lab/needs.yaml", line: 3 }]);
});
