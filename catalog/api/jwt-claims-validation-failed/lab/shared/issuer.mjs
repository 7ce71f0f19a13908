// The issuer and its clients: makes tokens by hand, so that no library's own checks stand in the way, and prints the requests to send.
// Told the cause and, for the checks, the approach: some approaches lie on this side. For the invariants it is told no approach.
import { createHmac } from "node:crypto";

const { WAYOUT_ASK: ask, WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach, LAB_SKEW = "15" } = process.env;

const SECRET = "a-test-secret-of-at-least-32-bytes";
const API = "https://api.example/";
const MINUTE = 60;
const HOUR = 60 * MINUTE;

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function sign(payload, { alg = "HS256", secret = SECRET } = {}) {
  const input = `${base64url({ typ: "JWT", alg })}.${base64url(payload)}`;
  if (alg === "none") return `${input}.`;
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

/** What an issuer writes by its own clock and settings. `age` is how long ago it did. */
function issue({
  clock = 0,
  age = 0,
  lifetime = 15 * MINUTE,
  audience = API,
  issuer = "https://issuer.example/",
  ...more
} = {}) {
  const now = Math.floor(Date.now() / 1000) + clock - age;
  return { iss: issuer, aud: audience, sub: "user-1", iat: now, nbf: now, exp: now + lifetime, ...more };
}

/** The token as this issuer makes it when asked today, with what is wrong with the issuer. */
function freshClaims() {
  const skew = Number(LAB_SKEW);
  const seconds = Math.floor(Date.now() / 1000);
  const lifetime = approach === "longer-lifetime" ? 12 * HOUR : undefined;
  const settings = lifetime === undefined ? {} : { lifetime };
  switch (cause) {
    // Nothing is wrong with the issuer: only the token in the client's hands is too old.
    case "expired":
      return [issue(settings)];
    // One issuer whose clock is behind, its tokens short-lived; one whose clock is ahead.
    case "clock-skew":
      if (approach === "synchronise-clocks") return [issue({ lifetime: 10, ...settings }), issue(settings)];
      return [issue({ clock: -skew, lifetime: 10, ...settings }), issue({ clock: skew, ...settings })];
    // Local time of a zone to the east, written as if it were UTC.
    case "not-yet-valid":
      if (approach === "fix-issuer-timestamps") return [issue()];
      return [issue({ ...settings, nbf: seconds + 8 * HOUR })];
    case "issued-in-the-future":
      if (approach === "fix-issuer-timestamps") return [issue()];
      return [issue({ ...settings, iat: seconds + 8 * HOUR, exp: seconds + 9 * HOUR })];
    case "audience-mismatch":
      // The client sends its ID token, made for the client itself.
      if (approach === "send-the-access-token") return [issue()];
      return [issue({ ...settings, audience: "client-7" })];
    case "issuer-mismatch":
      if (approach === "match-audience-and-issuer") return [issue()];
      return [issue({ ...settings, issuer: "https://login.example/" })];
    case "missing-claim": {
      const claim = process.env.LAB_MISSING ?? "exp";
      if (approach === "issue-the-missing-claim") return [issue()];
      return [issue({ ...settings, [claim]: undefined })];
    }
    case "other-claim-mismatch":
      return [issue({ ...settings, sub: "user-2" })];
    case "malformed-claim":
      if (approach === "fix-issuer-timestamps") return [issue()];
      return [issue({ ...settings, exp: new Date(Date.now() + 15 * MINUTE * 1000).toISOString() })];
    default:
      throw new Error(`the issuer cannot make ${cause}`);
  }
}

/** The claims in the client's hands: today's, but for the cause that is only a matter of age. */
function heldClaims() {
  if (cause !== "expired") return freshClaims();
  const lifetime = approach === "longer-lifetime" ? 12 * HOUR : 15 * MINUTE;
  return [issue({ age: 2 * HOUR, lifetime })];
}

/** The token with its claims written over by hand, under its old signature. */
function edit(claims) {
  const [header, , signature] = sign(claims).split(".");
  return [header, base64url({ ...claims, ...issue() }), signature].join(".");
}

const bearer = (token) => ({ authorization: `Bearer ${token}` });

function ownToken() {
  const request = (token) => ({ name: "own-token", path: "/", headers: bearer(token) });
  const fresh = freshClaims().map((claims) => sign(claims));
  if (approach === "get-a-new-token") return fresh.map(request);
  if (approach === "edit-the-payload") return heldClaims().map((claims) => request(edit(claims)));
  return heldClaims().map((claims, at) => ({
    ...request(sign(claims)),
    ...(approach === "refresh-on-401" && { again: { on: 401, headers: bearer(fresh[at]) } }),
  }));
}

const attack = (name, token) => ({ name, path: "/", headers: bearer(token) });

const attacks = () => [
  attack("forged-signature", sign(issue({ sub: "admin" }), { secret: "another-secret-of-at-least-32-byte" })),
  attack("algorithm-none", sign(issue({ sub: "admin" }), { alg: "none" })),
  attack("long-expired", sign(issue({ age: 30 * 24 * HOUR }))),
  attack("another-audience", sign(issue({ audience: "https://billing.example/" }))),
];

process.stdout.write(JSON.stringify(ask === "invariants" ? attacks() : ownToken()));
