/** What probes find, in English: one sentence a finding. */
import type { Difference, Shift } from "../../../model/findings.ts";
import { spanParts } from "../span.ts";
import type { Sentences } from "./findings.ts";

const span = (seconds: number): string =>
  spanParts(seconds)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");

const quoted = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(", ");
const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const DIFFERENCE: Record<Difference, string> = {
  slash: " Only the slash at the end differs.",
  scheme: " Only `http` and `https` differ.",
  case: " Only upper and lower case differ.",
  port: " Only the port differs.",
  blank: " Only a blank at an end differs.",
  other: "",
};

const shifted = (shift: Shift, hours: number): string => {
  if (shift === "milliseconds") return " It is written in milliseconds; it must be seconds.";
  return shift === "hours" ? ` That is ${hours} h: local time was taken for UTC.` : "";
};

const SHORT = {
  exp: (seconds: number) => `\`exp\` holds: ${span(seconds)} are left.`,
  nbf: (seconds: number) => `\`nbf\` holds: it passed ${span(seconds)} ago.`,
  iat: (seconds: number) => `\`iat\` holds: the token was issued ${span(seconds)} ago.`,
} as Readonly<Record<string, (seconds: number) => string>>;

/** Which way this machine's clock is wrong. */
const clockIs = (offset: number): string => (offset < 0 ? "ahead of" : "behind");

export const en: Sentences = {
  "jwt-empty": () => "There is no token: the text is empty.",
  "jwt-not-a-token": ({ parts, characters }) =>
    `This is no JWT: ${count(characters, "character")} in ${count(parts, "part")} where three parts with dots between them are due.`,
  "jwt-word-instead": ({ word }) =>
    `The word \`${word}\` stands where the token should be: the client had none and joined that.`,
  "jwt-extra-characters": ({ before }) =>
    `\`${before}\` stands before the token. If the server is handed it like that it cannot read the token.`,
  "jwt-cut": ({ parts }) =>
    `It begins like a JWT and has ${count(parts, "part")} instead of three: it was cut off or joined.`,
  "jwt-encrypted": () =>
    "The token is encrypted (JWE, five parts): it must be decrypted before anything can be checked.",
  "jwt-unreadable": ({ part, why }) =>
    `The ${part} cannot be read: it is not ${why === "json" ? "JSON" : `valid ${why}`}.`,
  "jwt-payload-no-object": ({ found }) => `The payload is no JSON object but a ${found}.`,
  "jwt-unsigned": () => "The token is not signed: a server must refuse it.",
  "jwt-claim-type": ({ claim, found, expected }) => `\`${claim}\` is a ${found}; it must be a ${expected}.`,
  "jwt-claim-missing": ({ claim }) => `The token has no \`${claim}\`, and the server wants one.`,
  "jwt-audience-differs": ({ found, expected, difference }) =>
    `\`aud\` is ${quoted(found)}, the server expects ${quoted(expected)}.${DIFFERENCE[difference]}`,
  "jwt-issuer-differs": ({ found, expected, difference }) =>
    `\`iss\` is ${quoted([found])}, the server expects ${quoted(expected)}.${DIFFERENCE[difference]}`,
  "jwt-expired": ({ by, expires, clock_known: known }) =>
    `\`exp\` (${expires}) passed ${span(by)} ago${known ? " by a clock that was compared" : ", more than clocks usually differ"}: the token has expired.`,
  "jwt-perhaps-expired": ({ by, expires }) =>
    `\`exp\` (${expires}) passed ${span(by)} ago by this machine's clock: the token has expired, if that clock is right.`,
  "jwt-not-yet-valid": ({ by, shift, hours }) => `\`nbf\` lies ${span(by)} ahead.${shifted(shift, hours)}`,
  "jwt-issued-in-future": ({ by, shift, hours }) => `\`iat\` lies ${span(by)} ahead.${shifted(shift, hours)}`,
  "jwt-this-clock": ({ claim, by, offset, source }) =>
    `\`${claim}\` fails by ${span(by)}, but this machine's clock is ${span(offset)} ${clockIs(offset)} that of ${source}: by the true time it would pass.`,
  "jwt-issuer-clock": ({ claim, by }) =>
    `\`${claim}\` lies ${span(by)} ahead of the true time: the issuer's clock is ahead.`,
  "jwt-perhaps-clock": ({ claim, by }) =>
    `\`${claim}\` fails by ${span(by)}: clocks that differ would explain it. Compare them with \`--clock-url\` or \`--ntp\`.`,
  "jwt-short-lifetime": ({ seconds }) =>
    `The token lives ${seconds} s (\`exp\` minus \`iat\`): a lifetime in milliseconds was probably meant as seconds.`,
  "jwt-long-expiry": ({ expires }) =>
    `\`exp\` is ${expires}: written in milliseconds, so the token practically never expires.`,
  "jwt-time-holds": ({ claim, seconds }) => SHORT[claim]?.(seconds) ?? `\`${claim}\` holds.`,
  "jwt-name-holds": ({ claim, value }) => `\`${claim}\` is ${quoted([value])}, as expected.`,
  "jwt-not-compared": ({ claim, found }) =>
    `\`${claim}\` is ${quoted(found)}; it was not compared: give \`--${claim === "aud" ? "audience" : "issuer"}\`.`,
  "jwt-algorithm": ({ algorithm, key }) =>
    `Says it is signed with ${algorithm}${key === null ? "" : `, key \`${key}\``}.`,
  "jwt-no-algorithm": () => "The header names no algorithm; it must.",
  "jwt-signature-not-checked": () => "The signature was not checked: that takes the server's key.",
  "clock-measured": ({ offset_ms: offset, within_ms: within, source }) =>
    `This machine's clock is ${(Math.abs(offset) / 1000).toFixed(2)} s ${clockIs(offset)} that of ${source} (within ${(within / 1000).toFixed(2)} s).`,
  "clock-not-measured": ({ source, why }) => `The clock could not be compared with ${source}: ${why}.`,
};
