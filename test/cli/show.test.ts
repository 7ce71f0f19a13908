import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { recordView } from "../../src/model/answer.ts";
import { compile, FIXTURE, type Run, shell, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
const env: Record<string, string> = {};
beforeAll(() => {
  env.WAYOUT_BUNDLE = compile(FIXTURE, join(folder, "bundle"));
});

const run = (...args: string[]): Run => wayout(args, { env });

describe("show", () => {
  it("prints a record, by its id or by its slug", () => {
    const { status, out, err } = run("show", "api/token-rejected");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^# The gateway rejects a token\n/);
    expect(run("show", "token-rejected").out).toBe(out);
  });

  it("prints JSON of the published form, with nothing that looks measured", () => {
    const view = recordView.parse(JSON.parse(run("show", "api/token-rejected", "--format", "json").out));
    expect(view).toMatchObject({
      id: "api/token-rejected",
      tier: "reviewed",
      resolvability: "unknown",
      fix_rate: null,
      confidence: null,
      evidence: { trials: 0, reports: 0, claims: 1 },
      first_seen: { date: "2020-05-01", source: "A public issue tracker." },
      confused_with: [{ record: "node/module-missing", title: "Cannot find module" }],
    });
    expect(view.approaches.map((approach) => [approach.kind, approach.rate])).toEqual(
      Array(3).fill(["untested", null]),
    );
    expect(view.signatures.map((signature) => signature.id)).toEqual(["lamp-audience", "lamp-run-out"]);
  });

  it("prints Chinese, the code as it is", () => {
    const view = recordView.parse(JSON.parse(run("show", "token-rejected", "--lang", "zh", "--format", "json").out));
    expect(view.title).toBe("网关拒绝令牌");
    expect(view.approaches[0]).toMatchObject({
      title: "设置网关的受众",
      steps: ["解码令牌。", "把其中的 `aud` 写入配置。"],
    });
    expect(view.approaches[0]?.code[0]?.text).toBe('check(token, { audience: "api" });\n');
    expect(view.packages[0]?.notes).toBe("自 `2.0` 起使用这种措辞。");
  });

  it("takes options before its name as well", () =>
    expect(run("--lang", "zh", "show", "token-rejected").out).toMatch(/^# 网关拒绝令牌/));

  it("keeps to 80 columns in plain text, in both languages", () => {
    const wide =
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
    const width = (line: string) => [...line].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);
    for (const lang of ["en", "zh"]) {
      const { out } = run("show", "api/token-rejected", "--format", "terminal", "--lang", lang);
      for (const line of out.split("\n")) expect(width(line), line).toBeLessThanOrEqual(80);
    }
  });

  it.each([
    ["a letter missing", "api/token-rejectd", "api/token-rejected"],
    ["two letters swapped", "node/moduel-missing", "node/module-missing"],
    ["another domain", "node/token-rejected", "api/token-rejected"],
    ["a slug with a slip", "tokn-rejected", "api/token-rejected"],
  ])("suggests what was meant: %s", (_, id, meant) => {
    const { status, out, err } = run("show", id);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toBe(`wayout: there is no record "${id}"\n  did you mean ${meant}?\n`);
  });

  it("points to the search where nothing is near", () => {
    const { status, err } = run("show", "nothing/like-it");
    expect(status).toBe(1);
    expect(err).toContain("`wayout search <words>`");
  });

  it.each([
    ["no id", ["show"], /missing required argument 'id'/],
    ["two ids", ["show", "a/b", "c/d"], /too many arguments for 'show'/],
    ["an unknown option", ["show", "a/b", "--explain"], /unknown option '--explain'/],
    ["an unknown format", ["show", "a/b", "--format", "html"], /'html' is invalid.*terminal, markdown, json/],
  ])("refuses %s", (_, args, message) => {
    const { status, out, err } = run(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("search", () => {
  const ids = (...args: string[]): string[] =>
    JSON.parse(run("search", "--format", "json", ...args).out).map((hit: { record: string }) => hit.record);

  it("finds by title, signature, prose, package and id", () => {
    for (const words of ["gateway rejects", "lamp audience", "issuer configuration", "lamp-token", "token-rejected"])
      expect(ids(words)[0], words).toBe("api/token-rejected");
  });
  it("finds by Chinese words, parted by blanks or not", () => {
    for (const words of [["令牌", "过期"], ["令牌已经过期"], ["校准时钟"]])
      expect(ids(...words)[0]).toBe("api/token-rejected");
    expect(ids("找不到模块")[0]).toBe("node/module-missing");
  });
  it("forgives a slip, and finds by the beginning of a word", () => {
    expect(ids("audiance")).toEqual(["api/token-rejected"]);
    expect(ids("elifec")).toEqual(["npm/script-failed"]);
  });
  it("gives an object a record", () => {
    const [hit] = JSON.parse(run("search", "gateway", "--format", "json", "--lang", "zh").out);
    expect(hit).toEqual({
      record: "api/token-rejected",
      title: "网关拒绝令牌",
      tier: "reviewed",
      score: expect.any(Number),
    });
  });
  it("prints Markdown and plain text", () => {
    expect(run("search", "gateway").out).toContain("`api/token-rejected`");
    expect(run("search", "gateway", "--format", "terminal").out).toContain(
      "  The gateway rejects a token (reviewed)\n",
    );
  });
  it("stops at the limit", () => {
    expect(ids("the").length).toBeGreaterThan(1);
    expect(ids("the", "--limit", "1")).toHaveLength(1);
  });
  it("ends with 1 where nothing is found", () => {
    expect(run("search", "zzzzzz")).toMatchObject({ status: 1, err: "" });
    expect(ids("zzzzzz")).toEqual([]);
  });
  it.each([
    ["no words", [], /missing required argument 'words'/],
    ["a bad limit", ["x", "--limit", "0"], /--limit is "0"; it must be a whole number from 1 to 1000/],
  ])("refuses %s", (_, args, message) => {
    const { status, out, err } = run("search", ...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("a reader that goes away", () => {
  it.each([
    ["show", "wayout show api/token-rejected | head -1"],
    ["lookup", "wayout 'lamp audience mismatch: wanted api' | head -1"],
    ["scan", "yes \"Error: Cannot find module 'x'\" | head -200000 | wayout scan - 2>&1 | head -1"],
    ["ndjson", `yes '{"id":1,"text":"Cannot find module x"}' | head -20000 | wayout lookup --ndjson | head -1`],
  ])("is no error for %s", (_, line) => {
    const { out, err } = shell(`${line}; echo "\${PIPESTATUS[@]}"`, { env });
    expect(err).toBe("");
    const [first, statuses, ...rest] = out.trimEnd().split("\n");
    expect(first).not.toBe("");
    // Nobody fails; who only feeds the command may be cut off by it.
    expect(statuses?.replace(/\b141\b/g, "0")).toMatch(/^0( 0)+$/);
    expect(rest).toEqual([]);
  });
});
