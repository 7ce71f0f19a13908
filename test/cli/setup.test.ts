/** `wayout setup`: real files of each client, in a home and a project of their own. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND, execute, type Run, temporaryFolder, wayout } from "./run.ts";

const base = temporaryFolder();
let count = 0;

/** A home and a project that nothing else uses. */
function machine() {
  const home = join(base, `${++count}`, "home");
  const project = join(base, `${count}`, "project");
  mkdirSync(home, { recursive: true });
  mkdirSync(project, { recursive: true });
  const run = (...args: string[]): Run => wayout(["setup", ...args], { cwd: project, env: { HOME: home } });
  const file = (path: string) => join(path.startsWith("~/") ? home : project, path.replace("~/", ""));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(file(path)), { recursive: true });
    writeFileSync(file(path), text);
  };
  return { run, file, put, read: (path: string) => readFileSync(file(path), "utf8"), home };
}

/** A file as people have it, for each client and scope. */
const files: [client: string, scope: string, path: string, text: string][] = [
  [
    "claude-code",
    "user",
    "~/.claude.json",
    '{\n  "numStartups": 12,\n  "mcpServers": {\n    "github": {\n      "type": "http",\n      "url": "https://api.example.com/mcp"\n    }\n  },\n  "projects": {\n    "/srv/app": { "mcpServers": { "wayout": { "command": "other" } } }\n  }\n}\n',
  ],
  ["claude-code", "project", ".mcp.json", '{\n  "mcpServers": {}\n}\n'],
  ["cursor", "user", "~/.cursor/mcp.json", '{"mcpServers":{"a":{"command":"npx","args":["a"],"env":{"K":"v"}}}}'],
  ["cursor", "project", ".cursor/mcp.json", "{}"],
  [
    "vscode",
    "user",
    "~/.config/Code/User/mcp.json",
    '{\n\t"inputs": [\n\t\t{ "type": "promptString", "id": "key", "password": true }\n\t],\n\t"servers": {\n\t\t"a": {\n\t\t\t"type": "stdio",\n\t\t\t"command": "a",\n\t\t},\n\t},\n}\n',
  ],
  [
    "vscode",
    "project",
    ".vscode/mcp.json",
    '{\r\n  // ours\r\n  "servers": {\r\n    "a": { "command": "a" } // keep\r\n  }\r\n}\r\n',
  ],
  [
    "codex",
    "user",
    "~/.codex/config.toml",
    'model = "m" # mine\n\n[mcp_servers.docs]\ncommand = "docs"\n\n[tui]\ntheme = "x"\n',
  ],
  ["codex", "project", ".codex/config.toml", "# nothing yet"],
  [
    "windsurf",
    "user",
    "~/.codeium/windsurf/mcp_config.json",
    '{\n    "mcpServers": {\n        "a": {\n            "serverUrl": "https://example.com/sse"\n        }\n    }\n}',
  ],
  [
    "zed",
    "user",
    "~/.config/zed/settings.json",
    '// Zed settings\n//\n{\n  "theme": {\n    "mode": "system", // follow\n  },\n  "context_servers": {\n    "a": {\n      "command": "a",\n      "args": [],\n    },\n  },\n}\n',
  ],
  ["zed", "project", ".zed/settings.json", '/* project */ { "tab_size": 2, }\n'],
];

/** Whether all of a text stands in another in its order, with something between. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === text[at]) at++;
  return at === text.length;
}

describe("wayout setup", () => {
  it.each(files)("%s, %s: writes once, keeps all else, and undoes to the byte", (client, scope, path, text) => {
    const { run, put, read } = machine();
    put(path, text);
    const first = run(client, "--scope", scope, "--yes");
    expect(first.status, first.err).toBe(0);
    expect(first.out).toContain("+");
    const written = read(path);
    expect(written).toContain("wayout");
    expect(isWithin(text, written)).toBe(true);
    const again = run(client, "--scope", scope, "--yes");
    expect(again).toMatchObject({ status: 0, out: "", err: expect.stringContaining("nothing to do") });
    expect(read(path)).toBe(written);
    expect(run(client, "--scope", scope, "--remove", "--yes").status).toBe(0);
    expect(read(path)).toBe(text);
  });

  it.each(files)("%s, %s: makes the file where there is none, and removes it again", (client, scope, path) => {
    const { run, file } = machine();
    expect(run(client, "--scope", scope, "--yes").status).toBe(0);
    expect(existsSync(file(path))).toBe(true);
    expect(run(client, "--scope", scope, "--remove", "--yes").status).toBe(0);
    expect(existsSync(file(path))).toBe(false);
  });

  it("names this installation for a user and npx for a project, and what it names starts", () => {
    const { run, read } = machine();
    run("cursor", "--yes");
    const { command, args } = JSON.parse(read("~/.cursor/mcp.json")).mcpServers.wayout;
    expect({ command, args }).toEqual({ command: process.execPath, args: [COMMAND, "mcp"] });
    const started = execute(command, args, { input: '{"jsonrpc":"2.0","id":1,"method":"ping"}\n' });
    expect(JSON.parse(started.out)).toMatchObject({ id: 1, result: {} });
    run("cursor", "--scope", "project", "--yes");
    expect(JSON.parse(read(".cursor/mcp.json")).mcpServers.wayout).toEqual({
      command: "npx",
      args: ["-y", "wayout", "mcp"],
    });
    run("vscode", "--npx", "--yes");
    expect(JSON.parse(read("~/.config/Code/User/mcp.json")).servers.wayout.command).toBe("npx");
  });

  it("only shows with --print, and asks for a yes where there is no terminal", () => {
    const { run, put, read, file } = machine();
    put(".mcp.json", '{\n  "mcpServers": {\n    "a": { "command": "a" }\n  }\n}\n');
    const { status, out } = run("claude-code", "--scope", "project", "--print");
    expect(status).toBe(0);
    expect(out.replace(file(".mcp.json"), "F").replace(file(".mcp.json"), "F")).toBe(
      '--- F\n+++ F\n {\n   "mcpServers": {\n-    "a": { "command": "a" }\n+    "a": { "command": "a" },\n+    "wayout": { "type": "stdio", "command": "npx", "args": ["-y", "wayout", "mcp"] }\n   }\n }\n',
    );
    const asked = run("claude-code", "--scope", "project");
    expect(asked).toMatchObject({ status: 2, err: expect.stringContaining("--yes") });
    expect(read(".mcp.json")).not.toContain("wayout");
  });

  it.each([
    ["cursor", ".cursor/mcp.json", '{ "mcpServers": ', "line 1, column"],
    ["zed", ".zed/settings.json", '{ "context_servers": [] }', "not a table"],
    ["codex", ".codex/config.toml", "a = [\n", "line"],
    ["codex", ".codex/config.toml", 'mcp_servers = { a = { command = "a" } }\n', "without loss"],
  ])("%s: leaves a file that it does not understand, and shows what to add", (client, path, text, what) => {
    const { run, put, read } = machine();
    put(path, text);
    const { status, out, err } = run(client, "--scope", "project", "--yes");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(what);
    expect(err).toMatch(/add this by hand:[\s\S]*wayout/);
    expect(read(path)).toBe(text);
    run(client, "--scope", "project", "--remove", "--yes");
    expect(read(path)).toBe(text);
  });

  it("leaves what is no UTF-8 text", () => {
    const { run, put, file } = machine();
    put(".mcp.json", "");
    writeFileSync(file(".mcp.json"), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(run("claude-code", "--scope", "project", "--yes")).toMatchObject({
      status: 2,
      err: expect.stringContaining("UTF-8"),
    });
    expect([...readFileSync(file(".mcp.json"))]).toEqual([0x7b, 0xff, 0x7d]);
  });

  it("keeps a file's mode and byte order mark, and writes through a link", () => {
    const { run, put, read, file } = machine();
    put("~/dotfiles/claude.json", "\ufeff{}\n");
    chmodSync(file("~/dotfiles/claude.json"), 0o640);
    symlinkSync(file("~/dotfiles/claude.json"), file("~/.claude.json"));
    expect(run("claude-code", "--yes").status).toBe(0);
    expect(read("~/dotfiles/claude.json")).toMatch(/^\ufeff\{.*wayout/);
    expect(statSync(file("~/dotfiles/claude.json")).mode & 0o777).toBe(0o640);
    run("claude-code", "--remove", "--yes");
    expect(read("~/dotfiles/claude.json")).toBe("\ufeff{}\n");
  });

  it("says which clients and scopes there are", () => {
    const { run } = machine();
    expect(run("curser", "--yes").err).toContain("did you mean cursor?");
    expect(run("emacs", "--yes").err).toContain("zed");
    expect(run("windsurf", "--scope", "project", "--yes").err).toContain("no configuration of a project");
    expect(run("zed", "--scope", "world", "--yes").err).toContain("user, project");
    expect(run("zed", "--remove", "--yes")).toMatchObject({ status: 0, err: expect.stringContaining("nothing to do") });
  });
});
