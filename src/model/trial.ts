/**
 * A trial as it is kept: an in-toto Statement (https://in-toto.io/Statement/v1) with the test-result predicate, one a line in a
 * record's `trials.jsonl`; or the same in a DSSE envelope, signed (https://github.com/secure-systems-lab/dsse).
 */
import { z } from "zod";
import { approachId, causeId, recordId, signatureId } from "./ids.ts";
import { runtimeName } from "./scenario.ts";

export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
export const TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "is not a SHA-256 in lower-case hexadecimal" });

/** What an approach came to. */
export const outcome = z.enum(["fixed", "unchanged", "new-error", "unsafe"]);
export type Outcome = z.infer<typeof outcome>;

const check = z.string().min(1).max(60);

/** What of a trial the test-result predicate has no field for; consumers that do not know it leave it alone. */
export const trialDetail = z
  .strictObject({
    /** SHA-256 of the statement without this field, as canonical JSON: shows a line that was changed by mistake. */
    id: sha256,
    record: recordId,
    scenario: z.string().min(1).max(80),
    package: z.string(),
    version: z.string(),
    cause: causeId,
    /** Null for the run without an approach, which shows the error. */
    approach: approachId.nullable(),
    /** `reproduced` where there is no approach. */
    outcome: z.enum([...outcome.options, "reproduced"]),
    /** The record's signature that the message matches, where it does. */
    signature: signatureId.nullable(),
    /** The record that a new error leads to. */
    leads_to: recordId.nullable(),
    message: z.string().max(2000),
    runtime: z.strictObject({ name: runtimeName, version: z.string() }),
    /** SHA-256 of what was installed. */
    installed: sha256,
    sandboxed: z.boolean(),
    /** True where the package cannot be taken away to see what then happens: the runtime itself cannot. */
    uncontrolled: z.literal(true).optional(),
    duration_ms: z.int().min(0),
    time: z.iso.datetime(),
  })
  .refine((trial) => (trial.approach === null) === (trial.outcome === "reproduced"), {
    error: "says `reproduced` with an approach, or another outcome without one",
  })
  .refine((trial) => trial.leads_to === null || trial.outcome === "new-error", {
    error: "leads to a record, and is no `new-error`",
  });
export type TrialDetail = z.infer<typeof trialDetail>;

const predicate = z
  .strictObject({
    result: z.enum(["PASSED", "FAILED"]),
    configuration: z.array(z.strictObject({ uri: z.string().min(1).max(400) })),
    passedTests: z.array(check),
    failedTests: z.array(check),
    trial: trialDetail,
  })
  .refine((one) => (one.result === "PASSED") === (one.trial.outcome === "fixed"), {
    error: "has another result than its outcome says",
  })
  .refine((one) => one.trial.outcome !== "fixed" || one.failedTests.length === 0, {
    error: "says `fixed`, and a test failed",
  })
  .refine((one) => one.trial.outcome === "fixed" || one.failedTests.length > 0, {
    error: "says that it is not fixed, and no test failed",
  });

export const trialStatement = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.tuple([z.strictObject({ name: z.string().min(1).max(300), digest: z.strictObject({ sha256 }) })]),
  predicateType: z.literal(TEST_RESULT_TYPE),
  predicate,
});
export type TrialStatement = z.infer<typeof trialStatement>;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: "is not base64" });

export const dsseEnvelope = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: base64,
  signatures: z.array(z.strictObject({ keyid: z.string().max(200), sig: base64 })).min(1),
});
export type DsseEnvelope = z.infer<typeof dsseEnvelope>;
