/** `wayout mcp`: answers an agent over standard input and output. */
import { serveOverStdio } from "../../serve/mcp/stdio.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { type GivenOptions, viewOptions } from "../options.ts";
import { EXIT, isTerminal, note } from "../output.ts";

/** @returns 0 when the client has gone */
export async function runMcp(given: GivenOptions, version: string): Promise<number> {
  const { lang, quiet } = viewOptions(given);
  const bundle = openInstalledBundle();
  if (isTerminal(0) && !quiet)
    note("wayout: waiting for an MCP client on standard input; `wayout setup <client>` tells a client to start this\n");
  await serveOverStdio({ bundle, version, lang }, (error) => note(`wayout: ${error.message}\n`));
  return EXIT.known;
}
