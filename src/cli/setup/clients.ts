/** The clients that `wayout setup` knows: where their configuration is and how a server is named there. */
import { homedir } from "node:os";
import { join } from "node:path";

export type Scope = "user" | "project";

/** What a client starts. */
export interface Server {
  readonly command: string;
  readonly args: readonly string[];
}

/** What the paths of a user's files depend on. */
export interface Place {
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Client {
  readonly id: string;
  readonly name: string;
  readonly format: "json" | "toml";
  /** The key of the table of servers. */
  readonly key: string;
  /** Below the project's folder; undefined if the client has no such file. */
  readonly project?: string;
  readonly user: (place: Place) => string;
  /** More than a command and its arguments, where the client wants it. */
  readonly extra?: Readonly<Record<string, string>>;
  /** What to do for the client to notice. */
  readonly next: string;
}

export const thisPlace = (): Place => ({ home: homedir(), platform: process.platform, env: process.env });

/** The folder of a program's settings by the system's convention: XDG, Application Support, APPDATA. */
function settings({ home, platform, env }: Place, name: string): string {
  if (platform === "darwin") return join(home, "Library", "Application Support", name);
  if (platform === "win32") return join(env.APPDATA ?? join(home, "AppData", "Roaming"), name);
  return join(env.XDG_CONFIG_HOME || join(home, ".config"), name);
}

/** Zed keeps to ~/.config on macOS, too (https://zed.dev/docs/configuring-zed). */
const zedSettings = (place: Place): string =>
  place.platform === "win32"
    ? join(settings(place, "Zed"), "settings.json")
    : join(place.env.XDG_CONFIG_HOME || join(place.home, ".config"), "zed", "settings.json");

export const CLIENTS: readonly Client[] = [
  // https://code.claude.com/docs/en/mcp
  {
    id: "claude-code",
    name: "Claude Code",
    format: "json",
    key: "mcpServers",
    project: ".mcp.json",
    user: ({ home }) => join(home, ".claude.json"),
    extra: { type: "stdio" },
    next: "start a new session; `/mcp` shows it",
  },
  // https://cursor.com/docs/context/mcp
  {
    id: "cursor",
    name: "Cursor",
    format: "json",
    key: "mcpServers",
    project: ".cursor/mcp.json",
    user: ({ home }) => join(home, ".cursor", "mcp.json"),
    next: "switch it on in Settings > MCP",
  },
  // https://code.visualstudio.com/docs/copilot/reference/mcp-configuration
  {
    id: "vscode",
    name: "VS Code",
    format: "json",
    key: "servers",
    project: ".vscode/mcp.json",
    user: (place) => join(settings(place, "Code"), "User", "mcp.json"),
    extra: { type: "stdio" },
    next: "run `MCP: List Servers` and start it",
  },
  // https://developers.openai.com/codex/mcp
  {
    id: "codex",
    name: "Codex",
    format: "toml",
    key: "mcp_servers",
    project: ".codex/config.toml",
    user: ({ home, env }) => join(env.CODEX_HOME || join(home, ".codex"), "config.toml"),
    next: "start a new session; `/mcp` shows it",
  },
  // https://docs.windsurf.com/windsurf/cascade/mcp
  {
    id: "windsurf",
    name: "Windsurf",
    format: "json",
    key: "mcpServers",
    user: ({ home }) => join(home, ".codeium", "windsurf", "mcp_config.json"),
    next: "refresh the list in Settings > Cascade > MCP Servers",
  },
  // https://zed.dev/docs/ai/mcp
  {
    id: "zed",
    name: "Zed",
    format: "json",
    key: "context_servers",
    project: ".zed/settings.json",
    user: zedSettings,
    next: "Zed starts it by itself; the Agent Panel's settings show it",
  },
];
