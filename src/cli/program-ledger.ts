/** The commands of the ledger: their options and help. */
import { type Command, Option } from "commander";
import type { KeysOptions } from "./commands/keys.ts";
import type { LedgerOptions } from "./commands/ledger.ts";
import type { MissesOptions } from "./commands/misses.ts";
import type { ReportOptions } from "./commands/report.ts";

type End = (status: number) => void;

const repeat = (value: string, before: string[] = []): string[] => [...before, value];

const jsonOption = () =>
  new Option("--format <format>", "how to print").choices(["terminal", "json"]).default("terminal");

const WHERE = "The ledger is a file in $WAYOUT_DATA_DIR (the user's data directory), or the server of $DATABASE_URL.";

/** `report`, `keys`, `misses`, `ledger`. */
export function addLedgerCommands(program: Command, end: End): void {
  addReport(program, end);
  addKeys(program, end);
  addMisses(program, end);
  addLedger(program, end);
}

function addReport(program: Command, end: End): void {
  program
    .command("report")
    .description("say what came of an approach: it counts in the record's rates")
    .argument("<id>", "the record: domain/slug; the slug alone will do where it is the only one")
    .argument("<approach>", "what was tried, as `wayout show <id>` names it")
    .argument("<outcome>", "fixed, unchanged, new-error or unsafe")
    .option("--cause <cause>", "the cause it turned out to be")
    .option("--package <purl>", "a package in use, pkg:npm/express-jwt@8.4.0; can be repeated", repeat)
    .option("--from-lockfiles [folder]", "read the versions of the record's packages from a project's lockfiles")
    .option("--note <text>", "for the operator: redacted, and shown to nobody else")
    .option("--key-file <file>", "report under the key in this file; else $WAYOUT_KEY, else anonymously")
    .addOption(new Option("--key <key>", "the key itself").hideHelp())
    .option("--idempotency-key <text>", "a name for this report: sent again, it counts once")
    .addOption(jsonOption())
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout report api/jwt-claims-validation-failed align-audience fixed --cause audience-mismatch
  $ wayout report eresolve-dependency-conflict delete-lockfile unchanged

${WHERE}
Exit status: 0 taken, 1 no such record, approach or cause, 2 bad use.`,
    )
    .action(async (id: string, approach: string, outcome: string, options: ReportOptions) => {
      const { runReport } = await import("./commands/report.ts");
      end(await runReport(id, approach, outcome, options));
    });
}

function addKeys(program: Command, end: End): void {
  const keys = program.command("keys").description("keys under which people and tools report: create, list, revoke");
  const load = () => import("./commands/keys.ts");
  keys
    .command("create")
    .description("make a key and print it, once")
    .argument("<name>", "whose it is, for your list")
    .addOption(jsonOption())
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `\nExample:\n  $ wayout keys create "CI of the shop" > key\n\n${WHERE}\nExit status: 0 made, 2 bad use.`,
    )
    .action(async (name: string, options: KeysOptions) => end(await (await load()).runKeysCreate(name, options)));
  keys
    .command("list")
    .description("list the keys, with how many reports they made")
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ wayout keys list\n\nExit status: 0, 2 bad use.")
    .action(async (options: KeysOptions) => end(await (await load()).runKeysList(options)));
  keys
    .command("revoke")
    .description("take a key's right to report")
    .argument("<id>", "its id, as `keys list` shows it")
    .option("--mute", "also take the weight from all it has reported")
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout keys revoke k3zq5w7xq2mabcde --mute\n\nExit status: 0 revoked, 2 no such key.",
    )
    .action(async (id: string, options: KeysOptions) => end(await (await load()).runKeysRevoke(id, options)));
}

function addMisses(program: Command, end: End): void {
  program
    .command("misses")
    .description("texts that a server could not match, redacted, most frequent first")
    .option("--limit <n>", "show at most so many", "20")
    .option("--forget <fingerprint>", "forget one, e.g. when a record has been written for it")
    .option("--forget-all", "forget all")
    .addOption(jsonOption())
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `\nExample:\n  $ wayout misses --limit 5\n\nThey are counted only by \`wayout serve --misses\`.\n${WHERE}\nExit status: 0, 1 none, 2 bad use.`,
    )
    .action(async (options: MissesOptions) => end(await (await import("./commands/misses.ts")).runMisses(options)));
}

function addLedger(program: Command, end: End): void {
  const ledger = program.command("ledger").description("the store of reports: export, import, check, notes");
  const load = () => import("./commands/ledger.ts");
  ledger
    .command("export")
    .description("write all reports as JSON lines")
    .argument("[file]", "where to; stdout, if left out")
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `\nExample:\n  $ wayout ledger export reports.jsonl\n\n${WHERE}\nExit status: 0 written, 2 bad use.`,
    )
    .action(async (file: string | undefined, options: LedgerOptions) =>
      end(await (await load()).runExport(file, options)),
    );
  ledger
    .command("import")
    .description("add the reports of another ledger; those that are there already count once")
    .argument("<file>", "what `ledger export` wrote; - for standard input")
    .option("--quiet", "no notes on stderr but refused lines")
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout ledger export | DATABASE_URL=postgres://db/wayout wayout ledger import -\n\nExit status: 0 all taken, 1 lines were refused, 2 bad use.",
    )
    .action(async (file: string, options: LedgerOptions) => end(await (await load()).runImport(file, options)));
  ledger
    .command("check")
    .description("compare the sums of every record with its reports")
    .option("--repair", "count anew what is wrong")
    .option("--quiet", "no notes on stderr")
    .addHelpText("after", "\nExample:\n  $ wayout ledger check\n\nExit status: 0 nothing wrong, 1 findings, 2 bad use.")
    .action(async (options: LedgerOptions) => end(await (await load()).runCheck(options)));
  ledger
    .command("notes")
    .description("read what reporters wrote, newest first; nobody else sees it")
    .option("--record <id>", "only on this record")
    .option("--limit <n>", "show at most so many", "20")
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ wayout ledger notes --limit 5\n\nExit status: 0, 1 none, 2 bad use.")
    .action(async (options: LedgerOptions) => end(await (await load()).runNotes(options)));
}
