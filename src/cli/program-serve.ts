/** The commands that publish the catalog: their options and help. */
import type { Command } from "commander";
import type { ExportOptions } from "./commands/export.ts";
import type { ServeOptions } from "./commands/serve.ts";

type End = (status: number) => void;

const repeat = (value: string, before: string[] = []): string[] => [...before, value];

export function addServe(program: Command, end: End, version: string): void {
  program
    .command("serve")
    .description("serve the site, the HTTP API and MCP over HTTP")
    .option("--port <port>", "where to listen; 0 for any free one (default: $PORT, or 4321)")
    .option("--host <address>", "the address to listen on; 0.0.0.0 for all of this machine", "127.0.0.1")
    .option("--base-url <url>", "the site's address as its readers see it, e.g. https://errors.example")
    .option("--allow-host <name>", "also answer under this name; can be repeated", repeat)
    .option("--trusted-proxies <n>", "so many proxies stand in front: believe their X-Forwarded-For", "0")
    .option("--rate-limit <n>", "lookups and searches that one client may send in a minute; 0 for no limit", "120")
    .option("--report-limit <n>", "anonymous reports that one client may send in a minute; 0 for no limit", "10")
    .option("--misses", "count texts that nothing matches, redacted, for `wayout misses`")
    .option(
      "--log <level>",
      "what to log on stderr, as JSON lines: off, error, info, debug (default: info; error on a terminal)",
    )
    .option("--quiet", "do not say where it listens")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout serve
  $ wayout serve --host 0.0.0.0 --port 80 \\
      --base-url https://errors.example --trusted-proxies 1

Reports go into a file in $WAYOUT_DATA_DIR, or to the PostgreSQL server of $DATABASE_URL.
SIGTERM and SIGINT end it: requests under way are answered first.
Exit status: 0 stopped, 2 bad use.`,
    )
    .action(async (options: ServeOptions) => {
      const { runServe } = await import("./commands/serve.ts");
      end(await runServe(options, version));
    });
}

export function addExport(program: Command, end: End, version: string): void {
  program
    .command("export")
    .description("write the site as static files, for any server that sends files")
    .argument("<folder>", "a new or empty folder, or one that an export has written before")
    .option("--base-url <url>", "the site's address as its readers see it, e.g. https://errors.example")
    .option("--jobs <n>", "so many threads; as many as there are processors, if left out")
    .option("--quiet", "no progress and no summary on stderr")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout export public --base-url https://errors.example
  $ wayout export public && python3 -m http.server --directory public

Exit status: 0 written, 2 bad use.`,
    )
    .action(async (folder: string, options: ExportOptions) => {
      const { runExport } = await import("./commands/export.ts");
      end(await runExport(folder, options, version));
    });
}
