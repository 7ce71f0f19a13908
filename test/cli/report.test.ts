import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, FIXTURE, type Run, shell, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
let env: Record<string, string>;
beforeAll(() => {
  env = { WAYOUT_BUNDLE: compile(FIXTURE, join(folder, "bundle")), WAYOUT_DATA_DIR: join(folder, "data") };
});
const run = (...args: string[]): Run => wayout(args, { env });
const REPORT = ["report", "token-rejected", "set-audience", "fixed"];

describe("wayout report", () => {
  it("takes a report under a key, which show then counts; it moves to another ledger once", () => {
    const key = run("keys", "create", "ann").out.trim();
    const named = wayout([...REPORT, "--cause", "wrong-audience", "--idempotency-key", "1"], {
      env: { ...env, WAYOUT_KEY: key },
    });
    expect(named).toMatchObject({ status: 0, err: expect.stringContaining(`as a report of ${key.split("_")[1]}`) });
    expect(run("show", "token-rejected", "--format", "json").out).toContain('"reports": 1');
    const file = join(folder, "reports.jsonl");
    expect(run("ledger", "export", file)).toMatchObject({ status: 0, err: "wayout: 1 report exported\n" });
    const other = { env: { ...env, WAYOUT_DATA_DIR: join(folder, "other") } };
    expect(wayout(["ledger", "import", file], other).err).toBe("wayout: 1 report added, 0 there already, 0 refused\n");
    writeFileSync(file, "nonsense\n", { flag: "a" });
    expect(wayout(["ledger", "import", file], other)).toMatchObject({
      status: 1,
      err: `${file}:2: refused: is not JSON\nwayout: 0 reports added, 1 there already, 1 refused\n`,
    });
    expect(wayout(["ledger", "check"], other)).toMatchObject({ status: 0, err: "wayout: 1 records, 0 wrong\n" });
  });

  it("takes versions from lockfiles, of the record's packages only", () => {
    const project = join(folder, "project");
    mkdirSync(project);
    const packages = { "node_modules/private-thing": { version: "1.0.0" } };
    writeFileSync(join(project, "package-lock.json"), JSON.stringify({ lockfileVersion: 3, packages }));
    const said = run(...REPORT, "--from-lockfiles", project, "--idempotency-key", "lock");
    expect(said).toMatchObject({ status: 0, err: expect.stringContaining("name none of the record's packages") });
    expect(run("ledger", "export").out).not.toContain("private-thing");
  });

  const wrong: [name: string, args: string[], status: number, says: string][] = [
    ["a record", ["report", "token-rejectd", "set-audience", "fixed"], 1, "did you mean api/token-rejected?"],
    ["an approach", ["report", "token-rejected", "set-audienc", "fixed"], 1, "did you mean set-audience?"],
    ["a cause", [...REPORT, "--cause", "moon"], 1, "it has wrong-audience, run-out, clock-behind"],
    ["an outcome", ["report", "token-rejected", "set-audience", "great"], 2, "fixed|unchanged|new-error|unsafe"],
    ["a key", [...REPORT, "--key", "x"], 2, "not known to this ledger"],
  ];
  it.each(wrong)("refuses %s that there is not", (_, args, status, says) => {
    expect(run(...args)).toMatchObject({ status, out: "", err: expect.stringContaining(says) });
  });

  it("warns of a key on the command line", () => {
    expect(run(...REPORT, "--key", "x").err).toContain("stays in the shell's history");
  });

  it("says what is wrong with an address or a place of the ledger", () => {
    const bad = (more: Record<string, string>) => wayout(REPORT, { env: { ...env, ...more } });
    expect(bad({ DATABASE_URL: "mysql://u:hunter2@h/x" })).toMatchObject({ status: 2 });
    expect(bad({ DATABASE_URL: "mysql://u:hunter2@h/x" }).err).not.toContain("hunter2");
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(bad({ WAYOUT_DATA_DIR: file }).status).toBe(2);
  });

  it("may run many times at once", () => {
    const together = `for n in 1 2 3 4 5 6; do wayout ${REPORT.join(" ")} --quiet & done; wait`;
    const data = join(folder, "together");
    const { out } = shell(together, { env: { ...env, WAYOUT_DATA_DIR: data } });
    expect(new Set(out.trim().split("\n")).size).toBe(6);
  });
});
