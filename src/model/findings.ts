/**
 * Every code of a finding with its data: what a probe may say, and what each language must have a sentence for. Times are RFC 3339 UTC,
 * spans of time whole seconds unless the name says otherwise.
 */

/** How two names differ that ought to be equal. */
export type Difference = "slash" | "scheme" | "case" | "port" | "blank" | "other";

/** What a time that is too late may come from: local time taken for UTC (whole hours), milliseconds taken for seconds. */
export type Shift = "hours" | "milliseconds" | "none";

type Jwt = {
  "jwt-empty": Record<string, never>;
  "jwt-not-a-token": { parts: number; characters: number };
  "jwt-word-instead": { word: string };
  "jwt-extra-characters": { before: string };
  "jwt-cut": { parts: number };
  "jwt-encrypted": Record<string, never>;
  "jwt-unreadable": { part: "header" | "payload"; why: "base64url" | "utf-8" | "json" };
  "jwt-payload-no-object": { found: string };
  "jwt-unsigned": Record<string, never>;
  "jwt-claim-type": { claim: string; found: string; expected: string };
  "jwt-claim-missing": { claim: string };
  "jwt-audience-differs": { found: string[]; expected: string[]; difference: Difference };
  "jwt-issuer-differs": { found: string; expected: string[]; difference: Difference };
  "jwt-expired": { by: number; expires: string; clock_known: boolean };
  "jwt-perhaps-expired": { by: number; expires: string };
  "jwt-not-yet-valid": { by: number; shift: Shift; hours: number };
  "jwt-issued-in-future": { by: number; shift: Shift; hours: number };
  "jwt-this-clock": { claim: string; by: number; offset: number; source: string };
  "jwt-issuer-clock": { claim: string; by: number };
  "jwt-perhaps-clock": { claim: string; by: number };
  "jwt-short-lifetime": { seconds: number };
  "jwt-long-expiry": { expires: number };
  "jwt-time-holds": { claim: string; seconds: number };
  "jwt-name-holds": { claim: string; value: string };
  "jwt-not-compared": { claim: string; found: string[] };
  "jwt-algorithm": { algorithm: string; key: string | null };
  "jwt-no-algorithm": Record<string, never>;
  "jwt-signature-not-checked": Record<string, never>;
  "clock-measured": { offset_ms: number; within_ms: number; source: string };
  "clock-not-measured": { source: string; why: string };
};

export type FindingData = Jwt;
export type FindingCode = keyof FindingData;
