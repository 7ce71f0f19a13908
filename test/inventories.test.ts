/** One inventory from its real package to an answer, by the command. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport, type Transport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, describe, expect, test } from "vitest";
import { tokenEstimate } from "../src/answer/brief.ts";
import { type Answer, answer } from "../src/model/answer.ts";

const folder = mkdtempSync(join(tmpdir(), "wayout-inventories-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wayout = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, ["dist/wayout.cjs", ...args], {
    encoding: "utf8",
    env: { ...process.env, WAYOUT_CACHE_DIR: join(folder, "cache"), WAYOUT_DATA_DIR: join(folder, "data"), ...env },
  });

/** Has a server on this folder's inventory for as long as `use` takes. */
async function serving(env: NodeJS.ProcessEnv, use: (url: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ["dist/wayout.cjs", "serve", "--port", "0", "--log", "off"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, WAYOUT_DATA_DIR: join(folder, "data"), DATABASE_URL: "", ...env },
  });
  try {
    let said = "";
    let url: string | undefined;
    for await (const bytes of server.stderr) {
      said += bytes;
      [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url) break;
    }
    if (!url) throw new Error(`the server ended: ${said}`);
    await use(url);
  } finally {
    const gone = once(server, "exit");
    if (server.kill()) await gone;
  }
}

async function lookUp(url: string, text: string): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/v1/lookup`, { method: "POST", headers, body: JSON.stringify({ text }) });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

/** What `lookup_error` says of a text. */
async function asked(transport: Transport, text: string): Promise<{ value: unknown; text: string }> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  const { structuredContent, content } = await client.callTool({ name: "lookup_error", arguments: { text } });
  await client.close();
  const [first] = content as { text: string }[];
  return { value: structuredContent, text: first?.text ?? "" };
}

const sendForm = async (url: string, text: string): Promise<string> =>
  (await fetch(url, { method: "POST", body: new URLSearchParams({ text }) })).text();

const MESSAGE = "v-model cannot be used on a prop, because local prop bindings are not writable.";

const online = spawnSync("npm", ["view", "@vue/compiler-core@3", "version"], { encoding: "utf8" }).status === 0;

describe.skipIf(!online)("with the npm registry", () => {
  test("an inventory is built into the user's folder, and then answers what no record knows", () => {
    expect(wayout([MESSAGE]).status).toBe(1);
    const built = wayout(["catalog", "inventories", "--only", "vue", "--format", "json"]);
    expect(built.stderr).toContain("of 1 inventories");
    expect(built.status).toBe(0);
    const [inventory] = JSON.parse(built.stdout).inventories;
    expect(inventory).toMatchObject({ name: "vue", package: "pkg:npm/%40vue/compiler-core", licence: "MIT" });
    expect(inventory.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(join(folder, "data", "inventories")).sort()).toEqual([
      "NOTICE",
      "current",
      expect.stringMatching(/^inventories-[0-9a-f]{16}\.bundle$/),
    ]);
    expect(readFileSync(join(folder, "data", "inventories", "NOTICE"), "utf8")).toContain(inventory.sha256);

    const answer = wayout([`src/App.vue: ${MESSAGE}`, "--format", "json"]);
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.stdout).recognised).toMatchObject([
      { message: "vue/v-model-cannot-be-used-on-a-prop-because-local-prop-bindings", tier: "recognised" },
    ]);
    expect(wayout([MESSAGE, "--format", "terminal"]).stdout).toContain(
      "Printed by\n  Vue (pkg:npm/%40vue/compiler-core",
    );
    expect(wayout([MESSAGE, "--lang", "zh"]).stdout).toContain("## 输出它的程序");

    const known = wayout([`jwt audience invalid. expected: api\n${MESSAGE}`, "--format", "json"]);
    expect(JSON.parse(known.stdout).recognised).toBeUndefined();
    expect(wayout([MESSAGE], { WAYOUT_INVENTORIES: "none" }).status).toBe(1);
  });

  test("an agent is told whose message it is, over stdio and from a server, and what a record knows comes first", async () => {
    const command = { command: process.execPath, args: ["dist/wayout.cjs", "mcp"] };
    const env = { PATH: process.env.PATH ?? "", WAYOUT_DATA_DIR: join(folder, "data") };
    const stdio = await asked(new StdioClientTransport({ ...command, env }), MESSAGE);
    await serving({}, async (url) => {
      const http = await asked(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)), MESSAGE);
      for (const { value, text } of [stdio, http]) {
        expect(value).toMatchObject({
          recognised: false,
          similar: [],
          messages: [{ program: "Vue", title: `Vue: ${MESSAGE}`, line: 1 }],
        });
        expect(text).toContain("Printed by: Vue");
        expect(text).toContain("hence no cause and nothing to try");
        expect(tokenEstimate(text)).toBeLessThan(200);
      }
      const record = `jwt audience invalid. expected: api\n${MESSAGE}`;
      const known = await asked(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)), record);
      expect(known.value).toMatchObject({ recognised: true });
      expect(known.value).not.toHaveProperty("messages");
    });
  });

  test("a server answers from it: programs, and the form of the first page in both languages", async () => {
    await serving({}, async (url) => {
      const found = (await lookUp(url, `src/App.vue: ${MESSAGE}`)).recognised;
      expect(found).toMatchObject([
        { tier: "recognised", printed_by: [{ program: "Vue", documentation: expect.stringContaining("https://") }] },
      ]);
      expect(answer.safeParse(await lookUp(url, MESSAGE)).error).toBeUndefined();
      expect((await lookUp(url, `jwt audience invalid. expected: api\n${MESSAGE}`)).recognised).toBeUndefined();

      const page = await sendForm(`${url}/`, MESSAGE);
      expect(page).toContain("<h3>Printed by</h3>");
      expect(page).toContain("hence no cause and nothing to try");
      expect(await sendForm(`${url}/zh/`, MESSAGE)).toContain("<h3>输出它的程序</h3>");
    });
    await serving({ WAYOUT_INVENTORIES: "none" }, async (url) => {
      expect((await lookUp(url, MESSAGE)).recognised).toBeUndefined();
      expect(await sendForm(`${url}/`, MESSAGE)).toContain("No known error was recognised");
    });
  });
});

test("the list names packages and licences, and builds nothing", () => {
  const { stdout, status } = wayout(["catalog", "inventories", "--list"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^typescript +npm typescript@6 +Apache-2\.0 +may be released$/m);
  expect(stdout).toMatch(/^git +deb git +GPL-2\.0-only +this machine only$/m);
});

test.each([
  [["--only", "tyepscript"], 'no inventory "tyepscript"'],
  [["--only", "git", "--permissive"], "none of these inventories"],
])("%j is bad use", (args, message) => {
  const { stderr, status } = wayout(["catalog", "inventories", ...args]);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test("a bundle that WAYOUT_INVENTORIES names and that is not there is an error for what no record knows", () => {
  const { stderr, status } = wayout([MESSAGE], { WAYOUT_INVENTORIES: join(folder, "nowhere") });
  expect(stderr).toContain("there is no inventory bundle");
  expect(status).toBe(2);
});
