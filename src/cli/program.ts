/** The whole command line: every command with its options and help. Each command's code is loaded when it runs. */
import tab from "@bomb.sh/tab/commander";
import { Argument, Command, CommanderError, Option } from "commander";
import { WayoutError } from "../base/error.ts";
import type { CatalogOptions } from "./commands/catalog.ts";
import type { ImportOptions } from "./commands/catalog-import.ts";
import type { InventoryOptions } from "./commands/catalog-inventories.ts";
import type { LabOptions } from "./commands/lab.ts";
import type { OutdatedOptions } from "./commands/lab-outdated.ts";
import type { LabRunOptions } from "./commands/lab-run.ts";
import { isPiped, type LookupOptions, type LookupParts, runLookup } from "./commands/lookup.ts";
import { FORMATS, FORMATS_OF_FINDINGS, type GivenOptions } from "./options.ts";
import { EXIT, note, print } from "./output.ts";
import { addLedgerCommands } from "./program-ledger.ts";
import { addExport, addServe } from "./program-serve.ts";
import { SHELLS, type Shell } from "./shell/function.ts";

/** The version in package.json, put in by scripts/build.mjs. */
declare const WAYOUT_VERSION: string;

const parts: LookupParts = {
  similar: () => import("../answer/similar.ts"),
  recognised: () => import("./installed-inventories.ts"),
  project: () => import("./project.ts"),
};

/**
 * Runs the command.
 *
 * @param argv as in `process.argv`
 * @returns the exit status
 */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = describe((result) => {
    status = result;
  });
  tab(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.badUse;
    throw error;
  }
  return status;
}

function describe(end: (status: number) => void): Command {
  const program = withView(new Command("wayout"), FORMATS_OF_FINDINGS)
    .description("Paste an error, learn which known error it is, which of its causes you have, and what fixes it.")
    .version(WAYOUT_VERSION, "-V, --version")
    .argument("[text...]", "the error text; left out, it is read from standard input")
    .helpCommand("help [command]", "show how a command is used")
    // An option behind a command's name is that command's: `catalog check --format json`.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: note })
    // Every command has options: the word would say nothing, and make the column too wide to wrap beside.
    .configureHelp({
      subcommandTerm: (command) => [command.name(), command.usage().replace("[options]", "").trim()].join(" "),
    })
    .showHelpAfterError("(wayout --help shows how)")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout "jwt audience invalid. expected: api"
  $ npm test 2>&1 | wayout
  $ wayout build.log --lang zh
  $ wayout show api/jwt-claims-validation-failed

Exit status: 0 known, 1 nothing matches, 2 bad use.`,
    );
  lookupOptions(program).action(async (words: string[], options: LookupOptions) => {
    if (words.length === 0 && !isPiped()) {
      note(program.helpInformation());
      return end(EXIT.badUse);
    }
    const input = words.length > 0 ? { text: words.join(" ") } : { file: "-" };
    end(await runLookup(input, options, parts));
  });
  addLookup(program, end);
  addScan(program, end);
  addShow(program, end);
  addSearch(program, end);
  addDiagnose(program, end);
  addRun(program, end);
  addLab(program, end);
  addCatalog(program, end);
  addMcp(program, end);
  addSetup(program, end);
  addServe(program, end, WAYOUT_VERSION);
  addExport(program, end, WAYOUT_VERSION);
  addLedgerCommands(program, end);
  return program;
}

/** The options of every command that shows something. */
function withView(command: Command, formats: readonly string[] = FORMATS): Command {
  return command
    .addOption(new Option("--format <format>", "how to print: terminal on a terminal, else markdown").choices(formats))
    .addOption(
      new Option("--lang <language>", "language of the answer; the locale's, if left out").choices(["en", "zh"]),
    )
    .option("--no-color", "no colours, as with NO_COLOR")
    .option("--quiet", "no notes and no progress on stderr");
}

function lookupOptions(command: Command): Command {
  return command
    .option("--explain", "show how the score of each match comes about")
    .option("--limit <records>", "report at most so many records")
    .option(
      "--package <purl>",
      "a package in use, as a package URL: pkg:npm/express-jwt@8.4.0; may be given again",
      // Not `<purl...>`: that would take the error text behind it as a second package.
      (purl: string, given: readonly string[] = []) => [...given, purl],
    )
    .option("--project <folder>", "whose lockfiles tell your versions; the current folder's, if left out")
    .option("--no-project", "read no lockfiles");
}

type End = (status: number) => void;

function addLookup(program: Command, end: End): void {
  lookupOptions(withView(program.command("lookup"), FORMATS_OF_FINDINGS))
    .description("look up the error text in a file or on standard input")
    .argument("[file]", "a file; - or nothing for standard input")
    .option("--ndjson", 'many texts: each line {"id","text","packages"?} gives a line of results')
    .addHelpText(
      "after",
      `
Examples:
  $ wayout lookup build.log
  $ mvn verify 2>&1 | wayout lookup --format json
  $ wayout lookup --ndjson < errors.jsonl

Exit status: 0 known, 1 nothing matches, 2 bad use. With --ndjson: 0, 2.`,
    )
    .action(async (file: string | undefined, options: LookupOptions & { ndjson?: boolean }, command: Command) => {
      const given = command.optsWithGlobals<LookupOptions & { ndjson?: boolean }>();
      if (options.ndjson) {
        const { runNdjson } = await import("./commands/lookup-ndjson.ts");
        return end(await runNdjson(file ?? "-", given));
      }
      if (file === undefined && !isPiped()) {
        note(command.helpInformation());
        return end(EXIT.badUse);
      }
      end(await runLookup({ file: file ?? "-" }, given, parts));
    });
}

function addScan(program: Command, end: End): void {
  withView(program.command("scan"), FORMATS_OF_FINDINGS)
    .description("find every known error in large logs, streaming")
    .argument("<file...>", "files; - for standard input")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout scan server.log
  $ zcat *.log.gz | wayout scan -
  $ wayout scan *.log --format json     (one object a line)

Exit status: 0 something found, 1 nothing, 2 bad use.`,
    )
    .action(async (files: string[], _options: unknown, command: Command) => {
      const { runScan } = await import("./commands/scan.ts");
      end(await runScan(files, command.optsWithGlobals()));
    });
}

function addShow(program: Command, end: End): void {
  withView(program.command("show"))
    .description("show one record whole")
    .argument("<id>", "domain/slug; the slug alone will do where it is the only one")
    .option("--trials", "show every trial that its figures rest on, instead of the record")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout show api/jwt-claims-validation-failed
  $ wayout show eresolve-dependency-conflict --format markdown > eresolve.md
  $ wayout show api/jwt-claims-validation-failed --trials | less

Exit status: 0, 1 no such record, 2 bad use.`,
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const { runShow } = await import("./commands/show.ts");
      end(await runShow(id, command.optsWithGlobals()));
    });
}

function addSearch(program: Command, end: End): void {
  withView(program.command("search"))
    .description("search titles, signatures and prose, in English or Chinese")
    .argument("<words...>", "what to search for")
    .option("--limit <records>", "show at most so many records", "10")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout search peer dependency
  $ wayout search 证书 过期

Exit status: 0 something found, 1 nothing, 2 bad use.`,
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      const { runSearch } = await import("./commands/search.ts");
      end(await runSearch(words.join(" "), command.optsWithGlobals()));
    });
}

function addDiagnose(program: Command, end: End): void {
  withView(program.command("diagnose"))
    .description("find out which cause you have, from facts of this machine")
    .argument(
      "[id...]",
      "a record or a probe, then what it takes: `wayout diagnose <id> --help`; without it, what can be diagnosed is listed",
    )
    // What stands behind the id is the probe's: it has a command line of its own.
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText(
      "after",
      `
Examples:
  $ wayout diagnose
  $ wayout diagnose jwt --help
  $ wayout diagnose jwt token.txt --audience https://api.example.com

Exit status: 0 cause found, 1 not, 2 bad use.`,
    )
    .action(async ([id, ...inputs]: string[], _options: unknown, command: Command) => {
      const { runDiagnose, runDiagnoseList } = await import("./commands/diagnose.ts");
      const given = command.optsWithGlobals<GivenOptions>();
      end(id === undefined ? await runDiagnoseList(given) : await runDiagnose(id, inputs, given));
    });
}

function addRun(program: Command, end: End): void {
  withView(program.command("run"))
    .description("run a command with its output untouched; if it fails, look its output up")
    .argument("<command...>", "the command and its arguments, best behind --")
    .option("--project <folder>", "whose lockfiles tell your versions; the current folder's, if left out")
    .option("--no-project", "read no lockfiles")
    .passThroughOptions()
    .addHelpText(
      "after",
      `
Examples:
  $ wayout run -- npm test
  $ wayout run -- pytest -x
  $ wayout run --lang zh -- mvn -q verify
  $ wayout run -- sh -c 'make 2>&1 | tee build.log'

Exit status: that of the command; 126 or 127 if it cannot be started. The answer goes to stderr.`,
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      const { runCommand } = await import("./commands/run.ts");
      end(await runCommand(words, command.optsWithGlobals<LookupOptions>(), parts));
    });
  program
    .command("init")
    .description("print a shell function that explains the last failed command")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .option("--name <name>", "what the function is called", "explain")
    .addHelpText(
      "after",
      `
Examples:
  $ eval "$(wayout init bash)"                        (in ~/.bashrc)
  $ eval "$(wayout init zsh)"                         (in ~/.zshrc)
  $ wayout init fish | source                         (in config.fish)
  $ explain                                           (after a command that failed)
  $ explain npm test

Exit status: 0, 2 bad use.`,
    )
    .action(async (shell: Shell, options: { name: string }) => {
      const { runInit } = await import("./commands/init.ts");
      end(runInit(shell, options));
    });
}

/** The options of every author's tool. */
const withCatalog = (command: Command): Command =>
  command.option("--catalog <folder>", "the catalog's folder", "catalog").option("--quiet", "no notes on stderr");

const repeat = (value: string, before: string[] = []): string[] => [...before, value];

function addLab(program: Command, end: End): void {
  const lab = program.command("lab").description("reproductions: list and run scenarios, verify and sign trials");
  const load = () => import("./commands/lab.ts");
  const jsonOption = () =>
    new Option("--format <format>", "how to print").choices(["terminal", "json"]).default("terminal");
  withCatalog(lab.command("list"))
    .description("list the scenarios, how many cells they have and how many of those are proven")
    .argument("[id...]", "only these records")
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ wayout lab list\n\nExit status: 0, 2 bad use.")
    .action(async (ids: string[], options: LabOptions) => end(await (await load()).runLabList(ids, options)));
  withCatalog(lab.command("run"))
    .description("run trials in a sandbox and record what was seen; cells already proven are not run again")
    .argument("[id...]", "the records")
    .option("--all", "every record with scenarios")
    .option("--scenario <name>", "only this scenario; can be repeated", repeat)
    .option("--versions <list>", "only these versions, with commas; `newest` asks the registry")
    .option("--shard <i/n>", "only the i-th of n parts of the cells")
    .option("--jobs <n>", "so many cells at once; as many as there are processors, if left out")
    .option("--force", "also run cells that are proven already")
    .option("--no-sandbox", "run without a sandbox: only what you trust")
    .option("--no-record", "compare with the trials recorded, and record nothing")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout lab run api/jwt-claims-validation-failed
  $ wayout lab run --all --shard 1/4
  $ wayout lab run api/jwt-claims-validation-failed --scenario pyjwt --force --no-record

Exit status: 0 all as recorded, 1 something changed, 2 bad use.`,
    )
    .action(async (ids: string[], options: LabRunOptions) =>
      end(await (await import("./commands/lab-run.ts")).runLabRun(ids, options)),
    );
  withCatalog(lab.command("verify"))
    .description("check form, digests and signatures of the trials, and whether their scenarios have changed")
    .argument("[id...]", "only these records")
    .option("--key <file>", "a public key (PEM) that trials may be signed with; can be repeated", repeat)
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ wayout lab verify\n\nExit status: 0 nothing wrong, 1 findings, 2 bad use.")
    .action(async (ids: string[], options: LabOptions & { key?: string[] }) =>
      end(await (await load()).runLabVerify(ids, options)),
    );
  withCatalog(lab.command("outdated"))
    .description("ask the registries which packages have newer versions than any that a trial ran on")
    .addOption(
      new Option("--format <format>", "how to print").choices(["terminal", "markdown", "json"]).default("terminal"),
    )
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout lab outdated --format json\n\nExit status: 0 none, 1 some, or a registry did not answer, 2 bad use.",
    )
    .action(async (options: OutdatedOptions) =>
      end(await (await import("./commands/lab-outdated.ts")).runLabOutdated(options)),
    );
  withCatalog(lab.command("publications"))
    .description("find out when the versions that trials ran on came out, and keep it in publications.yaml")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout lab publications\n\nExit status: 0 every version is dated, 1 some are not, 2 bad use.",
    )
    .action(async (options: LabOptions) => end(await (await load()).runLabPublications(options)));
  withCatalog(lab.command("sign"))
    .description("sign the trials of records with an Ed25519 key, each in a DSSE envelope")
    .argument("<id...>", "the records")
    .requiredOption("--key <file>", "the private key (PEM)")
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout lab sign api/jwt-claims-validation-failed --key lab.pem\n\nExit status: 0 signed, 2 bad use.",
    )
    .action(async (ids: string[], options: LabOptions & { key: string }) =>
      end(await (await load()).runLabSign(ids, options)),
    );
}

function addCatalog(program: Command, end: End): void {
  const catalog = program
    .command("catalog")
    .description("author's tools: check, compile, new, stamp, import, inventories");
  const load = () => import("./commands/catalog.ts");
  withCatalog(catalog.command("check"))
    .description("list all that is wrong with the records, with file, line and column")
    .argument("[id...]", "only these records")
    .addOption(new Option("--format <format>", "how to print").choices(["terminal", "json"]).default("terminal"))
    .addHelpText(
      "after",
      "\nExamples:\n  $ wayout catalog check\n  $ wayout catalog check npm/eresolve-dependency-conflict --format json\n\nExit status: 0 nothing found, 1 findings, 2 bad use.",
    )
    .action(async (ids: string[], options: CatalogOptions & { format: string }) =>
      end(await (await load()).runCheck(ids, options)),
    );
  withCatalog(catalog.command("compile"))
    .description("check the catalog and write it as one bundle, named by its content")
    .option("--out <folder>", "where to write it", "dist/catalog")
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout catalog compile --out /tmp/bundle\n\nExit status: 0 written, 1 findings, 2 bad use.",
    )
    .action(async (options: CatalogOptions & { out: string }) => end(await (await load()).runCompile(options)));
  withCatalog(catalog.command("new"))
    .description("write the skeleton of a record")
    .argument("<id>", "domain/slug")
    .addHelpText("after", "\nExample:\n  $ wayout catalog new node/port-in-use\n\nExit status: 0 written, 2 bad use.")
    .action(async (id: string, options: CatalogOptions) => end(await (await load()).runNew(id, options)));
  catalog
    .command("import")
    .description("make drafts of another collection's records, each figure a claim with its source")
    .argument("<format>", "errorcanon: the files of the public deadends.dev repository")
    .argument("<folder>", "the folder that holds them")
    .requiredOption("--out <folder>", "a new folder: it becomes a catalog of its own")
    .addOption(new Option("--format <format>", "how to print").choices(["terminal", "json"]).default("terminal"))
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout catalog import errorcanon deadends.dev --out drafts
  $ wayout catalog compile --catalog drafts --out drafts-bundle

Exit status: 0 all imported, 1 some were not, 2 bad use.`,
    )
    .action(async (format: string, folder: string, options: ImportOptions) => {
      if (format !== "errorcanon")
        throw new WayoutError("unknown-format", `there is no importer for ${JSON.stringify(format)}`, {
          todo: "it can be errorcanon",
        });
      end(await (await import("./commands/catalog-import.ts")).runImport(folder, options));
    });
  addInventories(catalog, end);
  withCatalog(catalog.command("stamp"))
    .description("note in zh.yaml which English its Chinese was translated from; run it after checking the Chinese")
    .argument("<id...>", "the records, or `all`")
    .addHelpText(
      "after",
      "\nExample:\n  $ wayout catalog stamp node/port-in-use\n\nExit status: 0 written, 1 no such record, 2 bad use.",
    )
    .action(async (ids: string[], options: CatalogOptions) => end(await (await load()).runStamp(ids, options)));
}

function addInventories(catalog: Command, end: End): void {
  catalog
    .command("inventories")
    .description("build, on this machine, the messages that many programs are known to print, from their own packages")
    .option("--out <folder>", "where to write the bundle; left out, where a lookup finds it")
    .option("--only <names>", "only these inventories: typescript,git")
    .option("--permissive", "only inventories whose licence lets a release carry their texts")
    .option("--list", "list the inventories with their packages and licences, and build nothing")
    .addOption(new Option("--format <format>", "how to print").choices(["terminal", "json"]).default("terminal"))
    .option("--quiet", "no notes and no progress on stderr")
    .addHelpText(
      "after",
      `
Packages are got with npm and apt-get, and kept in the cache folder. An inventory that cannot be had, or that has lost more than
5 % of its messages, is left out and named.

Examples:
  $ wayout catalog inventories
  $ wayout catalog inventories --only typescript,postgresql
  $ wayout catalog inventories --permissive --out release

Exit status: 0 all built, 1 some were not, 2 bad use.`,
    )
    .action(async (options: InventoryOptions) =>
      end(await (await import("./commands/catalog-inventories.ts")).runInventories(options)),
    );
}

function addMcp(program: Command, end: End): void {
  program
    .command("mcp")
    .description("answer an agent: an MCP server over standard input and output")
    .option("--lang <language>", "language of the answers where a call names none; the locale's, if left out")
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `
A client starts this command itself: see docs/mcp.md, which lists the tools.

Example:
  $ claude mcp add wayout -- npx -y wayout mcp

Exit status: 0 the client has gone, 2 bad use.`,
    )
    .action(async (_options: unknown, command: Command) => {
      const { runMcp } = await import("./commands/mcp.ts");
      end(await runMcp(command.optsWithGlobals(), WAYOUT_VERSION));
    });
}

function addSetup(program: Command, end: End): void {
  program
    .command("setup")
    .description("tell a client to start the MCP server: shows the change to its configuration, then asks")
    .argument("<client>", "claude-code, cursor, vscode, codex, windsurf or zed")
    .option("--scope <scope>", "user: for all your projects; project: for this folder", "user")
    .option("--remove", "take it out again")
    .option("--print", "only show the change")
    .option("--yes", "make the change without asking")
    .option("--npx", "start it by npx; without this, a user's file names this installation")
    .option("--quiet", "no notes on stderr")
    .addHelpText(
      "after",
      `
Examples:
  $ wayout setup claude-code
  $ wayout setup vscode --scope project --print
  $ wayout setup zed --remove --yes

Exit status: 0 done or nothing to do, 1 you said no, 2 bad use.`,
    )
    .action(async (client: string, _options: unknown, command: Command) => {
      const { runSetup } = await import("./commands/setup.ts");
      end(await runSetup(client, command.optsWithGlobals()));
    });
}
