import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory, Row } from "./inventory.ts";
import { fromPrintf } from "./placeholders.ts";

const PAGE = "https://mariadb.com/kb/en/mariadb-error-code-reference/";

/** A text in one language: `        eng "Duplicate entry '%-.192sT' for key %d"`. */
const TEXT = /^\s+(eng|chi)\s+"((?:[^"\\]|\\.)*)"/;

export const mariadb: Inventory = {
  name: "mariadb",
  program: "MariaDB",
  origin: { kind: "deb", name: "mariadb-server" },
  licence: "GPL-2.0-only",
  permissive: false,
  documentation: PAGE,
  mixed: false,
  codeForms: ["{code}: {message:rest}"],
  extract: async (folder) => readErrors(await readFile(join(folder, "usr/share/mysql/errmsg-utf8.txt"), "utf8")),
};

/** Names stand at the start of a line, each with its texts in several languages behind it (sql/share/errmsg-utf8.txt). */
function readErrors(source: string): Row[] {
  const errors: { code: string; eng?: string; chi?: string }[] = [];
  for (const line of source.split("\n")) {
    const name = /^((?:ER|WARN|EE|HA)_\w+)/.exec(line)?.[1];
    if (name !== undefined) errors.push({ code: name });
    const [, language, text = ""] = TEXT.exec(line) ?? [];
    const last = errors.at(-1);
    if (last && language !== undefined) last[language as "eng" | "chi"] = fromServer(text);
  }
  return errors.flatMap(({ code, eng, chi }) =>
    eng === undefined ? [] : [{ text: eng, ...(chi !== undefined && { zh: chi }), code, url: PAGE, severity: "error" }],
  );
}

/** The server's printf has signs behind a conversion: `%sT` cuts, `%sQ` and `%M` quote and name an error (strings/my_vsnprintf.c). */
const fromServer = (text: string): string =>
  fromPrintf(
    text
      .replace(/\\(["\\])/g, "$1")
      .replace(/\\n/g, "\n")
      .replace(/%-?[.\d*]*l*[su]?[BTQS]/g, "%s")
      .replace(/%M/g, "%s"),
  );
