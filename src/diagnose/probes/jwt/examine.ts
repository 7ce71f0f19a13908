/**
 * Which claim of a token fails, by how much, and why. Pure, and it imports nothing but itself: it also runs in a page. The signature is
 * not checked, and the findings say so: that needs the key, and only the server has the right one.
 */
import type { ProbeFinding } from "../../../model/diagnosis.ts";
import type { Difference } from "../../../model/findings.ts";
import { findingsOf, remark } from "../../probe.ts";
import { ALGORITHM_RECORD, CLAIMS_RECORD, MALFORMED_RECORD } from "./records.ts";
import { type ClockOffset, examineTimes, type Times } from "./times.ts";
import { type Claims, claim, readToken, type TokenReading, typeName } from "./token.ts";

export interface JwtFacts {
  /** What the server is given as a token; any string. */
  readonly token: string;
  /** Milliseconds since 1970 by the clock of the machine that checks. */
  readonly now: number;
  /** Audiences that the server accepts; empty: not compared. */
  readonly audience: readonly string[];
  /** Issuers that the server accepts; empty: not compared. */
  readonly issuer: readonly string[];
  /** Further claims that the server insists on. */
  readonly require: readonly string[];
  /** Seconds of clock skew that the server allows. */
  readonly leeway: number;
  /** What was measured of that clock; null if nothing was. */
  readonly clock: ClockOffset | null;
}

/** A finding repeats no more of a claim than this. */
const LONGEST = 200;
const MOST_VALUES = 10;

const claims = findingsOf(CLAIMS_RECORD);
const malformed = findingsOf(MALFORMED_RECORD);
const algorithm = findingsOf(ALGORITHM_RECORD);

/** @returns what was found; it never throws because of what the token holds */
export function examineToken(facts: JwtFacts): ProbeFinding[] {
  const reading = readToken(facts.token);
  if (reading.kind !== "token") return [unreadable(reading)];
  const { header, payload } = reading;
  const times: Times = { exp: timeOf(payload, "exp"), nbf: timeOf(payload, "nbf"), iat: timeOf(payload, "iat") };
  const { now, leeway, clock } = facts;
  return [
    ...(reading.extra === ""
      ? []
      : [malformed.suggests("jwt-extra-characters", "extra-characters", { before: cut(reading.extra) })]),
    ...wrongTypes(payload),
    ...audience(payload, facts.audience),
    ...issuer(payload, facts.issuer),
    ...missing(payload, facts.require),
    ...examineTimes(times, { now: now / 1000, leeway, clock }),
    ...signature(header, reading.unsigned),
    ...(clock ? [remark("note", "clock-measured", { ...clock })] : []),
    remark("note", "jwt-signature-not-checked", {}),
  ];
}

function unreadable(reading: Exclude<TokenReading, { kind: "token" }>): ProbeFinding {
  const { proves } = malformed;
  switch (reading.kind) {
    case "empty":
      return proves("jwt-empty", "no-token", {});
    case "word":
      return proves("jwt-word-instead", "not-a-token", { word: cut(reading.word) });
    case "no-token":
      return proves("jwt-not-a-token", "not-a-token", { parts: reading.parts, characters: reading.characters });
    case "cut":
      return proves("jwt-cut", "cut-or-damaged", { parts: reading.parts });
    case "encrypted":
      return proves("jwt-encrypted", "encrypted-token", {});
    case "unreadable":
      return proves("jwt-unreadable", "cut-or-damaged", { part: reading.part, why: reading.why });
    case "no-object":
      return proves("jwt-payload-no-object", "payload-not-an-object", { found: reading.found });
  }
}

/** A NumericDate (RFC 7519, section 2): a JSON number; `1e999` parses to infinity and is none. */
function timeOf(payload: Claims, name: string): number | undefined {
  const value = claim(payload, name);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Types of the registered claims (RFC 7519, section 4.1). */
function wrongTypes(payload: Claims): ProbeFinding[] {
  const wrong = (name: string, expected: string) => {
    const value = claim(payload, name);
    return claims.proves("jwt-claim-type", "malformed-claim", { claim: name, found: typeName(value), expected });
  };
  const has = (name: string) => claim(payload, name) !== undefined;
  return [
    ...["exp", "nbf", "iat"]
      .filter((name) => has(name) && timeOf(payload, name) === undefined)
      .map((name) => wrong(name, "number")),
    ...["iss", "sub", "jti"]
      .filter((name) => has(name) && typeof claim(payload, name) !== "string")
      .map((name) => wrong(name, "string")),
    ...(has("aud") && !audiences(payload) ? [wrong("aud", "string")] : []),
  ];
}

/** The audiences of a token; `undefined` if there are none, or not as text. */
function audiences(payload: Claims): string[] | undefined {
  const value = claim(payload, "aud");
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? (value as string[]) : undefined;
}

function audience(payload: Claims, expected: readonly string[]): ProbeFinding[] {
  const found = audiences(payload);
  if (expected.length === 0)
    return found ? [remark("note", "jwt-not-compared", { claim: "aud", found: some(found) })] : [];
  if (claim(payload, "aud") === undefined)
    return [claims.proves("jwt-claim-missing", "missing-claim", { claim: "aud" })];
  if (!found) return [];
  const same = expected.find((one) => found.includes(one));
  if (same !== undefined) return [remark("holds", "jwt-name-holds", { claim: "aud", value: cut(same) })];
  const data = { found: some(found), expected: some(expected), difference: differenceOf(found, expected) };
  return [claims.proves("jwt-audience-differs", "audience-mismatch", data)];
}

function issuer(payload: Claims, expected: readonly string[]): ProbeFinding[] {
  const found = claim(payload, "iss");
  if (expected.length === 0)
    return typeof found === "string"
      ? [remark("note", "jwt-not-compared", { claim: "iss", found: some([found]) })]
      : [];
  if (found === undefined) return [claims.proves("jwt-claim-missing", "missing-claim", { claim: "iss" })];
  if (typeof found !== "string") return [];
  if (expected.includes(found)) return [remark("holds", "jwt-name-holds", { claim: "iss", value: cut(found) })];
  const data = { found: cut(found), expected: some(expected), difference: differenceOf([found], expected) };
  return [claims.proves("jwt-issuer-differs", "issuer-mismatch", data)];
}

const missing = (payload: Claims, names: readonly string[]): ProbeFinding[] =>
  names
    .filter((name) => claim(payload, name) === undefined)
    .map((name) => claims.proves("jwt-claim-missing", "missing-claim", { claim: cut(name) }));

function signature(header: Claims, unsigned: boolean): ProbeFinding[] {
  const name = claim(header, "alg");
  if (unsigned || (typeof name === "string" && name.toLowerCase() === "none"))
    return [algorithm.suggests("jwt-unsigned", "unsigned-token", {})];
  if (typeof name !== "string") return [remark("note", "jwt-no-algorithm", {})];
  const key = claim(header, "kid");
  return [remark("note", "jwt-algorithm", { algorithm: cut(name), key: typeof key === "string" ? cut(key) : null })];
}

/** Forms under which two names are the same, each with what then was the difference. */
const FORMS: readonly (readonly [Difference, (name: string) => string])[] = [
  ["blank", (name) => name.trim()],
  ["slash", (name) => name.replace(/\/+$/, "")],
  ["case", (name) => name.toLowerCase()],
  ["scheme", (name) => name.replace(/^https?:/i, "")],
  ["port", (name) => name.replace(/^(\w+:\/\/[^/:]+):\d+/, "$1")],
];

function differenceOf(found: readonly string[], expected: readonly string[]): Difference {
  const near = FORMS.find(([, form]) => found.some((one) => expected.some((other) => form(one) === form(other))));
  return near?.[0] ?? "other";
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const some = (texts: readonly string[]): string[] => texts.slice(0, MOST_VALUES).map(cut);
