/** Clients that others wrote, against `/mcp` on a socket: the Inspector's command line, and the client of the SDK's first generation. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBytes } from "../../../src/bundle/open.ts";
import { createApp } from "../../../src/serve/http/app.ts";
import { LOOPBACK_NAMES } from "../../../src/serve/http/host.ts";
import { listen, type RunningServer } from "../../../src/serve/http/server.ts";
import { COMMAND, compile, FIXTURE, temporaryFolder } from "../../cli/run.ts";
import { install, PATIENCE_MS, runProgram } from "./programs.ts";

/** The Inspector's last line for Node.js 20, and the SDK that most clients in use are built on. */
const PROGRAMS = ["@modelcontextprotocol/inspector@0.15.0", "@modelcontextprotocol/sdk@1.32.2"];
const TEXT = "lamp audience mismatch: wanted api";
const TOOLS = ["diagnose", "get_record", "list_domains", "lookup_error", "search_records"];

const folder = temporaryFolder();
const path = compile(FIXTURE, join(folder, "bundle"));
let server: RunningServer;
let url: string;
beforeAll(async () => {
  const bundle = openBytes(new Uint8Array(readFileSync(path)));
  const app = createApp({ bundle, version: "1.2.3", hosts: new Set(LOOPBACK_NAMES) });
  server = await listen(app, { host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${server.port}/mcp`;
  await install(folder, ...PROGRAMS);
}, PATIENCE_MS);
afterAll(() => server.stop(1000));

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name).sort();

describe("the Inspector's command line", () => {
  const inspect = async (method: string, ...args: string[]): Promise<unknown> => {
    const program = join(folder, "node_modules/@modelcontextprotocol/inspector-cli/build/index.js");
    const call = [program, url, "--transport", "http", "--method", method, ...args];
    const { status, out, err } = await runProgram(process.execPath, call, folder);
    expect(status, out + err).toBe(0);
    return JSON.parse(out);
  };

  it("lists the tools, each with its schemas", async () => {
    const { tools } = (await inspect("tools/list")) as { tools: { name: string; outputSchema?: object }[] };
    expect(names(tools)).toEqual(TOOLS);
    for (const tool of tools) expect(tool, tool.name).toMatchObject({ inputSchema: {}, outputSchema: {} });
  });

  it("looks an error up", async () => {
    const answer = await inspect("tools/call", "--tool-name", "lookup_error", "--tool-arg", `text=${TEXT}`);
    expect(answer).toMatchObject({
      structuredContent: { recognised: true },
      content: [{ type: "text", text: expect.stringContaining("[api/token-rejected]") }],
    });
  });

  it("lists resources and prompts", async () => {
    const { resources } = (await inspect("resources/list")) as { resources: { uri: string }[] };
    expect(resources.map(({ uri }) => uri)).toContain("wayout://record/api/token-rejected");
    const { prompts } = (await inspect("prompts/list")) as { prompts: { name: string }[] };
    expect(names(prompts)).toEqual(["check_idea", "explain_failure", "find_cause"]);
  });
});

/** So much of the first generation's client as is used here. */
interface FirstClient {
  connect(transport: unknown): Promise<void>;
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: object): Promise<object>;
  readResource(call: object): Promise<{ contents: object[] }>;
  close(): Promise<void>;
}

describe("a client of the SDK's first generation", () => {
  const load = async (file: string): Promise<Record<string, new (...given: unknown[]) => unknown>> =>
    import(pathToFileURL(join(folder, "node_modules/@modelcontextprotocol/sdk/dist/esm/client", file)).href);

  const transports: [string, () => Promise<unknown>][] = [
    [
      "streamable HTTP",
      async () => {
        const { StreamableHTTPClientTransport: Transport } = await load("streamableHttp.js");
        return Transport && new Transport(new URL(url));
      },
    ],
    [
      "stdio",
      async () => {
        const { StdioClientTransport: Transport } = await load("stdio.js");
        const env = { PATH: process.env.PATH, WAYOUT_BUNDLE: path, WAYOUT_DATA_DIR: join(folder, "data") };
        return Transport && new Transport({ command: process.execPath, args: [COMMAND, "mcp"], env });
      },
    ],
  ];

  it.each(transports)("is understood over %s", async (_, open) => {
    const { Client } = await load("index.js");
    if (!Client) throw new Error("the SDK exports no Client");
    const client = new Client({ name: "first", version: "1" }) as FirstClient;
    await client.connect(await open());
    expect(names((await client.listTools()).tools)).toEqual(expect.arrayContaining(TOOLS));
    const answer = await client.callTool({ name: "lookup_error", arguments: { text: TEXT } });
    expect(answer).toMatchObject({ structuredContent: { recognised: true } });
    const { contents } = await client.readResource({ uri: "wayout://record/zh/api/token-rejected" });
    expect(contents).toHaveLength(1);
    await client.close();
  });
});
