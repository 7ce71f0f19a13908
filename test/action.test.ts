/** The GitHub Action: its step, run as a runner would, and what its definition hands over. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { execute, ROOT, temporaryFolder } from "./cli/run.ts";

const folder = temporaryFolder();
const ERROR = "jwt audience invalid. expected: api";

function step(env: Record<string, string>, cwd = folder) {
  const summary = join(folder, "summary.md");
  writeFileSync(summary, "");
  const run = execute(process.execPath, [join(ROOT, "action/explain.mjs")], {
    env: { GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder, ...env },
    cwd,
  });
  return { ...run, summary: readFileSync(summary, "utf8") };
}

describe("the action", () => {
  it("runs a command, keeps its output and status, and explains a failure", () => {
    const { status, out, err, summary } = step({ WAYOUT_RUN: `echo before; echo '${ERROR}' >&2; exit 4; echo never` });
    expect({ status, before: out.startsWith("before\n"), err }).toEqual({ status: 4, before: true, err: `${ERROR}\n` });
    expect(out).toMatch(
      /^::error title=401 Unauthorized%3A JWT claims validation failed::api\/jwt-claims-validation-failed: audience-mismatch \(line \d of the output\)$/m,
    );
    expect(summary).toMatch(/^# 401 Unauthorized: JWT claims validation failed$/m);
  });

  it("says nothing of a success, and little of what it does not know", () => {
    expect(step({ WAYOUT_RUN: `echo '${ERROR}'` })).toMatchObject({ status: 0, out: `${ERROR}\n`, summary: "" });
    expect(step({ WAYOUT_RUN: "echo all is well; false" })).toMatchObject({
      status: 1,
      summary: "",
      out: expect.stringContaining("::notice::"),
    });
  });

  it("ends a step at the first command that fails, by a signal too", () => {
    expect(step({ WAYOUT_RUN: "false\necho never" }).out).not.toContain("never");
    expect(step({ WAYOUT_RUN: "kill -TERM $$" }).status).toBe(143);
  });

  it("explains a log, in Chinese, and writes SARIF", () => {
    writeFileSync(join(folder, "build.log"), `one\n${ERROR}\n`);
    const { status, summary, out } = step({ WAYOUT_LOG: "build.log", WAYOUT_LANG: "zh", WAYOUT_SARIF: "out.sarif" });
    expect(status).toBe(0);
    expect(summary).toContain("## 原因");
    expect(out).toContain("line 2 of the output");
    const sarif = JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(sarif.runs[0]?.results[0]?.ruleId).toBe("api/jwt-claims-validation-failed");
  });

  it("is told what to do, once", () => {
    expect(step({}).status).toBe(2);
    expect(step({ WAYOUT_RUN: "true", WAYOUT_LOG: "build.log" }).status).toBe(2);
    expect(step({ WAYOUT_LOG: "none.log" })).toMatchObject({
      status: 2,
      err: expect.stringContaining("there is no file none.log"),
    });
  });

  it("knows the versions of the folder it runs in", () => {
    const at = join(folder, "app");
    mkdirSync(at);
    writeFileSync(
      join(at, "package-lock.json"),
      JSON.stringify({ packages: { "node_modules/express-jwt": { version: "8.4.0" } } }),
    );
    expect(step({ WAYOUT_RUN: `echo 'UnauthorizedError: ${ERROR}'; exit 1` }, at).summary).toContain(
      "on your express-jwt 8.4.0",
    );
  });

  it("hands inputs over by the environment only, all of them", () => {
    const text = readFileSync(join(ROOT, "action.yml"), "utf8");
    const action = load(text) as {
      inputs: Record<string, { description: string }>;
      runs: { using: string; steps: { run: string; env?: Record<string, string> }[] };
    };
    expect(action.runs.using).toBe("composite");
    for (const { run } of action.runs.steps) expect(run).not.toContain("${{");
    for (const [name, { description }] of Object.entries(action.inputs)) {
      expect(description).not.toBe("");
      expect(text).toContain(`\${{ inputs.${name} }}`);
    }
    const script = readFileSync(join(ROOT, "action/explain.mjs"), "utf8");
    for (const name of Object.keys(action.runs.steps[1]?.env ?? {})) expect(script).toContain(name);
  });
});
