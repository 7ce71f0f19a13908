/** Where the ledger is: the server that DATABASE_URL names, or a file in the user's data directory. */
import { homedir } from "node:os";
import { join } from "node:path";
import { WayoutError } from "../base/error.ts";

export type LedgerLocation =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "sqlite"; readonly path: string };

const FILE = "ledger.sqlite";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param environment DATABASE_URL names a PostgreSQL server; else WAYOUT_DATA_DIR the folder of the embedded ledger
 * @throws WayoutError if DATABASE_URL is of another kind of database
 */
export function ledgerLocation(environment: Environment = process.env): LedgerLocation {
  const url = environment.DATABASE_URL;
  if (url === undefined || url === "") return { kind: "sqlite", path: join(dataFolder(environment), FILE) };
  if (/^postgres(?:ql)?:\/\//.test(url)) return { kind: "postgres", url };
  throw new WayoutError("bad-database-url", `DATABASE_URL is no address of a PostgreSQL server: ${schemeOf(url)}`, {
    todo: "write it like postgres://user@host:5432/database, or unset it for a ledger in a file",
  });
}

/** The rest of the address may hold a password. */
const schemeOf = (url: string): string => JSON.stringify(/^[a-z0-9+.-]{1,20}:/i.exec(url)?.[0] ?? "no scheme");

/** The user's data directory for Wayout, after the customs of the system (https://specifications.freedesktop.org/basedir-spec/). */
export function dataFolder(environment: Environment = process.env, platform: string = process.platform): string {
  const { WAYOUT_DATA_DIR, XDG_DATA_HOME, LOCALAPPDATA } = environment;
  if (WAYOUT_DATA_DIR) return WAYOUT_DATA_DIR;
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "wayout");
  if (platform === "win32") return join(LOCALAPPDATA || join(homedir(), "AppData", "Local"), "wayout");
  return join(XDG_DATA_HOME?.startsWith("/") ? XDG_DATA_HOME : join(homedir(), ".local", "share"), "wayout");
}
