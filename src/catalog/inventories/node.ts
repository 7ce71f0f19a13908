import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Inventory, Row } from "./inventory.ts";
import { readJsText } from "./js-text.ts";
import { fromPrintf } from "./placeholders.ts";

const PAGE = "https://nodejs.org/api/errors.html";

/** The running Node.js has its own sources in it; what it calls them by is internal, and it says so on stderr. */
const DUMP =
  "JSON.stringify({ source: process.binding('natives')['internal/errors'], system: [...require('util').getSystemErrorMap()] })";

export const node: Inventory = {
  name: "node",
  program: "Node.js",
  origin: { kind: "installed", program: "node", version: ["--version"] },
  licence: "MIT",
  permissive: true,
  documentation: PAGE,
  mixed: false,
  codeForms: ["[{code}]: {message:rest}", "code: '{code}'", "Error: {code}: {message:rest}"],
  extract: async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--no-deprecation", "-p", DUMP], {
      maxBuffer: 16 * 1024 * 1024,
    });
    const { source, system } = JSON.parse(stdout) as { source: string; system: [number, [string, string]][] };
    return [
      ...readErrors(source),
      ...system.map(([, [code, text]]): Row => ({ text, code, url: PAGE, severity: "error" })),
    ];
  },
};

function readErrors(source: string): Row[] {
  return [...source.matchAll(/^E\('(ERR_\w+)',\s*/gm)].map((found): Row => {
    const [whole, code = ""] = found;
    const from = found.index + whole.length;
    const text = readJsText(source, from) ?? returned(source.slice(from, source.indexOf("\nE(", from)));
    return { text: fromPrintf(text ?? ""), code, url: `${PAGE}#${code.toLowerCase()}`, severity: "error" };
  });
}

/** The last text that a function returns: the others are special cases. */
function returned(body: string): string | undefined {
  const places = [...body.matchAll(/(?:\breturn|=>)\s*(?=["'`])/g)];
  const last = places.at(-1);
  return last && readJsText(body, last.index + last[0].length);
}
