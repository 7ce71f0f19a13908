/** Configurations in TOML: the entry is a table of its own at the end of the file. */
import { isDeepStrictEqual } from "node:util";
import { parse, TomlError } from "smol-toml";
import { WayoutError } from "../../base/error.ts";
import { before, type ConfigFormat, type Entry, NAME } from "./change.ts";

export const tomlConfig: ConfigFormat = {
  add(text, entry) {
    if (text === undefined) return block(entry, "\n");
    const data = read(text);
    const own = tableOf(data, entry)?.[NAME];
    if (own === undefined) return appended(text, data, entry);
    if (isSame(own, entry)) return text;
    return replaced(text, data, entry);
  },

  remove(text, entry) {
    const data = read(text);
    if (tableOf(data, entry)?.[NAME] === undefined) return text;
    const own = newlineOf(text) + block(entry, newlineOf(text));
    const candidates = [undefined, text.endsWith(own) ? text.slice(0, -own.length) : text];
    const { found, value } = before(candidates, text, (one) => tomlConfig.add(one, entry));
    return found ? value : edited(text, data, entry);
  },
};

type Data = Record<string, unknown>;

const newlineOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function block({ key, server }: Entry, newline: string): string {
  const args = server.args.map((one) => JSON.stringify(one)).join(", ");
  return [`[${key}.${NAME}]`, `command = ${JSON.stringify(server.command)}`, `args = [${args}]`, ""].join(newline);
}

function read(text: string): Data {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = error.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? "";
    throw new WayoutError("bad-configuration", `line ${error.line}, column ${error.column}: ${what}`, { cause: error });
  }
}

function tableOf(data: Data, { key }: Entry): Record<string, unknown> | undefined {
  const table = data[key];
  if (table === undefined) return undefined;
  if (typeof table === "object" && !Array.isArray(table) && !(table instanceof Date))
    return table as Record<string, unknown>;
  throw new WayoutError("bad-configuration", `"${key}" is not a table of servers`);
}

function isSame(own: unknown, { server }: Entry): boolean {
  const { command, args } = own as { command?: unknown; args?: unknown };
  return command === server.command && isDeepStrictEqual(args, [...server.args]);
}

/** A line break goes first, whatever the text ends with: so it can be told what that was. */
function appended(text: string, data: Data, entry: Entry): string {
  const newline = newlineOf(text);
  const servers = { ...tableOf(data, entry), [NAME]: entryValue(entry) };
  return verified(text + newline + block(entry, newline), { ...data, [entry.key]: servers }, entry);
}

const entryValue = ({ server }: Entry) => ({ command: server.command, args: [...server.args] });

/** The text without the lines of the entry's own table; tables below it (`[mcp_servers.wayout.env]`) go as well. */
function edited(text: string, data: Data, entry: Entry): string {
  const name = `${entry.key}\\s*\\.\\s*"?${NAME}"?`;
  const own = new RegExp(
    `^[ \\t]*\\[\\s*${name}\\s*(?:\\.[^\\]\\n]*)?\\][^\\n]*\\n?(?:(?![ \\t]*\\[)[^\\n]*(?:\\n|$))*`,
    "gm",
  );
  const { [NAME]: _, ...others } = tableOf(data, entry) ?? {};
  const { [entry.key]: __, ...rest } = data;
  const left = text.replace(own, "");
  return verified(left, Object.keys(others).length > 0 ? { ...rest, [entry.key]: others } : rest, entry);
}

function replaced(text: string, data: Data, entry: Entry): string {
  return tomlConfig.add(edited(text, data, entry), entry);
}

/** TOML allows what cannot be edited as lines: an inline table, a dotted key. Then nothing is changed. */
function verified(text: string, expected: Record<string, unknown>, entry: Entry): string {
  let data: Data | undefined;
  try {
    data = parse(text);
  } catch {
    // Judged below.
  }
  if (data && isDeepStrictEqual(normal(data), normal(expected))) return text;
  throw new WayoutError(
    "bad-configuration",
    `the servers in "${entry.key}" are written in a form that cannot be changed without loss`,
  );
}

/** An empty table of servers is as good as none. */
function normal(data: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
    (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
        ? undefined
        : value,
  );
}
