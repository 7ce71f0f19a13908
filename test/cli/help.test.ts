import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { execute, ROOT, wayout } from "./run.ts";

/** The help of a command, as it is with 80 columns. */
function help(...command: string[]): string {
  const { status, out, err } = wayout([...command, "--help"]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return out;
}

describe("--help", () => {
  it("of mcp", () =>
    expect(help("mcp")).toMatchInlineSnapshot(`
    "Usage: wayout mcp [options]

    answer an agent: an MCP server over standard input and output

    Options:
      --lang <language>  language of the answers where a call names none; the
                         locale's, if left out
      --quiet            no notes on stderr
      -h, --help         display help for command

    A client starts this command itself: see docs/mcp.md, which lists the tools.

    Example:
      $ claude mcp add wayout -- npx -y wayout mcp

    Exit status: 0 the client has gone, 2 bad use.
    "
  `));

  it("of setup", () =>
    expect(help("setup")).toMatchInlineSnapshot(`
    "Usage: wayout setup [options] <client>

    tell a client to start the MCP server: shows the change to its configuration,
    then asks

    Arguments:
      client           claude-code, cursor, vscode, codex, windsurf or zed

    Options:
      --scope <scope>  user: for all your projects; project: for this folder
                       (default: "user")
      --remove         take it out again
      --print          only show the change
      --yes            make the change without asking
      --npx            start it by npx; without this, a user's file names this
                       installation
      --quiet          no notes on stderr
      -h, --help       display help for command

    Examples:
      $ wayout setup claude-code
      $ wayout setup vscode --scope project --print
      $ wayout setup zed --remove --yes

    Exit status: 0 done or nothing to do, 1 you said no, 2 bad use.
    "
  `));

  it("of the program", () =>
    expect(help()).toMatchInlineSnapshot(`
      "Usage: wayout [options] [command] [text...]

      Paste an error, learn which known error it is, which of its causes you have, and
      what fixes it.

      Arguments:
        text                              the error text; left out, it is read from
                                          standard input

      Options:
        --format <format>                 how to print: terminal on a terminal, else
                                          markdown (choices: "terminal", "markdown",
                                          "json", "sarif")
        --lang <language>                 language of the answer; the locale's, if
                                          left out (choices: "en", "zh")
        --no-color                        no colours, as with NO_COLOR
        --quiet                           no notes and no progress on stderr
        -V, --version                     output the version number
        --explain                         show how the score of each match comes about
        --limit <records>                 report at most so many records
        --package <purl>                  a package in use, as a package URL:
                                          pkg:npm/express-jwt@8.4.0; may be given
                                          again
        --project <folder>                whose lockfiles tell your versions; the
                                          current folder's, if left out
        --no-project                      read no lockfiles
        -h, --help                        display help for command

      Commands:
        lookup [file]                     look up the error text in a file or on
                                          standard input
        scan <file...>                    find every known error in large logs,
                                          streaming
        show <id>                         show one record whole
        search <words...>                 search titles, signatures and prose, in
                                          English or Chinese
        diagnose [id...]                  find out which cause you have, from facts of
                                          this machine
        run <command...>                  run a command with its output untouched; if
                                          it fails, look its output up
        init <shell>                      print a shell function that explains the
                                          last failed command
        lab [command]                     reproductions: list and run scenarios,
                                          verify and sign trials
        catalog [command]                 author's tools: check, compile, new, stamp,
                                          import, inventories
        mcp                               answer an agent: an MCP server over standard
                                          input and output
        setup <client>                    tell a client to start the MCP server: shows
                                          the change to its configuration, then asks
        serve                             serve the site, the HTTP API and MCP over
                                          HTTP
        export <folder>                   write the site as static files, for any
                                          server that sends files
        report <id> <approach> <outcome>  say what came of an approach: it counts in
                                          the record's rates
        keys [command]                    keys under which people and tools report:
                                          create, list, revoke
        misses                            texts that a server could not match,
                                          redacted, most frequent first
        ledger [command]                  the store of reports: export, import, check,
                                          notes
        complete [shell]                  Generate shell completion scripts
        help [command]                    show how a command is used

      Examples:
        $ wayout "jwt audience invalid. expected: api"
        $ npm test 2>&1 | wayout
        $ wayout build.log --lang zh
        $ wayout show api/jwt-claims-validation-failed

      Exit status: 0 known, 1 nothing matches, 2 bad use.
      "
    `));
  it("of lookup", () =>
    expect(help("lookup")).toMatchInlineSnapshot(`
      "Usage: wayout lookup [options] [file]

      look up the error text in a file or on standard input

      Arguments:
        file                a file; - or nothing for standard input

      Options:
        --format <format>   how to print: terminal on a terminal, else markdown
                            (choices: "terminal", "markdown", "json", "sarif")
        --lang <language>   language of the answer; the locale's, if left out
                            (choices: "en", "zh")
        --no-color          no colours, as with NO_COLOR
        --quiet             no notes and no progress on stderr
        --explain           show how the score of each match comes about
        --limit <records>   report at most so many records
        --package <purl>    a package in use, as a package URL:
                            pkg:npm/express-jwt@8.4.0; may be given again
        --project <folder>  whose lockfiles tell your versions; the current folder's,
                            if left out
        --no-project        read no lockfiles
        --ndjson            many texts: each line {"id","text","packages"?} gives a
                            line of results
        -h, --help          display help for command

      Examples:
        $ wayout lookup build.log
        $ mvn verify 2>&1 | wayout lookup --format json
        $ wayout lookup --ndjson < errors.jsonl

      Exit status: 0 known, 1 nothing matches, 2 bad use. With --ndjson: 0, 2.
      "
    `));
  it("of scan", () =>
    expect(help("scan")).toMatchInlineSnapshot(`
      "Usage: wayout scan [options] <file...>

      find every known error in large logs, streaming

      Arguments:
        file               files; - for standard input

      Options:
        --format <format>  how to print: terminal on a terminal, else markdown
                           (choices: "terminal", "markdown", "json", "sarif")
        --lang <language>  language of the answer; the locale's, if left out (choices:
                           "en", "zh")
        --no-color         no colours, as with NO_COLOR
        --quiet            no notes and no progress on stderr
        -h, --help         display help for command

      Examples:
        $ wayout scan server.log
        $ zcat *.log.gz | wayout scan -
        $ wayout scan *.log --format json     (one object a line)

      Exit status: 0 something found, 1 nothing, 2 bad use.
      "
    `));
  it("of show", () =>
    expect(help("show")).toMatchInlineSnapshot(`
      "Usage: wayout show [options] <id>

      show one record whole

      Arguments:
        id                 domain/slug; the slug alone will do where it is the only
                           one

      Options:
        --format <format>  how to print: terminal on a terminal, else markdown
                           (choices: "terminal", "markdown", "json")
        --lang <language>  language of the answer; the locale's, if left out (choices:
                           "en", "zh")
        --no-color         no colours, as with NO_COLOR
        --quiet            no notes and no progress on stderr
        --trials           show every trial that its figures rest on, instead of the
                           record
        -h, --help         display help for command

      Examples:
        $ wayout show api/jwt-claims-validation-failed
        $ wayout show eresolve-dependency-conflict --format markdown > eresolve.md
        $ wayout show api/jwt-claims-validation-failed --trials | less

      Exit status: 0, 1 no such record, 2 bad use.
      "
    `));
  it("of search", () =>
    expect(help("search")).toMatchInlineSnapshot(`
    "Usage: wayout search [options] <words...>

    search titles, signatures and prose, in English or Chinese

    Arguments:
      words              what to search for

    Options:
      --format <format>  how to print: terminal on a terminal, else markdown
                         (choices: "terminal", "markdown", "json")
      --lang <language>  language of the answer; the locale's, if left out (choices:
                         "en", "zh")
      --no-color         no colours, as with NO_COLOR
      --quiet            no notes and no progress on stderr
      --limit <records>  show at most so many records (default: "10")
      -h, --help         display help for command

    Examples:
      $ wayout search peer dependency
      $ wayout search 证书 过期

    Exit status: 0 something found, 1 nothing, 2 bad use.
    "
  `));
  it("of diagnose", () =>
    expect(help("diagnose")).toMatchInlineSnapshot(`
      "Usage: wayout diagnose [options] [id...]

      find out which cause you have, from facts of this machine

      Arguments:
        id                 a record or a probe, then what it takes: \`wayout diagnose
                           <id> --help\`; without it, what can be diagnosed is listed

      Options:
        --format <format>  how to print: terminal on a terminal, else markdown
                           (choices: "terminal", "markdown", "json")
        --lang <language>  language of the answer; the locale's, if left out (choices:
                           "en", "zh")
        --no-color         no colours, as with NO_COLOR
        --quiet            no notes and no progress on stderr
        -h, --help         display help for command

      Examples:
        $ wayout diagnose
        $ wayout diagnose jwt --help
        $ wayout diagnose jwt token.txt --audience https://api.example.com

      Exit status: 0 cause found, 1 not, 2 bad use.
      "
    `));
  it("of run", () =>
    expect(help("run")).toMatchInlineSnapshot(`
    "Usage: wayout run [options] <command...>

    run a command with its output untouched; if it fails, look its output up

    Arguments:
      command             the command and its arguments, best behind --

    Options:
      --format <format>   how to print: terminal on a terminal, else markdown
                          (choices: "terminal", "markdown", "json")
      --lang <language>   language of the answer; the locale's, if left out
                          (choices: "en", "zh")
      --no-color          no colours, as with NO_COLOR
      --quiet             no notes and no progress on stderr
      --project <folder>  whose lockfiles tell your versions; the current folder's,
                          if left out
      --no-project        read no lockfiles
      -h, --help          display help for command

    Examples:
      $ wayout run -- npm test
      $ wayout run -- pytest -x
      $ wayout run --lang zh -- mvn -q verify
      $ wayout run -- sh -c 'make 2>&1 | tee build.log'

    Exit status: that of the command; 126 or 127 if it cannot be started. The answer goes to stderr.
    "
  `));
  it("of init", () =>
    expect(help("init")).toMatchInlineSnapshot(`
    "Usage: wayout init [options] <shell>

    print a shell function that explains the last failed command

    Arguments:
      shell          your shell (choices: "bash", "zsh", "fish")

    Options:
      --name <name>  what the function is called (default: "explain")
      -h, --help     display help for command

    Examples:
      $ eval "$(wayout init bash)"                        (in ~/.bashrc)
      $ eval "$(wayout init zsh)"                         (in ~/.zshrc)
      $ wayout init fish | source                         (in config.fish)
      $ explain                                           (after a command that failed)
      $ explain npm test

    Exit status: 0, 2 bad use.
    "
  `));
  it("of catalog", () =>
    expect(help("catalog")).toMatchInlineSnapshot(`
      "Usage: wayout catalog [options] [command]

      author's tools: check, compile, new, stamp, import, inventories

      Options:
        -h, --help                display help for command

      Commands:
        check [id...]             list all that is wrong with the records, with file,
                                  line and column
        compile                   check the catalog and write it as one bundle, named
                                  by its content
        new <id>                  write the skeleton of a record
        import <format> <folder>  make drafts of another collection's records, each
                                  figure a claim with its source
        inventories               build, on this machine, the messages that many
                                  programs are known to print, from their own packages
        stamp <id...>             note in zh.yaml which English its Chinese was
                                  translated from; run it after checking the Chinese
        help [command]            show how a command is used
      "
    `));
  it("of catalog check", () =>
    expect(help("catalog", "check")).toMatchInlineSnapshot(`
    "Usage: wayout catalog check [options] [id...]

    list all that is wrong with the records, with file, line and column

    Arguments:
      id                  only these records

    Options:
      --catalog <folder>  the catalog's folder (default: "catalog")
      --quiet             no notes on stderr
      --format <format>   how to print (choices: "terminal", "json", default:
                          "terminal")
      -h, --help          display help for command

    Examples:
      $ wayout catalog check
      $ wayout catalog check npm/eresolve-dependency-conflict --format json

    Exit status: 0 nothing found, 1 findings, 2 bad use.
    "
  `));
  it("of catalog compile", () =>
    expect(help("catalog", "compile")).toMatchInlineSnapshot(`
    "Usage: wayout catalog compile [options]

    check the catalog and write it as one bundle, named by its content

    Options:
      --catalog <folder>  the catalog's folder (default: "catalog")
      --quiet             no notes on stderr
      --out <folder>      where to write it (default: "dist/catalog")
      -h, --help          display help for command

    Example:
      $ wayout catalog compile --out /tmp/bundle

    Exit status: 0 written, 1 findings, 2 bad use.
    "
  `));
  it("of catalog import", () =>
    expect(help("catalog", "import")).toMatchInlineSnapshot(`
    "Usage: wayout catalog import [options] <format> <folder>

    make drafts of another collection's records, each figure a claim with its source

    Arguments:
      format             errorcanon: the files of the public deadends.dev repository
      folder             the folder that holds them

    Options:
      --out <folder>     a new folder: it becomes a catalog of its own
      --format <format>  how to print (choices: "terminal", "json", default:
                         "terminal")
      --quiet            no notes on stderr
      -h, --help         display help for command

    Examples:
      $ wayout catalog import errorcanon deadends.dev --out drafts
      $ wayout catalog compile --catalog drafts --out drafts-bundle

    Exit status: 0 all imported, 1 some were not, 2 bad use.
    "
  `));

  it("of catalog new", () =>
    expect(help("catalog", "new")).toMatchInlineSnapshot(`
    "Usage: wayout catalog new [options] <id>

    write the skeleton of a record

    Arguments:
      id                  domain/slug

    Options:
      --catalog <folder>  the catalog's folder (default: "catalog")
      --quiet             no notes on stderr
      -h, --help          display help for command

    Example:
      $ wayout catalog new node/port-in-use

    Exit status: 0 written, 2 bad use.
    "
  `));
  it("of catalog stamp", () =>
    expect(help("catalog", "stamp")).toMatchInlineSnapshot(`
    "Usage: wayout catalog stamp [options] <id...>

    note in zh.yaml which English its Chinese was translated from; run it after
    checking the Chinese

    Arguments:
      id                  the records, or \`all\`

    Options:
      --catalog <folder>  the catalog's folder (default: "catalog")
      --quiet             no notes on stderr
      -h, --help          display help for command

    Example:
      $ wayout catalog stamp node/port-in-use

    Exit status: 0 written, 1 no such record, 2 bad use.
    "
  `));
  it("of complete", () =>
    expect(help("complete")).toMatchInlineSnapshot(`
    "Usage: wayout complete [options] [shell]

    Generate shell completion scripts

    Arguments:
      shell       shell type (choices: "zsh", "bash", "fish", "powershell")

    Options:
      -h, --help  display help for command
    "
  `));

  it("is also what -h and help print", () => {
    expect(wayout(["-h"]).out).toBe(help());
    expect(wayout(["help"]).out).toBe(help());
    expect(wayout(["help", "scan"]).out).toBe(help("scan"));
    expect(wayout(["catalog", "help", "new"]).out).toBe(help("catalog", "new"));
  });

  it("has examples and exit statuses for every command that does something", () => {
    const commands = [
      [],
      ["lookup"],
      ["scan"],
      ["show"],
      ["search"],
      ["diagnose"],
      ["run"],
      ["init"],
      ...["check", "compile", "new", "stamp"].map((name) => ["catalog", name]),
    ];
    for (const command of commands) {
      expect(help(...command)).toMatch(/\nExamples?:\n {2}\$ /);
      expect(help(...command)).toMatch(/\nExit status: (?:0|that of the command)/);
    }
  });
});

describe("--version", () => {
  it("is that of the package", () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { version: string };
    expect(wayout(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: "" });
    expect(wayout(["-V"]).out).toBe(`${version}\n`);
  });
});

describe("complete", () => {
  it("prints a script for each shell, which bash at least can read", () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      const { status, out, err } = wayout(["complete", shell]);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toContain("wayout");
    }
    const script = wayout(["complete", "bash"]).out;
    expect(execute("bash", ["-n"], { input: script })).toEqual({ status: 0, out: "", err: "" });
  });

  it("refuses another shell", () => {
    const { status, err } = wayout(["complete", "tcsh"]);
    expect(status).toBe(2);
    expect(err).toMatch(/'tcsh' is invalid.*zsh, bash, fish/);
  });

  it("completes commands and options", () => {
    const words = (...typed: string[]) =>
      wayout(["complete", "--", ...typed])
        .out.split("\n")
        .map((line) => line.split("\t")[0]);
    expect(words("")).toEqual(expect.arrayContaining(["lookup", "scan", "show", "search", "catalog"]));
    expect(words("catalog", "")).toEqual(expect.arrayContaining(["check", "compile", "new", "stamp"]));
    expect(words("scan", "--f")).toContain("--format");
    expect(words("catalog", "compile", "--o")).toContain("--out");
  });
});
