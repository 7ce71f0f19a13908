import { generateKeyPairSync } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ROOT, type Run, temporaryFolder, wayout } from "./run.ts";

const ID = "api/jwt-claims-validation-failed";
const folder = temporaryFolder();
let copies = 0;
/** A fresh copy of one proven record of the real catalog for each test. */
let catalog: string;
beforeEach(() => {
  catalog = join(folder, `copy-${copies++}`, "catalog");
  mkdirSync(catalog, { recursive: true });
  cpSync(join(ROOT, "catalog/domains.yaml"), join(catalog, "domains.yaml"));
  cpSync(join(ROOT, "catalog", ID), join(catalog, ID), { recursive: true });
});

const run = (command: string, ...args: string[]): Run => wayout(["lab", command, "--catalog", catalog, ...args]);
const trials = (): string => join(catalog, ID, "trials.jsonl");
const changeTrials = (change: (text: string) => string): void =>
  writeFileSync(trials(), change(readFileSync(trials(), "utf8")));

describe("lab list", () => {
  it("names scenarios, packages, versions and what is proven", () => {
    const { status, out } = run("list");
    expect(status).toBe(0);
    expect(out).toMatch(
      /express-jwt\n {2}pkg:npm\/express-jwt 8\.4\.0, 8\.5\.1 \(node, server\): \d+ causes, \d+ approaches; \d+ trials/,
    );
  });

  it("says that there is no such record", () => {
    const { status, err } = run("list", "no/such-record");
    expect(status).toBe(2);
    expect(err).toMatch(/no\/such-record/);
  });
});

describe("lab verify", () => {
  it("finds the committed trials whole and current", () => {
    const { status, err, out } = run("verify");
    expect({ status, text: err + out }).toMatchObject({
      status: 0,
      text: expect.stringMatching(/ 0 stale, 0 signed, 0 faults/),
    });
  });

  it("finds a line that was altered", () => {
    changeTrials((text) => text.replace('"outcome":"unsafe"', '"outcome":"unchanged"'));
    const { status, out } = run("verify");
    expect(status).toBe(1);
    expect(out).toMatch(/trials\.jsonl:\d+:1: .*\[altered-trial\]/);
  });

  it("finds a line that is none", () => {
    changeTrials((text) => `${text}{"half a li\n`);
    expect(run("verify").out).toMatch(/\[malformed-trial\]/);
  });

  it("says that trials are stale when their scenario has changed", () => {
    const program = join(catalog, ID, "lab/pyjwt/scenario.yaml");
    writeFileSync(program, `${readFileSync(program, "utf8")}\n# changed\n`);
    const { status, out } = run("verify");
    expect(status).toBe(0);
    expect(out).toMatch(/the scenario `pyjwt` has changed since/);
  });

  it("checks signatures against the keys given", () => {
    const keys = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")] as const;
    const write = (name: string, pem: string | Buffer): string => {
      const path = join(folder, `${copies}-${name}`);
      writeFileSync(path, pem);
      return path;
    };
    const secret = write("key.pem", keys[0].privateKey.export({ type: "pkcs8", format: "pem" }));
    const open = write("pub.pem", keys[0].publicKey.export({ type: "spki", format: "pem" }));
    const other = write("other.pem", keys[1].publicKey.export({ type: "spki", format: "pem" }));
    expect(run("sign", ID, "--key", secret).status).toBe(0);
    expect(run("verify", "--key", open)).toMatchObject({ status: 0 });
    expect(run("verify", "--key", other)).toMatchObject({ status: 1, out: expect.stringMatching(/\[unknown-key\]/) });
  });
});

describe("lab run", () => {
  it("wants a record, and refuses what it cannot understand", () => {
    expect(run("run").status).toBe(2);
    expect(run("run", ID, "--shard", "5/4")).toMatchObject({ status: 2, err: expect.stringMatching(/5\/4/) });
    expect(run("run", ID, "--jobs", "none")).toMatchObject({ status: 2, err: expect.stringMatching(/--jobs/) });
    expect(run("run", ID, "--scenario", "none").status).toBe(2);
  });

  it("says that a scenario is not run on the newest version, instead of doing nothing", () => {
    const scenarios = ["node/port-in-use", "typescript/possibly-undefined"];
    const { status, err } = wayout(["lab", "run", ...scenarios, "--versions", "newest"], { cwd: ROOT });
    expect(err).toMatch(/left out: they take the version that is installed$/m);
    expect(err).toMatch(/left out, without `newest: true`: name the version/);
    expect(status).toBe(1);
  });
});
