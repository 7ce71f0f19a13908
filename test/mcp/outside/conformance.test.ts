/**
 * The official conformance suite, twice: against the catalog's own server, and against one that has what the suite asks for by name, behind
 * the same app and transport. What fails is listed with its reason, and fails the test when it no longer fails.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBytes } from "../../../src/bundle/open.ts";
import { createApp } from "../../../src/serve/http/app.ts";
import { LOOPBACK_NAMES } from "../../../src/serve/http/host.ts";
import { listen, type RunningServer } from "../../../src/serve/http/server.ts";
import type { ServerOf } from "../../../src/serve/mcp/http.ts";
import { compile, FIXTURE, temporaryFolder } from "../../cli/run.ts";
import { install, NODE_22, PATIENCE_MS, runProgram } from "./programs.ts";
import { createSuiteServer } from "./suite-server.ts";

const SUITE = "@modelcontextprotocol/conformance@0.1.16";

/** What no transport without sessions can do, whatever server stands behind it. */
const WITHOUT_SESSIONS = {
  "tools-call-sampling": "asks the client back during a call: its answer would reach another server",
  "tools-call-elicitation": "asks the client back during a call",
  "elicitation-sep1034-defaults": "asks the client back during a call",
  "elicitation-sep1330-enums": "asks the client back during a call",
  "resources-subscribe": "there is no stream on which a change could be told later",
  "resources-unsubscribe": "nothing can be subscribed to",
};

/** What the catalog's own server has no use for. */
const NOT_IN_THE_CATALOG = {
  ...WITHOUT_SESSIONS,
  "logging-set-level": "it logs nothing to clients; logging left the protocol with 2026-07-28",
  "tools-call-simple-text": "no tool test_simple_text",
  "tools-call-image": "no tool test_image_content",
  "tools-call-audio": "no tool test_audio_content",
  "tools-call-embedded-resource": "no tool test_embedded_resource",
  "tools-call-mixed-content": "no tool test_multiple_content_types",
  "tools-call-with-logging": "no tool test_tool_with_logging",
  "tools-call-error": "no tool test_error_handling",
  "tools-call-with-progress": "no tool test_tool_with_progress",
  "json-schema-2020-12": "no tool json_schema_2020_12_tool",
  "resources-read-text": "no resource test://static-text",
  "resources-read-binary": "no resource test://static-binary",
  "resources-templates-read": "no template test://template/{id}/data",
  "prompts-get-simple": "no prompt test_simple_prompt",
  "prompts-get-with-args": "no prompt test_prompt_with_arguments",
  "prompts-get-embedded-resource": "no prompt test_prompt_with_embedded_resource",
  "prompts-get-with-image": "no prompt test_prompt_with_image",
  "completion-complete": "no prompt test_prompt_with_arguments",
};

/** Scenarios that end well without having checked anything: they count for nothing. */
const HOLLOW = {
  "server-sse-multiple-streams": "ends at once where no session id is given",
  "server-sse-polling":
    "ends with a warning where the tool test_reconnection does not close its stream, which takes a session",
};

interface Check {
  readonly status: "SUCCESS" | "FAILURE" | "WARNING" | "INFO" | "SKIPPED";
}

type Verdict = "passed" | "failed" | "hollow";

const suite = temporaryFolder();
const bundle = openBytes(new Uint8Array(readFileSync(compile(FIXTURE, join(suite, "bundle")))));
beforeAll(() => install(suite, SUITE, ...NODE_22.packages), PATIENCE_MS);

describe.each<[string, ServerOf | undefined, Record<string, string>]>([
  ["the catalog's server", undefined, NOT_IN_THE_CATALOG],
  ["the suite's names behind the same transport", createSuiteServer, WITHOUT_SESSIONS],
])("the official suite against %s", (_, mcpServer, failing) => {
  let server: RunningServer;
  beforeAll(async () => {
    const app = createApp({
      bundle,
      version: "1.2.3",
      hosts: new Set(LOOPBACK_NAMES),
      ...(mcpServer ? { mcpServer } : {}),
    });
    server = await listen(app, { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => server.stop(1000));

  it("passes all but what is listed", { timeout: PATIENCE_MS }, async () => {
    const verdicts = await runSuite(`http://127.0.0.1:${server.port}/mcp`, `results-${server.port}`);
    const named = (verdict: Verdict) => [...verdicts].filter(([, one]) => one === verdict).map(([id]) => id);
    expect(named("failed").sort()).toEqual(Object.keys(failing).sort());
    expect(named("hollow").sort()).toEqual(Object.keys(HOLLOW).sort());
    const count = verdicts.size - Object.keys(failing).length - Object.keys(HOLLOW).length;
    expect(named("passed")).toHaveLength(count);
    for (const id of ["server-initialize", "ping", "tools-list", "resources-list", "prompts-list"])
      expect(verdicts.get(id), id).toBe("passed");
    expect(verdicts.get("dns-rebinding-protection")).toBe("passed");
  });
});

/** Each scenario's verdict, from the checks that the suite wrote down. */
async function runSuite(url: string, results: string): Promise<Map<string, Verdict>> {
  const program = join(suite, "node_modules/@modelcontextprotocol/conformance/dist/index.js");
  const args = [program, "server", "--url", url, "--suite", "all", "--output-dir", results];
  const { out, err } = await runProgram(NODE_22.path(suite), args, suite);
  const folders = readdirSync(join(suite, results));
  expect(folders.length, out + err).toBeGreaterThan(30);
  return new Map(
    folders.map((folder) => {
      const id = /^server-(.*?)-\d{4}-\d\d-\d\dT/.exec(folder)?.[1] ?? folder;
      const checks = JSON.parse(readFileSync(join(suite, results, folder, "checks.json"), "utf8")) as Check[];
      return [id, verdictOf(checks)];
    }),
  );
}

function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ status }) => status === "FAILURE")) return "failed";
  return checks.some(({ status }) => status === "SUCCESS") ? "passed" : "hollow";
}
