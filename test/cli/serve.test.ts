import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMAND, compile, FIXTURE, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
const record = "api/token-rejected";
let env: Record<string, string>;
const children: ChildProcess[] = [];

beforeAll(() => {
  env = { WAYOUT_BUNDLE: compile(FIXTURE, folder), WAYOUT_DATA_DIR: join(folder, "data") };
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
  readonly said: () => string;
}

/** Starts a server on a free port. */
async function serve(...options: string[]): Promise<Running> {
  const child = spawn(process.execPath, [COMMAND, "serve", "--port", "0", ...options], {
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  children.push(child);
  let said = "";
  child.stderr?.on("data", (bytes) => {
    said += bytes;
  });
  while (!/http:\/\/127\.0\.0\.1:\d+/.test(said)) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
    await once(child.stderr as NodeJS.ReadableStream, "data");
  }
  const [url = "", port = ""] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
  return { child, url, port: Number(port), said: () => said };
}

async function ended({ child }: Running): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

/** Sends bytes as they are, and gives all that comes back until the server closes the connection. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (bytes) => {
      answer += bytes;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

it("serves on while nobody reads its log", async () => {
  const server = await serve();
  server.child.stderr?.pause();
  // A pipe holds 64 KB, and a line is more than a hundred bytes.
  for (let round = 0; round < 40; round++) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${server.url}/healthz`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await Promise.all(answers.map((one) => one.text()));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await fetch(`${server.url}/${record}`)).status).toBe(200);
  server.child.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
});

describe("wayout serve", () => {
  let server: Running;
  beforeAll(async () => {
    server = await serve();
  });

  it("answers in every form, with a tag, the first and every further time", async () => {
    for (let time = 0; time < 2; time++)
      for (const [path, type] of [
        [`/${record}`, "text/html; charset=utf-8"],
        [`/${record}.json`, "application/json"],
        [`/zh/${record}.md`, "text/markdown; charset=utf-8"],
        ["/", "text/html; charset=utf-8"],
        ["/feed.xml", "application/atom+xml; charset=utf-8"],
      ] as const) {
        const response = await fetch(server.url + path);
        expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
        const body = await response.text();
        expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
        const tag = response.headers.get("etag") as string;
        const again = await fetch(server.url + path, { headers: { "if-none-match": tag } });
        expect([again.status, await again.text()]).toEqual([304, ""]);
        const head = await fetch(server.url + path, { method: "HEAD" });
        expect([head.status, head.headers.get("etag")]).toEqual([200, tag]);
        expect(body).not.toBe("");
      }
  });

  it("gives the assets that its pages name", async () => {
    const page = await (await fetch(server.url)).text();
    const assets = [...page.matchAll(/["'](\/assets\/[^"']+)["']/g)].map(([, path]) => path as string);
    expect(assets.length).toBeGreaterThan(4);
    for (const path of assets) {
      const response = await fetch(server.url + path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      const whole = new Uint8Array(await response.arrayBuffer());
      const part = await fetch(server.url + path, { headers: { range: "bytes=1-2" } });
      expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 1-2/${whole.length}`]);
      expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(1, 3));
    }
  });

  it("refuses what is too long", async () => {
    const long = "a".repeat(40_000);
    expect(await raw(server.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${long}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
    expect((await fetch(`${server.url}/search?q=${"a".repeat(9000)}`)).status).toBe(414);
    const body = JSON.stringify({ text: "a".repeat(2_000_000) });
    const headers = { "content-type": "application/json" };
    expect((await fetch(`${server.url}/v1/lookup`, { method: "POST", headers, body })).status).toBe(413);
  });

  it("answers under its own names only", async () => {
    const ask = (host: string) =>
      raw(server.port, `GET /${record} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await ask(`localhost:${server.port}`)).toMatch(/^HTTP\/1.1 200 /);
    expect(await ask(`evil.test:${server.port}`)).toMatch(/^HTTP\/1.1 421 /);
  });

  it("answers broken requests with an error and goes on", async () => {
    expect(await raw(server.port, "NONSENSE\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
    expect(await raw(server.port, "GET //evil.test/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1.1 404 /,
    );
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it("logs requests, and nothing of what was asked", async () => {
    const secret = "hunter2-the-secret";
    const headers = { "content-type": "application/json" };
    await fetch(`${server.url}/v1/lookup`, { method: "POST", headers, body: JSON.stringify({ text: secret }) });
    await fetch(`${server.url}/search?q=${secret}`);
    await fetch(`${server.url}/${secret}/${secret}`);
    await fetch(server.url, { method: "POST", body: new URLSearchParams({ text: secret }) });
    server.child.kill("SIGTERM");
    expect(await ended(server)).toBe(0);
    const lines = server
      .said()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    const events = lines.map((line) => JSON.parse(line) as { event: string; route?: string; status?: number });
    expect(events).toContainEqual(expect.objectContaining({ event: "request", route: "lookup", status: 200 }));
    expect(events.at(-1)).toMatchObject({ event: "stopped" });
    expect(server.said()).not.toContain(secret);
    expect(server.said()).not.toContain("127.0.0.1,");
  });
});

it("answers what is under way before it ends", async () => {
  const server = await serve("--log", "off");
  const text = JSON.stringify({ text: "anything" });
  const answered = new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (bytes) => {
      answer += bytes;
      if (/ 100 Continue/.test(answer)) {
        server.child.kill("SIGTERM");
        setTimeout(() => socket.write(text), 300);
        answer = "";
      }
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
    socket.write(
      `POST /v1/lookup HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`,
    );
  });
  expect(await answered).toMatch(/^HTTP\/1.1 200 OK/);
  expect(await ended(server)).toBe(0);
});

it("says what is wrong with where it is to listen", async () => {
  const server = await serve("--log", "off");
  const cases: [args: string[], message: RegExp][] = [
    [["--port", String(server.port)], /something listens on 127\.0\.0\.1:\d+ already\n .*--port/],
    [["--port", "http"], /--port is "http"; it must be a whole number from 0 to 65535/],
    [["--host", "203.0.113.1", "--port", "0"], /203\.0\.113\.1 is no address of this machine/],
    [["--base-url", "errors.example"], /--base-url is "errors\.example"/],
    [["--log", "loud"], /--log is "loud"; it can be error, info, debug, off/],
  ];
  for (const [args, message] of cases) {
    const { status, err } = wayout(["serve", ...args], { env });
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  }
  server.child.kill("SIGINT");
  expect(await ended(server)).toBe(0);
});

describe("wayout export", () => {
  const site = join(folder, "site");

  it("writes the site, with as many threads as are wanted", () => {
    const { status, out, err } = wayout(["export", site, "--jobs", "2", "--base-url", "https://errors.test"], { env });
    expect([status, out, err]).toEqual([0, "", expect.stringMatching(/^.*site: \d+ files, [\d.]+ MB, in [\d.]+ s\n$/)]);
    expect(readFileSync(join(site, "index.html"), "utf8")).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(site, "sitemap.xml"), "utf8")).toContain("<loc>https://errors.test/zh/");
    expect(wayout(["export", site, "--jobs", "1", "--base-url", "https://errors.test"], { env }).err).not.toMatch(
      /old removed/,
    );
  });

  it("says when it leaves a site map out, and refuses a folder of others", () => {
    const { err } = wayout(["export", site], { env });
    expect(err).toMatch(/1 old removed.*\n {2}without --base-url/s);
    const foreign = join(folder, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "mine.txt"), "");
    const refused = wayout(["export", foreign], { env });
    expect([refused.status, refused.err]).toEqual([2, expect.stringMatching(/no export has written\n/)]);
  });
});
