/** `wayout setup <client>`: tells a client to start `wayout mcp`, and takes it back. The change is shown before it is made. */

import { chmod, mkdir, readFile, realpath, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { WayoutError } from "../../base/error.ts";
import { nearestWord } from "../../base/nearest.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";
import type { ConfigFormat, Entry } from "../setup/change.ts";
import { CLIENTS, type Client, type Scope, type Server, thisPlace } from "../setup/clients.ts";
import { diff } from "../setup/diff.ts";
import { jsonConfig } from "../setup/json.ts";
import { tomlConfig } from "../setup/toml.ts";

export interface SetupOptions {
  readonly scope: string;
  readonly remove?: boolean;
  readonly yes?: boolean;
  readonly print?: boolean;
  readonly npx?: boolean;
  readonly quiet?: boolean;
}

const FORMATS: Readonly<Record<Client["format"], ConfigFormat>> = { json: jsonConfig, toml: tomlConfig };

const BOM = "\ufeff";

/** @returns 0 if the configuration is as wanted now (or was only shown), 1 if the user said no */
export async function runSetup(id: string, options: SetupOptions): Promise<number> {
  const client = findClient(id);
  const scope = scopeOf(options.scope);
  const path = pathOf(client, scope);
  const entry: Entry = { key: client.key, server: serverFor(scope, options.npx === true), extra: client.extra ?? {} };
  const text = await readConfig(path);
  const changed = change(client, path, text, entry, options.remove === true);
  if (changed === text) {
    const state = options.remove ? "does not name wayout" : "starts wayout already";
    if (!options.quiet) note(`wayout: ${path} ${state}: nothing to do\n`);
    return EXIT.known;
  }
  print(diff(path, text, changed));
  if (options.print) return EXIT.known;
  if (!(await isAgreed(path, options))) {
    note("wayout: nothing was changed\n");
    return EXIT.unknown;
  }
  await writeConfig(path, changed);
  if (!options.quiet)
    note(
      `wayout: ${path} ${changed === undefined ? "removed" : "written"}${options.remove ? "" : `; ${client.next}`}\n`,
    );
  return EXIT.known;
}

function findClient(id: string): Client {
  const known = CLIENTS.map((client) => client.id);
  const client = CLIENTS.find((one) => one.id === id);
  if (client) return client;
  const meant = nearestWord(id, known);
  throw new WayoutError("unknown-client", `there is no client ${JSON.stringify(id)}`, {
    todo: meant ? `did you mean ${meant}?` : `it can be ${known.join(", ")}`,
  });
}

function scopeOf(scope: string): Scope {
  if (scope === "user" || scope === "project") return scope;
  throw new WayoutError("bad-option", `--scope is "${scope}"; it can be user, project`);
}

function pathOf(client: Client, scope: Scope): string {
  if (scope === "user") return client.user(thisPlace());
  if (client.project !== undefined) return join(process.cwd(), client.project);
  throw new WayoutError("no-project-scope", `${client.name} has no configuration of a project`, {
    todo: "leave out --scope project",
  });
}

/**
 * What the client is to start. A project's file is shared with machines on which Wayout is elsewhere, so it goes by npx; a user's own
 * names this very installation, which needs no network and starts at once.
 */
function serverFor(scope: Scope, npx: boolean): Server {
  const script = process.argv[1] ?? "";
  const temporary = /[\\/]_npx[\\/]/.test(script);
  if (scope === "user" && !npx && !temporary) return { command: process.execPath, args: [script, "mcp"] };
  const args = ["-y", "wayout", "mcp"];
  // On Windows npx is a script of the shell, which a client cannot start by itself.
  return process.platform === "win32" ? { command: "cmd", args: ["/c", "npx", ...args] } : { command: "npx", args };
}

async function readConfig(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes))
    throw new WayoutError("bad-configuration", `${path} is not UTF-8 text`, { todo: "save it as UTF-8" });
  return text;
}

function change(
  client: Client,
  path: string,
  text: string | undefined,
  entry: Entry,
  remove: boolean,
): string | undefined {
  const format = FORMATS[client.format];
  const mark = text?.startsWith(BOM) ? BOM : "";
  const plain = text?.slice(mark.length);
  try {
    if (!remove) return mark + format.add(plain, entry);
    const left = plain === undefined ? undefined : format.remove(plain, entry);
    return left === undefined ? undefined : mark + left;
  } catch (error) {
    if (!(error instanceof WayoutError)) throw error;
    throw new WayoutError(error.code, `${path}: ${error.message}`, {
      todo: remove
        ? "it was left as it is; take the server `wayout` out by hand"
        : `it was left as it is; correct it, or add this by hand:\n\n${format.add(undefined, entry).trimEnd()}\n`,
      cause: error,
    });
  }
}

async function isAgreed(path: string, { yes }: SetupOptions): Promise<boolean> {
  if (yes) return true;
  if (!isTerminal(0))
    throw new WayoutError("not-agreed", "there is no terminal to ask on: nothing was changed", {
      todo: "--yes makes the change without asking, --print only shows it",
    });
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl-D is no answer.
  const closed = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  try {
    return /^y(?:es)?$/i.test((await Promise.race([lines.question(`Change ${path}? [y/N] `), closed])).trim());
  } finally {
    lines.close();
  }
}

/** Under another name first, so that no client reads half of it. A link stays a link, a file's mode stays. */
async function writeConfig(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) return unlink(path);
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => undefined,
  );
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.wayout-${process.pid}`;
  try {
    await writeFile(part, text, { flag: "wx" });
    if (mode !== undefined) await chmod(part, mode);
    await rename(part, target);
  } catch (error) {
    await unlink(part).catch(() => undefined);
    throw error;
  }
}
