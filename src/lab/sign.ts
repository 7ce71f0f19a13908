/** Signs and checks trials: Ed25519 in DSSE envelopes (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md). */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { WayoutError } from "../base/error.ts";
import { type DsseEnvelope, PAYLOAD_TYPE, type TrialStatement } from "../model/trial.ts";
import { readTrials } from "./trials.ts";

/** PAE of DSSE: `DSSEv1 <length> <type> <length> <payload>`, so that type and payload cannot be told apart wrongly. */
function preAuthEncoding(type: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, "utf8"), payload]);
}

/** A key's name in envelopes: SHA-256 of its public part in DER. */
export function keyId(key: KeyObject): string {
  const open = key.type === "public" ? key : createPublicKey(key);
  return createHash("sha256")
    .update(open.export({ type: "spki", format: "der" }))
    .digest("hex");
}

/**
 * @returns the key in a PEM file
 * @throws WayoutError `bad-key`
 */
export async function readKey(path: string, type: "private" | "public"): Promise<KeyObject> {
  const text = await readFile(path, "utf8");
  try {
    const key = type === "private" ? createPrivateKey(text) : createPublicKey(text);
    if (key.asymmetricKeyType === "ed25519") return key;
    throw new TypeError(`it is an ${key.asymmetricKeyType} key`);
  } catch (cause) {
    throw new WayoutError("bad-key", `${path} holds no ${type} Ed25519 key: ${(cause as Error).message}`, {
      todo: "make one with `openssl genpkey -algorithm ed25519 -out key.pem` (public: `openssl pkey -in key.pem -pubout`)",
      cause,
    });
  }
}

export function signStatement(statement: TrialStatement, key: KeyObject): DsseEnvelope {
  const payload = Buffer.from(JSON.stringify(statement), "utf8");
  const sig = sign(null, preAuthEncoding(PAYLOAD_TYPE, payload), key).toString("base64");
  return { payloadType: PAYLOAD_TYPE, payload: payload.toString("base64"), signatures: [{ keyid: keyId(key), sig }] };
}

/** @returns whether one of the signatures is one of these keys'; `unknown` if no signature names any of them */
export function checkEnvelope(envelope: DsseEnvelope, keys: readonly KeyObject[]): "good" | "bad" | "unknown" {
  const payload = preAuthEncoding(envelope.payloadType, Buffer.from(envelope.payload, "base64"));
  let named = false;
  for (const { keyid, sig } of envelope.signatures) {
    const key = keys.find((one) => keyId(one) === keyid);
    if (!key) continue;
    named = true;
    if (verify(null, payload, key, Buffer.from(sig, "base64"))) return "good";
  }
  return named ? "bad" : "unknown";
}

/**
 * Puts the unsigned trials of a file into envelopes. The file is replaced in one step.
 *
 * @returns how many were signed now, and how many were before
 * @throws WayoutError `malformed-trial`: what is no trial is not signed
 */
export async function signTrials(path: string, key: KeyObject): Promise<{ signed: number; before: number }> {
  const lines = await readTrials(path);
  const wrong = lines.find((line) => line.kind === "malformed");
  if (wrong)
    throw new WayoutError("malformed-trial", `${path}:${wrong.line} ${wrong.what}`, {
      todo: "see `wayout lab verify`",
    });
  let signed = 0;
  const texts = lines.flatMap((line) => {
    if (line.kind !== "trial") return [];
    if (line.envelope) return [JSON.stringify(line.envelope)];
    signed++;
    return [JSON.stringify(signStatement(line.statement, key))];
  });
  await writeFile(`${path}.part`, texts.map((text) => `${text}\n`).join(""));
  await rename(`${path}.part`, path);
  return { signed, before: lines.length - signed };
}
