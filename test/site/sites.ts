/** The two sites that are tested alike: the server, and the exported files behind a server that knows nothing of them. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { COMMAND, temporaryFolder, wayout } from "../cli/run.ts";

export interface TestSite {
  /** Its address, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** `wayout serve` on the installed catalog, at a port that the system chooses. */
export async function serveSite(): Promise<TestSite> {
  const server = spawn(process.execPath, [COMMAND, "serve", "--port", "0", "--log", "off", "--rate-limit", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    // A ledger of its own: reports on this machine are none of these tests' business.
    env: { ...process.env, WAYOUT_DATA_DIR: temporaryFolder(), DATABASE_URL: "" },
  });
  const url = await addressOf(server);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once("exit", () => resolve());
        server.kill("SIGTERM");
      }),
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/[\w.]+:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (status) => reject(new Error(`wayout serve ended with ${status}: ${said}`)));
  });
}

/** `wayout export`, behind a file server. */
export async function exportSite(): Promise<TestSite> {
  const folder = temporaryFolder();
  const { status, err } = wayout(["export", folder]);
  if (status !== 0) throw new Error(`the export failed: ${err}`);
  return fileSite(folder);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".xml": "application/xml",
};

/** Gives the files of a folder, as the plainest of servers would: no compression, no parts, no rules of its own. */
export async function fileSite(folder: string): Promise<TestSite> {
  const server = createServer((request, response) => {
    void fileFor(folder, request.url ?? "/").then(async (found) => {
      const path = found ?? join(folder, "404.html");
      response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
      response.end(await readFile(path).catch(() => "not found"));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A file by its own name, the `index.html` of a folder, or the name with `.html`. */
async function fileFor(folder: string, url: string): Promise<string | undefined> {
  const path = join(folder, normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)));
  for (const candidate of [path, join(path, "index.html"), `${path}.html`])
    if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
  return undefined;
}
