import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import type { Entry } from "./change.ts";
import { tomlConfig } from "./toml.ts";

const entry: Entry = { key: "mcp_servers", server: { command: "npx", args: ["-y", "wayout", "mcp"] }, extra: {} };
const block = '[mcp_servers.wayout]\ncommand = "npx"\nargs = ["-y", "wayout", "mcp"]\n';

const cases: [name: string, before: string | undefined, after: string][] = [
  ["no file", undefined, block],
  ["an empty file", "", `\n${block}`],
  ["settings", '# mine\nmodel = "x" # fast\n', `# mine\nmodel = "x" # fast\n\n${block}`],
  ["no line break at the end", 'model = "x"', `model = "x"\n${block}`],
  ["empty lines at the end", "a = 1\n\n\n", `a = 1\n\n\n\n${block}`],
  [
    "another server",
    '[mcp_servers.a]\ncommand = "a"\n\n[mcp_servers.a.env]\nK = "v"\n',
    `[mcp_servers.a]\ncommand = "a"\n\n[mcp_servers.a.env]\nK = "v"\n\n${block}`,
  ],
  ["lines of Windows", "a = 1\r\n", `a = 1\r\n\r\n${block.replaceAll("\n", "\r\n")}`],
  ["what only looks like the entry", `a = """\n${block}"""\n`, `a = """\n${block}"""\n\n${block}`],
];

describe("tomlConfig", () => {
  it.each(cases)("adds to %s, and takes out again to the byte", (_, before, after) => {
    expect(tomlConfig.add(before, entry)).toBe(after);
    expect(parse(after).mcp_servers).toMatchObject({ wayout: { command: "npx", args: ["-y", "wayout", "mcp"] } });
    expect(tomlConfig.add(after, entry)).toBe(after);
    expect(tomlConfig.remove(after, entry)).toBe(before);
  });

  it("replaces another command and what belongs to it, and nothing else", () => {
    const text = '[mcp_servers.wayout]\ncommand = "old"\n[mcp_servers.wayout.env]\nA = "1"\n[z]\nb = 1\n';
    expect(tomlConfig.add(text, entry)).toBe(`[z]\nb = 1\n\n${block}`);
    expect(tomlConfig.remove(text, entry)).toBe("[z]\nb = 1\n");
  });

  it("keeps an entry with the same command and further keys", () => {
    const text = `${block}startup_timeout_sec = 20\n`;
    expect(tomlConfig.add(text, entry)).toBe(text);
    expect(tomlConfig.remove(text, entry)).toBe("");
  });

  it.each([
    ["a = ", "line 1"],
    ["mcp_servers = 1\n", "not a table"],
    ['mcp_servers = { a = { command = "a" } }\n', "without loss"],
    ["[[mcp_servers]]\n", "not a table"],
  ])("backs off from %s", (text, what) => expect(() => tomlConfig.add(text, entry)).toThrow(what));

  it("backs off from taking out what is written in one line", () =>
    expect(() => tomlConfig.remove('mcp_servers = { wayout = { command = "a" } }\n', entry)).toThrow("without loss"));
});
