/** A lookup that is told which versions are in use, by an agent and by a program, with the real catalog. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EvidenceOf } from "../../src/bundle/compiled-evidence.ts";
import { openBytes } from "../../src/bundle/open.ts";
import { type Answer, answer as answerSchema } from "../../src/model/answer.ts";
import { createApp } from "../../src/serve/http/app.ts";
import { ROOT } from "../cli/run.ts";

const folder = join(ROOT, "dist/catalog");
const bundle = openBytes(
  new Uint8Array(readFileSync(join(folder, readFileSync(join(folder, "current"), "utf8").trim()))),
);
const ERROR = "UnauthorizedError: jwt audience invalid. expected: api";
const USED = "pkg:npm/express-jwt@8.4.0";

const appWith = (of?: EvidenceOf) =>
  createApp({ bundle, version: "1", ...(of ? { evidence: { of, revision: () => 1 } } : {}) });

async function connected(app: ReturnType<typeof appWith>): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const fetch = async (url: string | URL, init?: RequestInit) => app.fetch(new Request(url, init));
  await client.connect(new StreamableHTTPClientTransport(new URL("http://127.0.0.1/mcp"), { fetch }));
  return client;
}

describe("lookup_error with packages", () => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(appWith());
  });
  afterAll(() => client.close());
  const look = async (args: object) => {
    const found = await client.callTool({ name: "lookup_error", arguments: { text: ERROR, ...args } });
    expect(found.isError).toBeFalsy();
    return { text: (found.content as { text: string }[])[0]?.text ?? "", value: found.structuredContent as unknown };
  };

  it.each(["short", "full"])("words the plan for the versions in use: %s", async (detail) => {
    const { text, value } = await look({ packages: [USED], detail });
    expect(text).toContain("Your express-jwt 8.4.0: tried: the error appears");
    expect(text).toContain("on your express-jwt 8.4.0: fixed, 1 of 1 trial");
    const [match] = (value as Pick<Answer, "matches">).matches;
    expect(match?.your_versions).toEqual([expect.objectContaining({ version: "8.4.0", file: null, tried: true })]);
    expect(match?.plan[0]?.on_your_versions?.[0]?.outcomes.fixed).toBe(1);
  });

  it("says so where a version was never tried", async () => {
    const { text } = await look({ packages: ["pkg:npm/express-jwt@8.4.9"] });
    expect(text).toContain("never tried; the nearest that were: 8.4.0, 8.5.1");
    expect(text).toContain("not tried on your versions");
  });

  it("says nothing of versions where none is named", async () => {
    for (const packages of [undefined, [], ["pkg:npm/express-jwt"], ["pkg:npm/other@1.0.0"], ["nonsense@1"]]) {
      const { text, value } = await look({ packages });
      expect(text).not.toMatch(/your versions|Your express-jwt/);
      expect(JSON.stringify(value)).not.toContain("your_versions");
    }
  });
});

it("POST /v1/lookup words the plan for the versions in use", async () => {
  const body = JSON.stringify({ text: ERROR, packages: [USED] });
  const headers = { "content-type": "application/json" };
  const response = await appWith().fetch(new Request("http://127.0.0.1/v1/lookup", { method: "POST", body, headers }));
  const [match] = answerSchema.parse(await response.json()).matches;
  expect(match?.your_versions).toEqual([expect.objectContaining({ version: "8.4.0", tried: true })]);
  expect(match?.plan[0]?.on_your_versions).toHaveLength(1);
});

it("prompts tell the figures that hold, which may not be the bundle's", async () => {
  const prompt = async (evidence?: EvidenceOf) => {
    const client = await connected(appWith(evidence));
    const explained = await client.getPrompt({ name: "explain_failure", arguments: { output: ERROR } });
    const record = "api/jwt-claims-validation-failed";
    const causes = await client.getPrompt({ name: "find_cause", arguments: { record } });
    await client.close();
    return JSON.stringify([explained, causes]);
  };
  expect(await prompt()).toMatch(/% success, estimated from \d+ trials/);
  expect(await prompt(() => null)).not.toContain("% success");
});
