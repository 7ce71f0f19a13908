import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../src/model/answer.ts";
import {
  COMMAND,
  compile,
  execute,
  FIXTURE,
  type Run,
  type RunOptions,
  shell,
  temporaryFolder,
  wayout,
} from "./run.ts";

const folder = temporaryFolder();
const env: Record<string, string> = {};
beforeAll(() => {
  env.WAYOUT_BUNDLE = compile(FIXTURE, join(folder, "bundle"));
});

const run = (args: readonly string[], options: RunOptions = {}): Run =>
  wayout(args, { ...options, env: { ...env, ...options.env } });

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const KNOWN = "TokenError: lamp audience mismatch: wanted api";
const ANSI = /\x1b\[/;

describe("where the text comes from", () => {
  const log = () => file("build.log", `starting\n${KNOWN}\n    at check (/srv/app/index.js:1:1)\n`);

  it("an argument", () => expect(run([KNOWN])).toMatchObject({ status: 0, err: "" }));
  it("several arguments, as one text", () => expect(run(KNOWN.split(" ")).status).toBe(0));
  it("arguments behind --, whatever they look like", () => expect(run(["--", "--x:", KNOWN]).status).toBe(0));
  it("standard input", () => expect(run([], { input: KNOWN }).status).toBe(0));
  it("standard input, named -", () => expect(run(["-"], { input: KNOWN }).status).toBe(0));
  it("lookup and standard input", () => expect(run(["lookup"], { input: KNOWN }).status).toBe(0));
  it("lookup and a file", () => expect(run(["lookup", log()]).out).toContain("Found on line 2"));
  it("lookup, options and a file", () =>
    expect(run(["lookup", "--package", "pkg:npm/lamp-token@2.0.0", "--", log()]).status).toBe(0));
  it("a file alone, and says so", () => {
    const { status, out, err } = run([log()]);
    expect({ status, err }).toEqual({ status: 0, err: `wayout: reading the file ${log()}\n` });
    expect(out).toContain("Found on line 2");
    expect(run([log(), "--quiet"]).err).toBe("");
  });
  it("a pipe that the shell names", () => {
    const { status, out } = shell(`wayout <(echo "$TEXT")`, { env: { ...env, TEXT: KNOWN } });
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining("Found on line 1") });
  });
  it("behind options, one of which may be given again", () => {
    const packages = ["--package", "pkg:npm/glow-token", "--package", "pkg:npm/lamp-token"];
    expect(run([...packages, KNOWN, "--explain"]).out).toContain("| `package` |");
  });
  it("a word that is neither a file nor a command, and says so", () => {
    const { status, err } = run(["biuld.log"]);
    expect({ status, err }).toEqual({
      status: 1,
      err: "wayout: there is neither a file nor a command biuld.log: it was looked up as text\n",
    });
    expect(run(["biuld.log", "--quiet"]).err).toBe("");
  });
  it("a file with blanks in its name", () =>
    expect(run([file("a log.txt", KNOWN)]).err).toMatch(/^wayout: reading the file .*a log\.txt\n$/));
  it("UTF-16 with a byte order mark, as PowerShell writes it", () => {
    const text = `${KNOWN} 接口\r\n`;
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const { matches } = answer.parse(JSON.parse(run(["lookup", file("utf16.log", bytes), "--format", "json"]).out));
      expect(matches[0]?.values).toEqual({ wanted: "api 接口" });
    }
  });
  it("bytes that are no text", () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xc0, 0, 7]),
      Buffer.from(`\n${KNOWN}`),
      Buffer.from([0xed, 0xa0]),
    ]);
    expect(run(["lookup", file("bytes.log", bytes)]).status).toBe(0);
    expect(run(["lookup"], { input: bytes }).status).toBe(0);
  });
});

describe("the answer", () => {
  it("is Markdown where no terminal is", () => {
    const { out } = run([KNOWN]);
    expect(out).toMatch(/^# The gateway rejects a token\n/);
    expect(out).not.toMatch(ANSI);
  });
  it("is plain text on demand", () => {
    const { out } = run([KNOWN, "--format", "terminal"]);
    expect(out).toMatch(/^The gateway rejects a token\napi\/token-rejected · reviewed/);
    expect(out).toContain("Cause: The token is for another audience");
    expect(out).toContain("1. Set the audience of the gateway (untested)\n     claimed: 85 % success");
    expect(out).not.toMatch(ANSI);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
  it("is JSON of the published form", () => {
    const text = `time 10:00 🐢 ${KNOWN}`;
    const found = answer.parse(JSON.parse(run([text, "--format", "json"]).out));
    expect(found.similar).toEqual([]);
    const [match] = found.matches;
    expect(match).toMatchObject({
      record: "api/token-rejected",
      signature: "lamp audience mismatch: wanted {wanted}",
      causes: ["wrong-audience"],
      values: { wanted: "api" },
      package: "pkg:npm/lamp-token",
      tier: "reviewed",
    });
    expect(text.slice(match?.span.start, match?.span.end)).toBe("lamp audience mismatch: wanted api");
    expect(match?.plan.every((step) => step.kind === "untested" && step.rate === null && step.trials === 0)).toBe(true);
  });
  it("leaves open the causes that the message leaves open", () => {
    const { out } = run(["lamp token expired at 2026-01-31T10:00:00Z", "--format", "json"]);
    expect(answer.parse(JSON.parse(out)).matches[0]?.causes).toEqual(["run-out", "clock-behind"]);
  });
  it("is in Chinese on demand, and by the locale", () => {
    for (const chinese of [run([KNOWN, "--lang", "zh"]), run([KNOWN], { env: { LANG: "zh_CN.UTF-8" } })])
      expect(chinese.out).toMatch(/^# 网关拒绝令牌\n/);
    expect(run([KNOWN, "--lang", "en"], { env: { LANG: "zh_CN.UTF-8" } }).out).toMatch(/^# The gateway/);
  });
  it("puts a wrapper behind the error that it wraps", () => {
    const { out } = run(["--format", "json"], { input: "npm ERR! code ELIFECYCLE\nError: Cannot find module 'x'\n" });
    const found = answer.parse(JSON.parse(out));
    expect(found.matches.map((match) => match.record)[0]).toBe("node/module-missing");
    expect(run(["npm ERR! code ELIFECYCLE"]).out).toContain("npm/script-failed");
  });
  it("explains its score", () => {
    expect(run([KNOWN]).out).not.toContain("bits");
    expect(run([KNOWN, "--explain"]).out).toMatch(/\| `message` \| \d+/);
    const packages = ["--package", "pkg:npm/lamp-token@2.0.0"];
    const [match] = answer.parse(JSON.parse(run([...packages, "--format", "json", KNOWN]).out)).matches;
    const sum = match?.explain.reduce((total, term) => total + term.bits, 0);
    expect(sum).toBeCloseTo(match?.score ?? Number.NaN, 5);
    expect(match?.explain.map((term) => term.term)).toContain("package");
  });
  it("reports as many records as asked for", () => {
    const input = `${KNOWN}\nError: Cannot find module 'x'\n`;
    const records = (...args: string[]) =>
      answer.parse(JSON.parse(run(["--format", "json", ...args], { input }).out)).matches.length;
    expect([records(), records("--limit", "1")]).toEqual([2, 1]);
  });
});

describe("no answer", () => {
  it("ends with 1 and says what to do", () => {
    const { status, out, err } = run(["all tests passed"]);
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect(out).toContain("No known error");
  });
  it("names what is near, and labels it so", () => {
    const { status, out } = run([
      "the gateway misconfigured the audience of the issuer, decode it",
      "--format",
      "json",
    ]);
    const found = answer.parse(JSON.parse(out));
    expect({ status, matches: found.matches }).toEqual({ status: 1, matches: [] });
    expect(found.similar.map((one) => one.record)).toEqual(["api/token-rejected"]);
  });
});

describe("bad use ends with 2 and says what was wrong", () => {
  const folderPath = join(folder, "a-folder");
  mkdirSync(folderPath);
  const cases: [name: string, args: string[], message: RegExp, input?: string][] = [
    ["no text", [], /the text to look up is empty\n {2}give an error message/],
    ["blank text", ["  \n "], /is empty/],
    ["blank standard input", ["lookup"], /is empty/, " \n\t\n"],
    ["an unknown option", ["--formt", "json", "x"], /unknown option '--formt'\n\(Did you mean --format\?\)/],
    ["an unknown format", ["x y", "--format", "pdf"], /--format is "pdf"; it can be terminal, markdown, json/],
    ["an unknown format, by the whole parser", ["lookup", "--package", "p", "--format", "pdf"], /'pdf' is invalid/],
    ["an unknown language", ["x y", "--lang", "de"], /--lang is "de"; it can be en, zh/],
    ["an option without its value", ["x", "--limit"], /option '--limit <records>' argument missing/],
    ["a limit of nothing", ["x y", "--limit", "0"], /--limit is "0"; it must be a whole number from 1 to 50/],
    ["a limit that is no number", ["x y", "--limit", "3.5"], /--limit is "3.5"/],
    ["a limit, by the whole parser", ["lookup", "--package", "p", "--limit", "x"], /--limit is "x"/, "some text"],
    ["a missing file", ["lookup", join(folder, "none.log")], /there is no file or folder .*none\.log/],
    ["a folder", ["lookup", folderPath], /a-folder is a folder, not a file/],
    ["two files", ["lookup", "a", "b"], /too many arguments for 'lookup'/],
    [
      "a text too long",
      ["lookup"],
      /standard input holds more than 32 MiB\n {2}.*`wayout scan`/,
      "a".repeat(2 ** 25 + 1),
    ],
  ];
  it.each(cases)("%s", (_, args, message, input = "") => {
    const { status, out, err } = run(args, { input });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  if (existsSync("/dev/full"))
    it("a full disk", () => {
      const { status, err } = shell("wayout 'jwt expired' > /dev/full", { env });
      expect({ status, err }).toEqual({ status: 2, err: "wayout: no space is left to write the output\n" });
    });
});

describe("on a terminal", () => {
  /** `script` gives the command a terminal; what it printed comes back. */
  const onTerminal = (environment: Record<string, string>, ...args: string[]) => {
    const line = [process.execPath, COMMAND, KNOWN, ...args].map((word) => JSON.stringify(word)).join(" ");
    const given = process.platform === "linux" ? ["-qec", line, "/dev/null"] : ["-q", "/dev/null", "bash", "-c", line];
    return execute("script", given, { env: { ...env, TERM: "xterm", ...environment } }).out;
  };
  it("colours are used", () => expect(onTerminal({})).toMatch(ANSI));
  it("but not with NO_COLOR", () => expect(onTerminal({ NO_COLOR: "1" })).not.toMatch(ANSI));
  it("nor with --no-color", () => expect(onTerminal({}, "--no-color")).not.toMatch(ANSI));
  it("nor on a dumb one", () => expect(onTerminal({ TERM: "dumb" })).not.toMatch(ANSI));
  it("and the view is the terminal's", () =>
    expect(onTerminal({ NO_COLOR: "1" })).toMatch(/^The gateway rejects a token\r\n/));
});
