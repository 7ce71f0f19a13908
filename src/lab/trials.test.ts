import { generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ApproachId, CauseId, RecordId, SignatureId } from "../model/ids.ts";
import { GEAR, HONEST_SERVER, makeFolder, parseSample, removeFolders, SERVER_YAML } from "./sample-lab.ts";
import { readScenarios } from "./scenario.ts";
import { keyId, readKey, signTrials } from "./sign.ts";
import { appendTrial, makeStatement, newestTrials, readTrials, statementId, type TrialFacts } from "./trials.ts";
import { isFault, verifyTrials } from "./verify.ts";

afterAll(removeFolders);

const facts = (changes: Partial<TrialFacts["trial"]> = {}, sha256 = "a".repeat(64)): TrialFacts => {
  const outcome = changes.outcome ?? "fixed";
  return {
    subject: { name: "node/gear-jammed/lab/one", sha256 },
    configuration: ["pkg:npm/gear@1.0.0", "pkg:generic/node@20.20.2"],
    passed: outcome === "fixed" ? ["turns"] : [],
    failed: outcome === "fixed" ? [] : ["turns"],
    trial: {
      record: "node/gear-jammed" as RecordId,
      scenario: "one",
      package: "pkg:npm/gear",
      version: "1.0.0",
      cause: "wrong-tooth" as CauseId,
      approach: "right-tooth" as ApproachId,
      outcome,
      signature: null,
      leads_to: null,
      message: "",
      runtime: { name: "node", version: "20.20.2" },
      installed: "b".repeat(64),
      sandboxed: true,
      duration_ms: 12,
      time: "2026-01-31T10:00:00.000Z",
      ...changes,
    },
  };
};

/** A record's folder with its scenario and one trial of it. */
async function makeRecord(changes: Partial<TrialFacts["trial"]> = {}) {
  const folder = await makeFolder({
    "lab/one/scenario.yaml": SERVER_YAML,
    "lab/one/server.cjs": HONEST_SERVER,
    "lab/shared/x.mjs": "// shared",
  });
  const record = parseSample(GEAR, folder);
  const { scenarios } = await readScenarios(record);
  const path = join(folder, "trials.jsonl");
  await appendTrial(path, makeStatement(facts(changes, scenarios[0]?.digest)));
  const codes = async (keys: KeyObject[] = []) => (await verifyTrials(record, keys)).findings.map((one) => one.code);
  return { folder, record, path, codes };
}

test("a trial is an in-toto statement with the test-result predicate", () => {
  const statement = makeStatement(facts());
  expect(statement).toMatchObject({
    _type: "https://in-toto.io/Statement/v1",
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    subject: [{ name: "node/gear-jammed/lab/one", digest: { sha256: "a".repeat(64) } }],
    predicate: { result: "PASSED", passedTests: ["turns"], failedTests: [] },
  });
  expect(statement.predicate.trial.id).toBe(statementId(statement));
});

describe("the file", () => {
  test("that is not there has no trials", async () => {
    expect(await readTrials("/nowhere/trials.jsonl")).toEqual([]);
  });

  test("keeps every trial when many are appended at once", async () => {
    const path = join(await makeFolder(), "trials.jsonl");
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => appendTrial(path, makeStatement(facts({ version: `1.0.${at}` })))),
    );
    const lines = await readTrials(path);
    expect(lines.filter((line) => line.kind === "trial")).toHaveLength(50);
  });

  test("that was broken off in a line stays readable, and the next trial begins a line", async () => {
    const path = join(await makeFolder(), "trials.jsonl");
    await writeFile(path, '{"_type":"https://in-to');
    await appendTrial(path, makeStatement(facts()));
    expect((await readTrials(path)).map((line) => line.kind)).toEqual(["malformed", "trial"]);
  });

  test("gives the newest trial of each cell", async () => {
    const path = join(await makeFolder(), "trials.jsonl");
    await appendTrial(path, makeStatement(facts({ time: "2026-02-01T00:00:00.000Z", outcome: "unsafe" })));
    await appendTrial(path, makeStatement(facts()));
    const newest = [...newestTrials(await readTrials(path)).values()];
    expect(newest.map((one) => one.predicate.trial.outcome)).toEqual(["unsafe"]);
  });
});

describe("verify", () => {
  test("finds nothing in a trial as it was written", async () => {
    const { record } = await makeRecord();
    expect(await verifyTrials(record)).toMatchObject({ findings: [], trials: 1, current: 1, stale: 0, signed: 0 });
  });

  test.each([
    ["a duration", '"duration_ms":12', '"duration_ms":13', "altered-trial"],
    ["a message", '"message":""', '"message":"x"', "altered-trial"],
    ["the outcome", '"outcome":"fixed"', '"outcome":"unchanged"', "malformed-trial"],
    ["the digest of the scenario", /"sha256":"[0-9a-f]{4}/, '"sha256":"0000', "altered-trial"],
    ["the form", '"version":"1.0.0"', '"version":1', "malformed-trial"],
    ["an unknown key", '"message":""', '"message":"","rate":0.9', "malformed-trial"],
  ])("catches a line of which %s was altered", async (_, from, to, code) => {
    const { path, codes } = await makeRecord();
    const before = await readFile(path, "utf8");
    await writeFile(path, before.replace(from, to));
    expect(await readFile(path, "utf8")).not.toBe(before);
    expect(await codes()).toEqual([code]);
  });

  test("catches trials of what the record does not have", async () => {
    expect(await (await makeRecord({ cause: "sand" as CauseId })).codes()).toEqual(["unknown-cause"]);
    expect(await (await makeRecord({ approach: "pray" as ApproachId })).codes()).toEqual(["unknown-approach"]);
    expect(await (await makeRecord({ signature: "none" as SignatureId })).codes()).toEqual(["unknown-signature"]);
    expect(await (await makeRecord({ record: "node/other" as RecordId })).codes()).toEqual(["foreign-trial"]);
  });

  test("says that a trial is stale once its scenario has changed, or a shared program has", async () => {
    for (const file of ["lab/one/server.cjs", "lab/shared/x.mjs"]) {
      const { folder, record } = await makeRecord();
      await appendFile(join(folder, file), "\n");
      const { findings, current, stale } = await verifyTrials(record);
      expect({ codes: findings.map((one) => one.code), current, stale }).toEqual({
        codes: ["stale-trial"],
        current: 0,
        stale: 1,
      });
      expect(findings.some(isFault)).toBe(false);
    }
  });
});

describe("signatures", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const other = generateKeyPairSync("ed25519");

  test("a signed trial is a DSSE envelope that verifies, with any tool", async () => {
    const { path, codes } = await makeRecord();
    expect(await signTrials(path, privateKey)).toEqual({ signed: 1, before: 0 });
    expect(await signTrials(path, privateKey)).toEqual({ signed: 0, before: 1 });
    const envelope = JSON.parse(await readFile(path, "utf8"));
    const payload = Buffer.from(envelope.payload, "base64");
    const head = `DSSEv1 28 application/vnd.in-toto+json ${payload.length} `;
    const signature = Buffer.from(envelope.signatures[0].sig, "base64");
    expect(verify(null, Buffer.concat([Buffer.from(head), payload]), publicKey, signature)).toBe(true);
    expect(envelope.signatures[0].keyid).toBe(keyId(publicKey));
    expect(await codes()).toEqual([]);
    expect(await codes([publicKey])).toEqual([]);
    expect(await codes([other.publicKey])).toEqual(["unknown-key"]);
  });

  test("a payload that was exchanged is caught, though its own digest fits", async () => {
    const { path, codes } = await makeRecord();
    await signTrials(path, privateKey);
    const envelope = JSON.parse(await readFile(path, "utf8"));
    const statement = JSON.parse(Buffer.from(envelope.payload, "base64").toString());
    statement.predicate.trial.duration_ms = 99;
    statement.predicate.trial.id = statementId(statement);
    envelope.payload = Buffer.from(JSON.stringify(statement)).toString("base64");
    await writeFile(path, `${JSON.stringify(envelope)}\n`);
    expect(await codes()).toEqual([]);
    expect(await codes([publicKey])).toEqual(["bad-signature"]);
  });

  test("a key that is none is refused", async () => {
    const folder = await makeFolder({ "key.pem": "hello" });
    await expect(readKey(join(folder, "key.pem"), "private")).rejects.toMatchObject({ code: "bad-key" });
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    await writeFile(join(folder, "key.pem"), rsa.export({ type: "pkcs8", format: "pem" }));
    await expect(readKey(join(folder, "key.pem"), "private")).rejects.toMatchObject({ code: "bad-key" });
  });

  test("a file with a malformed line is not signed", async () => {
    const { path } = await makeRecord();
    await appendFile(path, "{}\n");
    await expect(signTrials(path, privateKey)).rejects.toMatchObject({ code: "malformed-trial" });
  });
});
