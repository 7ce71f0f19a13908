import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { readDomains } from "./mo.ts";
import { fromPrintf } from "./placeholders.ts";

const APPENDIX = "https://www.postgresql.org/docs/current/errcodes-appendix.html";

/** `23505    E    ERRCODE_UNIQUE_VIOLATION    unique_violation` */
const SQLSTATE = /^([0-9A-Z]{5})\s+([EWS])\s+ERRCODE_\w+(?:\s+(\w+))?/gm;

export const postgresql: Inventory = {
  name: "postgresql",
  program: "PostgreSQL",
  origin: { kind: "deb", name: /^postgresql-(\d+)$/ },
  licence: "PostgreSQL",
  permissive: true,
  documentation: APPENDIX,
  mixed: true,
  codeForms: ["SQLSTATE[{code}]", "SQLSTATE: {code}", "SQL state: {code}", "SQLSTATE {code}"],
  extract: async (folder) => [
    ...(await readDomains(folder, /^postgres-\d+\.mo$/, fromPrintf)),
    ...(await readSqlStates(folder)),
  ],
};

async function readSqlStates(folder: string): Promise<Row[]> {
  const share = join(folder, "usr/share/postgresql");
  const [version = ""] = await readdir(share);
  const list = await readFile(join(share, version, "errcodes.txt"), "utf8");
  return [...list.matchAll(SQLSTATE)].map(([, code = "", kind, name]) => ({
    text: (name ?? "").replaceAll("_", " "),
    code,
    url: APPENDIX,
    severity: kind === "E" ? "error" : kind === "W" ? "warning" : "success",
  }));
}
