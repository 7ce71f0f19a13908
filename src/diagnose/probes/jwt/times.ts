/**
 * The time claims of a token against a clock: expired or a skewed clock? A claim that fails by this machine's clock is judged again by the
 * true time, where that was measured; where it was not, a small distance leaves both causes open.
 */
import type { ProbeFinding } from "../../../model/diagnosis.ts";
import type { Shift } from "../../../model/findings.ts";
import { findingsOf, remark } from "../../probe.ts";
import { CLAIMS_RECORD } from "./records.ts";

/** What was measured of this machine's clock: true time = local time + offset. */
export interface ClockOffset {
  readonly offset_ms: number;
  /** The measurement may be off by so much. */
  readonly within_ms: number;
  /** The address that told the time. */
  readonly source: string;
}

/** The instant of the check and what is allowed, in seconds. */
export interface Moment {
  /** Seconds since 1970 by this machine's clock. */
  readonly now: number;
  readonly leeway: number;
  readonly clock: ClockOffset | null;
}

export interface Times {
  readonly exp: number | undefined;
  readonly nbf: number | undefined;
  readonly iat: number | undefined;
}

/** Clocks that are synchronised differ by less; the default tolerance of Kerberos (RFC 4120, section 10) and of .NET's token checks. */
const USUAL_SKEW = 300;

/** Seconds since 1970 with 13 digits would be the year 33658: they are milliseconds. */
const MILLISECONDS = 1e11;

/** A lifetime shorter than this is a unit mistaken: milliseconds where seconds are meant. */
const SHORT_LIFETIME = 10;

/** Offsets of local time from UTC end at 14 hours, in steps of half an hour and, rarely, of a quarter. */
const MOST_HOURS = 14;

const { proves, suggests } = findingsOf(CLAIMS_RECORD);

export function examineTimes(times: Times, moment: Moment): ProbeFinding[] {
  const findings = [...expiry(times, moment), ...start("nbf", times, moment), ...start("iat", times, moment)];
  if (times.exp !== undefined && times.iat !== undefined) {
    const seconds = times.exp - times.iat;
    if (seconds > 0 && seconds < SHORT_LIFETIME) findings.push(remark("note", "jwt-short-lifetime", { seconds }));
  }
  return findings;
}

function expiry({ exp }: Times, { now, leeway, clock }: Moment): ProbeFinding[] {
  if (exp === undefined) return [];
  if (exp > MILLISECONDS) return [remark("note", "jwt-long-expiry", { expires: exp })];
  const late = now - exp;
  if (late < leeway) return [remark("holds", "jwt-time-holds", { claim: "exp", seconds: Math.round(exp - now) })];
  const by = Math.round(late);
  const expires = instant(exp);
  if (!clock) {
    if (late - leeway > USUAL_SKEW) return [proves("jwt-expired", "expired", { by, expires, clock_known: false })];
    return [
      suggests("jwt-perhaps-expired", "expired", { by, expires }),
      suggests("jwt-perhaps-clock", "clock-skew", { claim: "exp", by }),
    ];
  }
  const trulyLate = late + clock.offset_ms / 1000;
  if (nearlyZero(trulyLate - leeway, clock))
    return [
      suggests("jwt-perhaps-expired", "expired", { by, expires }),
      suggests("jwt-perhaps-clock", "clock-skew", { claim: "exp", by }),
    ];
  return trulyLate >= leeway
    ? [proves("jwt-expired", "expired", { by: Math.round(trulyLate), expires, clock_known: true })]
    : [proves("jwt-this-clock", "clock-skew", { claim: "exp", by, ...offsetOf(clock) })];
}

/** `nbf` and `iat`: times that must not lie ahead. */
function start(claim: "nbf" | "iat", times: Times, moment: Moment): ProbeFinding[] {
  const time = times[claim];
  if (time === undefined) return [];
  const { now, leeway, clock } = moment;
  const ahead = time - now;
  if (ahead <= leeway) return [remark("holds", "jwt-time-holds", { claim, seconds: Math.round(-ahead) })];
  const by = Math.round(ahead);
  const cause = claim === "nbf" ? "not-yet-valid" : "issued-in-the-future";
  const code = claim === "nbf" ? "jwt-not-yet-valid" : "jwt-issued-in-future";
  if (time > MILLISECONDS) return [proves(code, cause, { by, shift: "milliseconds", hours: 0 })];
  // Meant to begin later: the same clock of the issuer wrote both.
  const delayed = claim === "nbf" && times.iat !== undefined && time - times.iat > Math.max(leeway, 1);
  if (clock) {
    const trulyAhead = ahead - clock.offset_ms / 1000;
    if (nearlyZero(trulyAhead - leeway, clock)) return [suggests("jwt-perhaps-clock", "clock-skew", { claim, by })];
    if (trulyAhead <= leeway) return [proves("jwt-this-clock", "clock-skew", { claim, by, ...offsetOf(clock) })];
    const found = { by: Math.round(trulyAhead), ...shiftOf(trulyAhead) };
    if (delayed || found.shift !== "none" || trulyAhead > USUAL_SKEW) return [proves(code, cause, found)];
    return [proves("jwt-issuer-clock", "clock-skew", { claim, by: found.by })];
  }
  const found = { by, ...shiftOf(ahead) };
  if (delayed) return [proves(code, cause, found)];
  const skew = suggests("jwt-perhaps-clock", "clock-skew", { claim, by });
  const future = suggests(code, cause, found);
  return ahead - leeway > USUAL_SKEW ? [future, skew] : [skew];
}

const offsetOf = (clock: ClockOffset) => ({ offset: Math.round(clock.offset_ms / 1000), source: clock.source });

/** Whether a distance in seconds is too small for what the measurement can tell. */
const nearlyZero = (seconds: number, clock: ClockOffset): boolean => Math.abs(seconds) * 1000 <= clock.within_ms;

/** Whether a distance looks like a time zone: a multiple of half an hour, give or take a minute. */
function shiftOf(seconds: number): { shift: Shift; hours: number } {
  const halves = Math.round(seconds / 1800);
  const isShift = halves > 0 && halves <= MOST_HOURS * 2 && Math.abs(seconds - halves * 1800) <= 60;
  return isShift ? { shift: "hours", hours: halves / 2 } : { shift: "none", hours: 0 };
}

/** Seconds since 1970 as RFC 3339; the number itself beyond what a date can hold. */
function instant(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}
