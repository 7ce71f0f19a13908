import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { FIXTURE, type Run, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
let copies = 0;
/** A fresh copy of the fixture for each test. */
let catalog: string;
beforeEach(() => {
  catalog = join(folder, `copy-${copies++}`, "catalog");
  cpSync(FIXTURE, catalog, { recursive: true });
});

const run = (command: string, ...args: string[]): Run => wayout(["catalog", command, "--catalog", catalog, ...args]);
const path = (name: string): string => join(catalog, name);
const change = (name: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path(name), "utf8");
  expect(text).toMatch(from);
  writeFileSync(path(name), text.replace(from, to));
};

const RECORD = "api/token-rejected/record.yaml";
const CHINESE = "api/token-rejected/zh.yaml";

describe("catalog check", () => {
  it("has nothing to say of a good catalog", () => {
    expect(run("check")).toEqual({ status: 0, out: "", err: "3 records, nothing found\n" });
    expect(run("check", "--quiet").err).toBe("");
    expect(JSON.parse(run("check", "--format", "json").out)).toEqual([]);
  });

  it("looks in the folder `catalog` where none is named", () =>
    expect(wayout(["catalog", "check"], { cwd: join(catalog, "..") }).err).toBe("3 records, nothing found\n"));

  it("says of each finding where it is, what is wrong and what to do", () => {
    change(RECORD, "aims_at: [clock-behind]", "aims_at: [clock-behnd]");
    const { status, out, err } = run("check");
    expect(status).toBe(1);
    expect(out).toMatch(
      /^catalog\/api\/token-rejected\/record\.yaml:\d+:\d+: .*`clock-behnd`.* \[unknown-cause\]\n {4}\S.*\n$/,
    );
    expect(err).toBe("3 records, 1 finding in 1 file\n");
  });

  it("lists all findings, of all files, in their order, also as JSON", () => {
    change(RECORD, "aims_at: [clock-behind]", "aims_at: [nope]");
    change(RECORD, "pkg:npm/glow-token", "glow-token");
    change(CHINESE, "title: 校准时钟", "title: Set the clock");
    change("npm/script-failed/record.yaml", "root_cause:", "root_cuse:");
    const { status, out } = run("check", "--format", "json");
    const findings = JSON.parse(out) as { file: string; line: number; column: number; code: string; todo: string }[];
    expect(status).toBe(1);
    expect(new Set(findings.map((finding) => finding.file))).toEqual(
      new Set([`catalog/${RECORD}`, "catalog/npm/script-failed/record.yaml"]),
    );
    for (const finding of findings) {
      expect(finding.line).toBeGreaterThan(0);
      expect(finding.column).toBeGreaterThan(0);
      expect(finding.todo).not.toBe("");
    }
    const text = run("check").out;
    for (const { file, line, column } of findings) expect(text).toContain(`${file}:${line}:${column}: `);
  });

  /** One break each; the code that must be among the findings. The checks' own tests are beside them. */
  const breaks: [code: string, name: string, from: string | RegExp, to: string][] = [
    ["weak-signature", RECORD, /template: "lamp token expired at .*"/, 'template: "it is {time:time}"'],
    ["bad-template", RECORD, "wanted {wanted}", "wanted {wanted"],
    ["signature-not-in-its-text", RECORD, "TokenError: lamp audience mismatch:", "TokenError: lamp audience mismtch:"],
    ["matches-what-it-must-not", RECORD, "- lamp audience welcome", '- "lamp audience mismatch: wanted x"'],
    ["stale-chinese", RECORD, "how: Start the time service", "how: Restart the time service"],
    ["code-differs", CHINESE, "的 `exp` 早于", "的 `iat` 早于"],
    ["half-width-punctuation", CHINESE, "解码令牌。", "解码令牌."],
    ["typed-rate", RECORD, "why: Both sides", "why: In 90 % of cases both sides"],
    ["not-chinese", CHINESE, "title: 校准时钟", "title: Set the clock"],
  ];
  it.each(breaks)("finds %s", (code, name, from, to) => {
    change(name, from, to);
    const { status, out } = run("check", "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out).map((finding: { code: string }) => finding.code)).toContain(code);
  });

  it("finds two records with one signature", () => {
    cpSync(path("node/module-missing"), path("node/module-absent"), { recursive: true });
    change("node/module-absent/record.yaml", "id: node/module-missing", "id: node/module-absent");
    const { status, out } = run("check");
    expect(status).toBe(1);
    expect(out).toContain("[same-signature]");
  });

  it("speaks of the records that were asked for", () => {
    change(RECORD, "aims_at: [clock-behind]", "aims_at: [nope]");
    expect(run("check", "node/module-missing", "npm/script-failed").status).toBe(0);
    expect(run("check", "node/module-missing", "api/token-rejected").status).toBe(1);
  });

  it("refuses a record or a folder that there is not", () => {
    expect(run("check", "no/such")).toMatchObject({
      status: 2,
      out: "",
      err: expect.stringMatching(/no folder .*no\/such/),
    });
    const { status, err } = wayout(["catalog", "check", "--catalog", path("none")]);
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringMatching(/^wayout: no catalog can be read at .*none/),
    });
    expect(run("check", "--format", "markdown")).toMatchObject({
      status: 2,
      err: expect.stringContaining("terminal, json"),
    });
  });
});

describe("catalog compile", () => {
  const out = () => join(catalog, "..", "out");

  it("writes a bundle that its content names, and says which", () => {
    const { status, out: said, err } = run("compile", "--out", out());
    const [current = "", bundle = "", ...rest] = readdirSync(out());
    expect([status, current, rest]).toEqual([0, "current", []]);
    expect(bundle).toMatch(/^wayout-[0-9a-f]{16}\.bundle$/);
    expect(said).toBe(`${join(out(), bundle)}\n`);
    expect(readFileSync(join(out(), "current"), "utf8")).toBe(`${bundle}\n`);
    expect(err).toMatch(/^3 records, 4 signatures, \d+ bytes\n$/);
  });

  it("writes the same bytes for the same sources, wherever they stand", () => {
    const bytes = (from: string, to: string): Buffer => {
      const { out: said, err } = wayout(["catalog", "compile", "--quiet", "--catalog", from, "--out", to]);
      expect(err).toBe("");
      return readFileSync(said.trim());
    };
    const first = bytes(FIXTURE, join(out(), "1"));
    expect(first.equals(bytes(FIXTURE, join(out(), "2")))).toBe(true);
    expect(first.equals(bytes(catalog, join(out(), "3")))).toBe(true);
    change(RECORD, "A public issue tracker", "Another issue tracker");
    expect(first.equals(bytes(catalog, join(out(), "4")))).toBe(false);
  });

  it("writes nothing for a catalog with findings, and lists them", () => {
    change(RECORD, "aims_at: [clock-behind]", "aims_at: [nope]");
    const { status, out: said, err } = run("compile", "--out", out());
    expect(status).toBe(1);
    expect(said).toContain("[unknown-cause]");
    expect(err).toBe("1 finding: no bundle was written\n");
    expect(existsSync(out())).toBe(false);
  });

  it("says where it cannot write", () => {
    writeFileSync(join(catalog, "..", "file"), "");
    const { status, err } = run("compile", "--out", join(catalog, "..", "file", "out"));
    expect(status).toBe(2);
    expect(err).toMatch(/a part of this path is not a folder/);
  });
});

describe("catalog new", () => {
  it("writes a skeleton that only its author's words are missing from", () => {
    const { status, out, err } = run("new", "node/port-in-use");
    expect(status).toBe(0);
    const files = ["record.yaml", "zh.yaml", "lab/first/scenario.yaml", "lab/first/run.sh"];
    expect(out).toBe(files.map((file) => `${path(`node/port-in-use/${file}`)}\n`).join(""));
    expect(err).toContain("docs/authoring.md");
    const codes = JSON.parse(run("check", "node/port-in-use", "--format", "json").out).map(
      (finding: { code: string }) => finding.code,
    );
    expect(codes).toContain("placeholder");
    expect(codes.filter((code: string) => /schema|yaml|template|stray|hint/.test(code))).toEqual([]);
  });

  it.each([
    ["a record that is there", "api/token-rejected", /api\/token-rejected is already there/],
    ["a domain that there is not", "lamps/too-hot", /no domain `lamps`/],
    ["what is no id", "Token Rejected", /`Token Rejected` is no record id/],
    ["a way out of the catalog", "../x", /is no record id/],
  ])("refuses %s", (_, id, message) => {
    const { status, out, err } = run("new", id);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("catalog stamp", () => {
  it("notes which English was translated, and changes nothing else", () => {
    const before = readFileSync(path(CHINESE), "utf8");
    change(RECORD, "how: Start the time service", "how: Restart the time service");
    expect(run("check").status).toBe(1);
    expect(run("stamp", "api/token-rejected")).toEqual({ status: 0, out: `${path(CHINESE)}\n`, err: "" });
    expect(run("check").status).toBe(0);
    const after = readFileSync(path(CHINESE), "utf8").split("\n");
    const changed = before.split("\n").filter((line, index) => line !== after[index]);
    expect(changed).toEqual([expect.stringMatching(/^ {2}approaches\.set-clock\.how: "[0-9a-f]{8}"$/)]);
  });

  it("leaves alone what is up to date", () => expect(run("stamp", "all")).toEqual({ status: 0, out: "", err: "" }));

  it("ends with 1 for a record that there is not, and goes on", () => {
    change(RECORD, "how: Start the time service", "how: Restart the time service");
    const { status, out, err } = run("stamp", "no/such", "api/token-rejected");
    expect({ status, out }).toEqual({ status: 1, out: `${path(CHINESE)}\n` });
    expect(err).toContain("no/such");
  });

  it("needs to be told which", () =>
    expect(run("stamp")).toMatchObject({ status: 2, err: expect.stringContaining("missing required argument 'id'") }));
});

describe("catalog", () => {
  it("shows its help where no command is named", () => {
    const { status, out, err } = wayout(["catalog"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("Usage: wayout catalog");
  });
  it("suggests the command that was meant", () => {
    const { status, err } = wayout(["catalog", "chek"]);
    expect(status).toBe(2);
    expect(err).toMatch(/unknown command 'chek'\n\(Did you mean check\?\)/);
  });
  it("reads a catalog without records", () => {
    const empty = join(catalog, "..", "empty");
    mkdirSync(empty);
    writeFileSync(join(empty, "domains.yaml"), readFileSync(path("domains.yaml")));
    const { status, err } = wayout(["catalog", "check", "--catalog", empty]);
    expect({ status, err }).toEqual({ status: 0, err: "0 records, nothing found\n" });
  });
});
