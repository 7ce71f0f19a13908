import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { port } from "../probes/port.ts";
import { runProbe } from "./index.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "wayout-port-")));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** A Node.js process of its own that listens; what it prints is where. */
async function listener(cwd: string, where: string): Promise<{ pid: number; said: string }> {
  const program = `const s = require("net").createServer().listen(${where}, () => console.log(JSON.stringify(s.address())));`;
  const child = spawn(process.execPath, ["-e", program], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [said] =
    (await new Promise<[Buffer]>((resolve) => child.stdout?.once("data", (data: Buffer) => resolve([data])))) ?? [];
  return { pid: child.pid as number, said: String(said) };
}

const portOf = (said: string): string => String((JSON.parse(said) as { port: number }).port);

describe("a port", () => {
  it.each([
    ["127.0.0.1", '0, "127.0.0.1"'],
    ["0.0.0.0", '0, "0.0.0.0"'],
    ["::1", '0, "::1"'],
    ["::", '0, "::"'],
  ])("on %s is held by a program of this folder", async (address, where) => {
    const { pid, said } = await listener(process.cwd(), where);
    const [finding] = await runProbe(port, { port: portOf(said) });
    expect(finding).toMatchObject({ code: "port-own-program", weight: "proves", cause: { id: "earlier-instance" } });
    expect(finding?.data).toMatchObject({
      pid,
      address,
      folder: process.cwd(),
      command: expect.stringContaining("createServer"),
    });
  });

  it("is held by a program of another folder", async () => {
    const { pid, said } = await listener(folder, '0, "127.0.0.1"');
    const [finding] = await runProbe(port, { port: `localhost:${portOf(said)}` });
    expect(finding).toMatchObject({
      code: "port-other-program",
      cause: { record: "node/port-in-use", id: "other-program" },
    });
    expect(finding?.data).toMatchObject({ pid, folder });
    const [ofSpring] = await runProbe(port, { port: portOf(said), record: "java/spring-port-in-use" });
    expect(ofSpring?.cause).toEqual({ record: "java/spring-port-in-use", id: "other-program-listens" });
  });

  it("is free", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port: number } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const codes = (await runProbe(port, { port: String(number) })).map(({ code }) => code);
    expect(codes).toContain("port-free");
    expect(codes.some((code) => code.includes("program"))).toBe(false);
  });

  it.each(["0", "65536", "http", "-1", "8080x"])("%s is refused", async (text) => {
    await expect(runProbe(port, { port: text })).rejects.toThrow("is no port");
  });
});

describe("a Unix socket", () => {
  const path = join(folder, "app.sock");

  it("is absent, alive, then left over from a killed process, or another file", async () => {
    const causes = async (file: string) => (await runProbe(port, { port: file })).map(({ code }) => code);
    expect(await causes(path)).toEqual(["socket-absent"]);
    await listener(folder, JSON.stringify(path));
    expect(await causes(path)).toEqual(["socket-alive"]);
    const child = children.at(-1) as ChildProcess;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    expect(await causes(path)).toEqual(["socket-stale"]);
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(await causes(file)).toEqual(["socket-other-file"]);
  });
});
