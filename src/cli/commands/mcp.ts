/** `wayout mcp`: answers an agent over standard input and output. */
import type { Bundle } from "../../bundle/open.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { ReportTaker } from "../../serve/mcp/context.ts";
import { serveOverStdio } from "../../serve/mcp/stdio.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { installedRecogniser } from "../installed-inventories.ts";
import { type GivenOptions, viewOptions } from "../options.ts";
import { EXIT, isTerminal, note } from "../output.ts";

/** @returns 0 when the client has gone */
export async function runMcp(given: GivenOptions, version: string): Promise<number> {
  const { lang, quiet } = viewOptions(given);
  const bundle = openInstalledBundle();
  if (isTerminal(0) && !quiet)
    note("wayout: waiting for an MCP client on standard input; `wayout setup <client>` tells a client to start this\n");
  const reports = new LocalReports(bundle);
  const context = { bundle, version, lang, local: true, recognise: installedRecogniser(), reports };
  await serveOverStdio(context, (error) => note(`wayout: ${error.message}\n`));
  await reports.close();
  return EXIT.known;
}

/** The user's own ledger. It is opened, and its code loaded, at the first report. */
class LocalReports implements ReportTaker {
  readonly where = process.env.DATABASE_URL ? "the ledger that DATABASE_URL names" : "the ledger on this machine";
  readonly #bundle: Bundle;
  #ledger: Ledger | undefined;

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  readonly take: ReportTaker["take"] = async (input, name) => {
    const { Ledger } = await import("../../ledger/ledger.ts");
    const { takeReport } = await import("../../serve/reports/take-report.ts");
    this.#ledger ??= new Ledger();
    const ledger = this.#ledger;
    const append = async (one: Parameters<Ledger["append"]>[0][number]) => (await ledger.append([one]))[0] ?? "known";
    return takeReport(this.#bundle, { append }, input, { reporter: null, tool: "mcp", name });
  };

  async close(): Promise<void> {
    await this.#ledger?.close();
  }
}
