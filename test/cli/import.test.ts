/** `wayout catalog import errorcanon`: a folder as the public repository is laid out, with files of our own in its format. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile, type Run, temporaryFolder, wayout } from "./run.ts";

const base = temporaryFolder();
let count = 0;

const canon = (id: string, signature: string, regex: string, changes: object = {}) => ({
  schema_version: "1.0.0",
  id,
  url: `https://deadends.dev/${id}`,
  error: { signature, regex, domain: id.split("/")[0], category: "lamp_error", first_seen: "2024-03-01" },
  environment: { runtime: { name: "node", version_range: ">=20,<23" }, os: "linux" },
  verdict: {
    resolvable: "partial",
    fix_success_rate: 0.6,
    confidence: 0.7,
    last_updated: "2026-01-02",
    summary: "The oil is used up.",
  },
  dead_ends: [{ action: "Shake the lamp", why_fails: "No oil comes of it.", fail_rate: 0.9, sources: [] }],
  workarounds: [
    { action: "Refill the tank", success_rate: 0.8, how: "lamp fill --oil", sources: ["https://docs.python.org/3/"] },
  ],
  transition_graph: { leads_to: [], preceded_by: [], frequently_confused_with: [] },
  metadata: { generated_by: "hand", generation_date: "2026-01-02", review_status: "auto_generated", evidence_count: 3 },
  ...changes,
});

/** A repository with these files below data/canons/. */
function repository(files: Readonly<Record<string, unknown>>) {
  const folder = join(base, `${++count}`);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, "repo", "data", "canons", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  }
  const out = join(folder, "out");
  const run = (...args: string[]): Run =>
    wayout(["catalog", "import", "errorcanon", join(folder, "repo"), "--out", out, ...args]);
  return { run, out, folder };
}

const GOOD = {
  // The two layouts that the repository has.
  "lamp/no-oil/lamp2-linux.json": canon(
    "lamp/no-oil/lamp2-linux",
    "LampError: tank 7 of the lamp has no oil left",
    "LampError: tank \\d+ of the lamp has no oil",
  ),
  "lamp/wick-burnt_lamp2-linux.json": canon(
    "lamp/wick-burnt/lamp2-linux",
    "WickError: wick of lamp <name> burnt to the holder",
    "WickError.*(",
  ),
};

describe("wayout catalog import errorcanon", () => {
  it("makes a catalog of drafts that compiles and answers, with figures as claims", () => {
    const { run, out, folder } = repository(GOOD);
    const { status, err } = run();
    expect({ status, err }).toEqual({
      status: 0,
      err: `2 files read: 2 became 2 drafts in ${out}, 0 were not imported\n`,
    });
    expect(wayout(["catalog", "check", "--catalog", out])).toMatchObject({
      status: 0,
      err: "2 records, nothing found\n",
    });
    const WAYOUT_BUNDLE = compile(out, join(folder, "bundle"));
    const answer = wayout(["LampError: tank 12 of the lamp has no oil left", "--format", "json"], {
      env: { WAYOUT_BUNDLE },
    });
    const [match] = JSON.parse(answer.out).matches;
    expect(match).toMatchObject({
      record: "lamp/no-oil",
      tier: "drafted",
      values: { value1: "12" },
      plan: [{ approach: "refill-the-tank", kind: "untested", rate: null, claims: [{ rate: 0.8 }] }],
    });
    expect(wayout(["WickError: wick of lamp 5 burnt to the holder"], { env: { WAYOUT_BUNDLE } }).status).toBe(0);
    // Nobody invents Chinese.
    expect(existsSync(join(out, "lamp/no-oil/zh.yaml"))).toBe(false);
    expect(wayout(["show", "no-oil", "--lang", "zh"], { env: { WAYOUT_BUNDLE } }).out).toContain("The oil is used up.");
  });

  it("makes one record of several environments, each figure with its own source", () => {
    const { run, out } = repository({
      "lamp/no-oil/a.json": canon("lamp/no-oil/a", "LampError: the lamp has no oil left", "x"),
      "lamp/no-oil/b.json": canon("lamp/no-oil/b", "LampError: the lamp has no oil left", "x"),
    });
    expect(run().status).toBe(0);
    const yaml = readFileSync(join(out, "lamp/no-oil/record.yaml"), "utf8");
    for (const url of ["https://deadends.dev/lamp/no-oil/a", "https://deadends.dev/lamp/no-oil/b"])
      expect(yaml).toContain(`source: ${url}`);
    expect(yaml.match(/ {2}- id: refill-the-tank/g)).toHaveLength(1);
  });

  it("says of each file why it was not imported, and imports the rest", () => {
    const { run, out } = repository({
      ...GOOD,
      "lamp/broken.json": "{",
      "lamp/list.json": "[]",
      "lamp/twin/x.json": canon(
        "lamp/twin/x",
        "LampError: tank 7 of the lamp has no oil left",
        "LampError: tank \\d+ of the lamp has no oil",
      ),
      "lamp/z-again.json": canon("lamp/no-oil/lamp2-linux", "Another", "x"),
      "lamp/weak/x.json": canon("lamp/weak/x", "Error", "error"),
      "lamp/large.json": `${" ".repeat(300_000)}{}`,
      "law/gum/sg.json": canon("law/gum/sg", "AI tells a traveller to pack gum", "gum", {
        environment: { runtime: { name: "ai-agent", version_range: "" } },
      }),
      "lamp/evil/x.json": canon("../../../evil/x", "LampError: an evil id that leads out of the folder", "x"),
    });
    const { status, out: said } = run("--format", "json");
    expect(status).toBe(1);
    const report = JSON.parse(said) as {
      read: number;
      records: { id: string }[];
      refused: { file: string; code: string; what: string }[];
    };
    expect(report.records.map(({ id }) => id)).toEqual(["lamp/no-oil", "lamp/wick-burnt"]);
    const codes = Object.fromEntries(report.refused.map(({ file, code }) => [file.replace("data/canons/", ""), code]));
    expect(codes).toEqual({
      "lamp/z-again.json": "id-twice",
      "lamp/broken.json": "not-json",
      "lamp/evil/x.json": "not-a-canon",
      "lamp/large.json": "too-large",
      "lamp/list.json": "not-a-canon",
      "lamp/twin/x.json": "same-signature",
      "lamp/weak/x.json": "weak-message",
      "law/gum/sg.json": "not-an-error-message",
    });
    expect(report.read).toBe(10);
    expect(existsSync(join(out, "lamp/twin"))).toBe(false);
    const shown = repository({ "a.json": "{" }).run();
    expect(shown.out).toMatch(/^Not imported: 1 not-json\n {2}data\/canons\/a\.json: is not JSON/);
    expect(shown.status).toBe(1);
  });

  it("follows no link out of the folder", () => {
    const { run, folder } = repository(GOOD);
    writeFileSync(
      join(folder, "secret.json"),
      JSON.stringify(canon("lamp/secret/x", "LampError: a secret that nobody should read", "x")),
    );
    symlinkSync(join(folder, "secret.json"), join(folder, "repo", "data", "canons", "link.json"));
    expect(JSON.parse(run("--format", "json").out).records).toHaveLength(2);
  });

  it("writes into no folder that holds anything, and says what is missing", () => {
    const { run, folder, out } = repository(GOOD);
    expect(run().status).toBe(0);
    expect(run()).toMatchObject({ status: 2, err: expect.stringContaining(`${out} is not empty`) });
    mkdirSync(join(folder, "none"));
    const none = wayout(["catalog", "import", "errorcanon", join(folder, "none"), "--out", join(folder, "x")]);
    expect(none).toMatchObject({ status: 2, err: expect.stringContaining("no JSON file") });
    expect(wayout(["catalog", "import", "errorcanon", join(folder, "nowhere"), "--out", "x"]).status).toBe(2);
    expect(wayout(["catalog", "import", "osv", folder, "--out", "x"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("errorcanon"),
    });
    expect(wayout(["catalog", "import", "errorcanon", folder]).err).toContain("--out");
  });
});
