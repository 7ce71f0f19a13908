import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, FIXTURE, type Run, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
const env: Record<string, string> = {};
beforeAll(() => {
  env.WAYOUT_BUNDLE = compile(FIXTURE, join(folder, "bundle"));
});

interface Line {
  readonly id?: unknown;
  readonly results?: { id: string; title: string; signature: string; causes: string[]; tier: string; score: number }[];
  readonly ms?: number;
  readonly line?: number;
  readonly error?: string;
}

const run = (input: string, ...args: string[]): Run => wayout(["lookup", "--ndjson", ...args], { input, env });
const linesOf = ({ out }: Run): Line[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const question = (id: unknown, text: string, packages?: string[]) => JSON.stringify({ id, text, packages });

describe("lookup --ndjson", () => {
  it("answers each line in its order", () => {
    const texts = ["lamp audience mismatch: wanted api", "nothing of note", "Cannot find module 'x'"];
    const { status, out, err } = run(texts.map((text, id) => `${question(id, text)}\n`).join(""));
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const lines = linesOf({ status, out, err });
    expect(lines.map((line) => [line.id, line.results?.map((result) => result.id)])).toEqual([
      [0, ["api/token-rejected"]],
      [1, []],
      [2, ["node/module-missing"]],
    ]);
    expect(lines[0]?.results?.[0]).toEqual({
      id: "api/token-rejected",
      title: "The gateway rejects a token",
      signature: "lamp audience mismatch: wanted {wanted}",
      causes: ["wrong-audience"],
      tier: "reviewed",
      score: expect.any(Number),
    });
    expect(lines.every((line) => typeof line.ms === "number" && line.ms >= 0)).toBe(true);
  });

  it("says what is wrong with a bad line, and goes on", () => {
    const bad = ["no JSON", "[1]", "null", '"text"', '{"id":1}', '{"text":7}', '{"text":"x","packages":"y"}'];
    const lines = linesOf(run(`${[...bad, question("last", "Cannot find module 'x'")].join("\n")}\n`));
    expect(lines.slice(0, bad.length).map(({ line }) => line)).toEqual(bad.map((_, index) => index + 1));
    for (const { error } of lines.slice(0, bad.length))
      expect(error).toMatch(/^(not JSON: .*|not an object: .*|"text" is missing.*|"packages" is not.*)$/);
    expect(lines.at(-1)?.id).toBe("last");
  });

  it("takes CRLF, empty lines and a last line without its end", () => {
    const lines = linesOf(run(`${question(1, "x")}\r\n\r\n\n${question(2, "y")}\r\n${question(3, "z")}`));
    expect(lines.map((line) => line.id)).toEqual([1, 2, 3]);
  });

  it("counts bad lines with the empty ones", () => expect(linesOf(run("\n\nbad\n"))[0]?.line).toBe(3));

  it("gives back any id; null where there is none", () => {
    const ids = ["a", 1.5, null, { deep: [1] }, true];
    const lines = linesOf(run(`${ids.map((id) => question(id, "x")).join("\n")}\n{"text":"x"}\n`));
    expect(lines.map((line) => line.id)).toEqual([...ids, null]);
  });

  it("weighs the packages of a line, and those of the command", () => {
    const score = (packages: string[] | undefined, ...args: string[]) =>
      linesOf(run(question(1, "lamp audience mismatch: wanted api", packages), ...args))[0]?.results?.[0]?.score ?? 0;
    const without = score(undefined);
    expect(score(["pkg:npm/lamp-token@2.0.0"])).toBeGreaterThan(without);
    expect(score(undefined, "-", "--package", "pkg:npm/lamp-token")).toBeGreaterThan(without);
    expect(score(["pkg:npm/other", "no package URL"])).toBe(without);
  });

  it("answers in Chinese, from a file, with a limit", () => {
    const path = join(folder, "questions.jsonl");
    writeFileSync(path, question(1, "lamp audience mismatch: wanted api\nCannot find module 'x'"));
    const [line] = linesOf(run("", path, "--lang", "zh", "--limit", "1"));
    expect(line?.results?.map((result) => result.title)).toEqual(["网关拒绝令牌"]);
  });

  it("keeps the order of many lines", () => {
    const ids = Array.from({ length: 5000 }, (_, id) => id);
    const lines = linesOf(run(ids.map((id) => question(id, `Cannot find module 'm${id}'`)).join("\n")));
    expect(lines.map((line) => line.id)).toEqual(ids);
  });

  it("ends quietly where there is nothing to do", () => expect(run("")).toEqual({ status: 0, out: "", err: "" }));

  it.each([
    ["a missing file", [join(folder, "none.jsonl")], /there is no file or folder/],
    ["a folder", [folder], /is a folder, not a file/],
    ["a bad limit", ["--limit", "0"], /--limit is "0"/],
  ])("refuses %s", (_, args, message) => {
    const { status, out, err } = run("", ...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
  });
});
