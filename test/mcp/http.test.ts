/** `/mcp` of the server: the official client over the app itself, and requests that no client would send. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBytes } from "../../src/bundle/open.ts";
import { Ledger } from "../../src/ledger/ledger.ts";
import { createApp } from "../../src/serve/http/app.ts";
import { LOOPBACK_NAMES } from "../../src/serve/http/host.ts";
import { openDesk } from "../../src/serve/reports/desk.ts";
import { compile, FIXTURE, temporaryFolder } from "../cli/run.ts";

const folder = temporaryFolder();
const bundle = openBytes(new Uint8Array(readFileSync(compile(FIXTURE, join(folder, "bundle")))));
const ledger = new Ledger({ kind: "sqlite", path: join(folder, "ledger.sqlite") });
const routes: string[] = [];
const app = createApp({
  bundle,
  version: "1.2.3",
  hosts: new Set(LOOPBACK_NAMES),
  desk: openDesk(bundle, ledger),
  anonymousPerMinute: 3,
  observe: ({ route, status }) => routes.push(`${route} ${status}`),
});
afterAll(() => ledger.close());

const URL_OF = "http://127.0.0.1/mcp";
const send = (body: string | object, headers: Record<string, string> = {}, url = URL_OF, method = "POST") =>
  app.fetch(
    new Request(url, {
      method,
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
      ...(method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body) } : {}),
    }),
  );
const ping = { jsonrpc: "2.0", id: 1, method: "ping" };

describe("the official client over HTTP", () => {
  const client = new Client({ name: "test", version: "1" });
  beforeAll(() =>
    client.connect(
      new StreamableHTTPClientTransport(new URL(URL_OF), {
        fetch: async (url, init) => app.fetch(new Request(url, init)),
      }),
    ),
  );
  afterAll(() => client.close());
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
    return {
      value: structuredContent,
      text: (content as { text: string }[])[0]?.text ?? "",
      isError: isError === true,
    };
  };

  it("finds the same tools as over stdio, with those of a server", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      "diagnose",
      "get_record",
      "list_domains",
      "lookup_error",
      "report_outcome",
      "search_records",
    ]);
    const report = tools.find(({ name }) => name === "report_outcome");
    expect(report?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: false });
    expect(report?.description).toContain("the ledger of this server");
    expect(tools.find(({ name }) => name === "diagnose")?.annotations).toMatchObject({
      readOnlyHint: true,
      openWorldHint: false,
    });
  });

  it("looks up and reads", async () => {
    expect((await call("lookup_error", { text: "lamp audience mismatch: wanted api" })).value).toMatchObject({
      recognised: true,
    });
    const { contents } = await client.readResource({ uri: "wayout://record/api/token-rejected" });
    expect(contents).toHaveLength(1);
  });

  it("stores what report_outcome is told and nothing else, once for each name", async () => {
    const report = {
      record: "api/token-rejected",
      approach: "fetch-token",
      outcome: "fixed",
      note: "worked for me@example.org",
      idempotency_key: "a",
    };
    const first = await call("report_outcome", report);
    expect(first.isError).toBe(false);
    expect((await call("report_outcome", report)).value).toEqual({ ...(first.value as object), repeated: true });
    const { trials: _, ...counts } = (await ledger.countAnew("api/token-rejected")) as unknown as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(counts)).toContain("fetch-token");
    // What people wrote never comes back to a model.
    const all = JSON.stringify([
      await call("get_record", { id: "api/token-rejected", detail: "full" }),
      await call("lookup_error", { text: "lamp audience mismatch: wanted api", detail: "full" }),
    ]);
    expect(all).not.toContain("worked for");
  });

  it("refuses reports that are wrong, and too many of them, in words", async () => {
    const wrong = await call("report_outcome", {
      record: "api/token-rejected",
      approach: "fetch-tokn",
      outcome: "fixed",
    });
    expect(wrong).toMatchObject({ isError: true });
    expect(wrong.text).toContain("fetch-token");
    const last = await call("report_outcome", {
      record: "api/token-rejected",
      approach: "fetch-token",
      outcome: "fixed",
    });
    expect(last.isError).toBe(true);
    expect(last.text).toContain("more requests");
  });

  it("diagnoses only what needs no machine", async () => {
    const list = await call("diagnose");
    expect((list.value as { probes: { id: string }[] }).probes.map(({ id }) => id)).toEqual(["jwt"]);
    const network = await call("diagnose", { id: "jwt", inputs: { token: "x", "clock-url": "http://127.0.0.1/" } });
    expect(network).toMatchObject({ isError: true });
    const file = await call("diagnose", { id: "jwt", inputs: { "token-file": "/etc/passwd" } });
    expect(file).toMatchObject({ isError: true, text: expect.stringContaining("token-file") });
    const payload = Buffer.from(JSON.stringify({ exp: 1 })).toString("base64url");
    const found = await call("diagnose", { id: "jwt", inputs: { token: `eyJhbGciOiJIUzI1NiJ9.${payload}.c2ln` } });
    expect(found.text).toContain("cause");
    const tells = await call("diagnose", { id: "node/module-missing" });
    expect((tells.value as { causes: unknown[] }).causes.length).toBeGreaterThan(0);
    expect((await call("diagnose", { id: "port" })).isError).toBe(true);
  });
});

describe("/mcp", () => {
  it("answers to its own names only, and to pages of its own only", async () => {
    expect((await send(ping)).status).toBe(200);
    expect((await send(ping, {}, "http://evil.test/mcp")).status).toBe(421);
    expect((await send(ping, { origin: "http://evil.test" })).status).toBe(403);
    expect((await send(ping, { origin: "null" })).status).toBe(403);
    expect((await send(ping, { origin: "http://localhost:6274" })).status).toBe(200);
  });

  it("keeps no session, and no message that is too large or none", async () => {
    const opened = await send({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "x", version: "1" } },
    });
    expect(opened.headers.get("mcp-session-id")).toBe(null);
    for (const method of ["GET", "DELETE"]) expect((await send("", {}, URL_OF, method)).status, method).toBe(405);
    expect((await send("x".repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await send("{")).status).toBe(400);
    expect((await send(ping, { "content-type": "text/plain" })).status).toBe(415);
    expect((await send(ping, { accept: "text/html" })).status).toBe(406);
    expect((await send([])).status).toBe(400);
  });

  it("has the headers of every answer here, and is counted", async () => {
    const { headers } = await send(ping);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBe(null);
    expect(routes).toContain("mcp 200");
  });
});
