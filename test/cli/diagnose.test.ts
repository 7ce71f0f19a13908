/** `wayout diagnose`, with the real catalog. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diagnosis } from "../../src/model/diagnosis.ts";
import { ROOT, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = Math.floor(Date.now() / 1000);
const token = `${part({ alg: "HS256" })}.${part({ aud: "https://api.example", exp: now - 90_000 })}.c2ln`;
const file = join(folder, "token.txt");
writeFileSync(file, `${token}\n`);

describe("diagnose", () => {
  it("lists what can be diagnosed", () => {
    const { status, out } = wayout(["diagnose", "--format", "terminal"]);
    expect(status).toBe(0);
    expect(out).toContain("api/jwt-claims-validation-failed");
    const json = JSON.parse(wayout(["diagnose", "--format", "json"]).out) as { id: string; inputs: unknown[] }[];
    expect(json.map(({ id }) => id)).toContain("jwt");
  });

  it("says which id was meant, and what it takes", () => {
    expect(wayout(["diagnose", "jwtt"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("did you mean jwt?"),
    });
    expect(wayout(["diagnose", "no/such-record"]).status).toBe(2);
    expect(wayout(["diagnose", "jwt", "--help"]).out).toContain("--clock-url <url>");
    expect(wayout(["diagnose", "jwt", file, "--leeway", "soon"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("it must be a number"),
    });
    expect(wayout(["diagnose", "jwt", file, "--clock-url", "ftp://x"]).status).toBe(2);
    expect(wayout(["diagnose", "jwt", join(folder, "none.txt")])).toMatchObject({
      status: 2,
      err: expect.stringContaining("there is no file"),
    });
  });
});

describe("diagnose jwt", () => {
  it("ends in causes and a plan for each", () => {
    const { status, out, err } = wayout([
      "diagnose",
      "jwt",
      file,
      "--audience",
      "https://api.example/",
      "--format",
      "json",
    ]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const { conclusions } = diagnosis.parse(JSON.parse(out));
    expect(conclusions.map(({ causes, proven }) => ({ causes, proven }))).toEqual([
      { causes: ["audience-mismatch"], proven: true },
      { causes: ["expired"], proven: true },
    ]);
    for (const { plan } of conclusions) expect(plan[0]).toMatchObject({ kind: "workaround", rate: expect.any(Number) });
  });

  it("takes the token from a pipe and by the record's id, in both languages and forms", () => {
    const args = ["diagnose", "api/jwt-claims-validation-failed", "--format"];
    const terminal = wayout([...args, "terminal"], { input: token });
    expect(terminal.status).toBe(0);
    expect(terminal.out).toContain("the token has expired");
    const [findings = ""] = terminal.out.split("What people try");
    for (const line of findings.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    const chinese = wayout([...args, "markdown", "--lang", "zh"], { input: token });
    expect(chinese.out).toContain("令牌已过期");
    expect(chinese.out).toContain("## 你的原因");
  });

  it("warns of a token on the command line, and still reads it", () => {
    for (const args of [["--token", token], [token]]) {
      const { status, err } = wayout(["diagnose", "jwt", ...args]);
      expect(status).toBe(0);
      expect(err).toContain("stays in the shell's history");
      expect(wayout(["diagnose", "jwt", ...args, "--quiet"]).err).toBe("");
    }
  });

  it("exits with 1 where nothing is wrong", () => {
    const good = `${part({ alg: "HS256" })}.${part({ exp: now + 9000 })}.c2ln`;
    const { status, out } = wayout(["diagnose", "jwt"], { input: good });
    expect(status).toBe(1);
    expect(out).toContain("No cause was found");
  });

  it("never repeats the token", () => {
    for (const format of ["terminal", "markdown", "json"]) {
      const { out, err } = wayout(["diagnose", "jwt", "--format", format], { input: token });
      expect(out + err).not.toContain(token.slice(0, 30));
    }
  });
});

describe("diagnose, for every probe", () => {
  const probes = JSON.parse(wayout(["diagnose", "--format", "json"]).out) as { id: string; records: string[] }[];

  it("has a help in both languages, and records that exist", () => {
    for (const { id, records } of probes) {
      const { status, out } = wayout(["diagnose", id, "--help"]);
      expect(status).toBe(0);
      expect(out).toMatch(/\nExamples:\n {2}\$ wayout diagnose /);
      expect(wayout(["diagnose", "--lang", "zh", id, "--help"]).out).toMatch(/\p{Script=Han}/u);
      for (const record of records) expect(wayout(["show", record, "--format", "json"]).status).toBe(0);
    }
  });

  it("names only causes that its records have", () => {
    const source = (id: string) =>
      (JSON.parse(wayout(["show", id, "--format", "json"]).out) as { causes: { id: string }[] }).causes;
    const known = new Set(
      probes.flatMap(({ records }) => records.flatMap((id) => source(id).map((cause) => cause.id))),
    );
    const files = readdirSync(join(ROOT, "src/diagnose/probes"), { recursive: true, encoding: "utf8" });
    const codes = files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) => {
        const code = readFileSync(join(ROOT, "src/diagnose/probes", file), "utf8");
        return Array.from(
          code.matchAll(/(?:proves|suggests)\(\s*"[a-z-]+",\s*"([a-z-]+)"/g),
          ([, cause]) => cause as string,
        );
      });
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((cause) => !known.has(cause))).toEqual([]);
  });

  it("finds the cause of a module and of a file in the way a user asks", () => {
    expect(wayout(["diagnose", "cannot-find-module", "./no-such-file.js"], { cwd: folder }).status).toBe(0);
    expect(wayout(["diagnose", "linux/script-permission-denied", file]).out).toContain("no execute permission");
    expect(wayout(["diagnose", "disk"]).out).toContain("inodes");
  });
});
