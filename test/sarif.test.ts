/** What `--format sarif` prints, against the official JSON Schema of SARIF 2.1.0, which a package of Microsoft's carries. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder, wayout } from "./cli/run.ts";
import { install, PATIENCE_MS } from "./mcp/outside/programs.ts";

const folder = temporaryFolder();
const ERROR = "UnauthorizedError: jwt audience invalid. expected: api";

interface Validate {
  (value: unknown): boolean;
  readonly errors?: unknown;
}

let validate: Validate;
beforeAll(async () => {
  await install(folder, "@microsoft/jest-sarif@1.0.0-beta.0");
  const need = createRequire(join(folder, "node_modules/@microsoft/jest-sarif/package.json"));
  const schema = readFileSync(need.resolve("./lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8");
  const Ajv = need("ajv") as new (
    options: object,
  ) => { addMetaSchema(schema: unknown): void; compile(schema: unknown): Validate };
  // The schema is of draft 4.
  const ajv = new Ajv({ schemaId: "id", meta: false, allErrors: true });
  ajv.addMetaSchema(need("ajv/lib/refs/json-schema-draft-04.json"));
  validate = ajv.compile(JSON.parse(schema));
}, PATIENCE_MS);

const check = (json: string): void => {
  const valid = validate(JSON.parse(json));
  expect(valid, JSON.stringify(validate.errors)).toBe(true);
};

it("is valid for a scan, for a lookup, and where nothing was found", () => {
  const log = join(folder, "a log of 构建.txt");
  writeFileSync(log, `one\n${ERROR}\nnpm error Missing script: "x\u0000y"\n${ERROR}\n`);
  const scanned = wayout(["scan", log, "--format", "sarif"]);
  expect(scanned.status).toBe(0);
  expect(JSON.parse(scanned.out).runs[0].results.length).toBeGreaterThan(1);
  check(scanned.out);
  check(wayout([ERROR, "--format", "sarif", "--lang", "zh"]).out);
  check(wayout(["lookup", log, "--format", "sarif"]).out);
  writeFileSync(log, "all is well\n");
  check(wayout(["scan", log, "--format", "sarif"]).out);
});

it("would be refused if it were not", () => {
  expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
  expect(validate({ version: "2.0.0", runs: [] })).toBe(false);
});
