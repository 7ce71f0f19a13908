import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saysOf } from "../../../view/words/findings/findings.ts";
import { examineToken, type JwtFacts } from "./examine.ts";
import { jwt } from "./probe.ts";

const NOW = 1_790_000_000;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = (payload: unknown, header: unknown = { alg: "RS256", typ: "JWT", kid: "k1" }): string =>
  `${part(header)}.${part(payload)}.c2lnbmF0dXJl`;

const facts = (given: Partial<JwtFacts>): JwtFacts => ({
  token: "",
  now: NOW * 1000,
  audience: [],
  issuer: [],
  require: [],
  leeway: 0,
  clock: null,
  ...given,
});

/** The clock of this machine is so many seconds behind the true time, which was measured to half a second. */
const clock = (offset: number) => ({ offset_ms: offset * 1000, within_ms: 500, source: "https://time.example" });

/** `weight cause` of the findings that speak for a cause. */
const causes = (given: Partial<JwtFacts>): string[] =>
  jwt.examine(facts(given)).flatMap(({ weight, cause, code }) => (cause ? [`${weight} ${cause.id} (${code})`] : []));

describe("a token that cannot be read", () => {
  const whole = token({ exp: NOW + 60 });
  const [header, payload] = whole.split(".");
  const cases: [name: string, text: string, found: string[]][] = [
    ["nothing", "", ["proves no-token (jwt-empty)"]],
    ["blanks", " \n", ["proves no-token (jwt-empty)"]],
    ["only the scheme", "Bearer ", ["proves not-a-token (jwt-word-instead)"]],
    ["a word of JavaScript", "Bearer undefined", ["proves not-a-token (jwt-word-instead)"]],
    ["an opaque token", "8xLOxBtZp8", ["proves not-a-token (jwt-not-a-token)"]],
    ["one part", header ?? "", ["proves cut-or-damaged (jwt-cut)"]],
    ["two parts", `${header}.${payload}`, ["proves cut-or-damaged (jwt-cut)"]],
    ["an encrypted one", `${header}.a.b.c.d`, ["proves encrypted-token (jwt-encrypted)"]],
    ["a payload with a plus", `${header}.a+b.c`, ["proves cut-or-damaged (jwt-unreadable)"]],
    ["a payload cut short", `${header}.${payload?.slice(0, -4)}.c`, ["proves cut-or-damaged (jwt-unreadable)"]],
    ["a payload of one byte that is no UTF-8", `${header}._w.c`, ["proves cut-or-damaged (jwt-unreadable)"]],
    ["a payload that is text", `${header}.${part("x")}.c`, ["proves payload-not-an-object (jwt-payload-no-object)"]],
    ["a payload that is a list", `${header}.${part([1])}.c`, ["proves payload-not-an-object (jwt-payload-no-object)"]],
    ["the whole header line", `Authorization: Bearer ${whole}`, ["suggests extra-characters (jwt-extra-characters)"]],
    ["quotes", `"${whole}"`, ["suggests extra-characters (jwt-extra-characters)"]],
    ["bytes of Python", `b'${whole}'`, ["suggests extra-characters (jwt-extra-characters)"]],
    ["no signature", `${header}.${payload}.`, ["suggests unsigned-token (jwt-unsigned)"]],
    ["the algorithm none", token({}, { alg: "None" }), ["suggests unsigned-token (jwt-unsigned)"]],
  ];
  it.each(cases)("%s", (_, text, found) => expect(causes({ token: text })).toEqual(found));
});

describe("the times of a token", () => {
  const expired = "proves expired (jwt-expired)";
  const here = "proves clock-skew (jwt-this-clock)";
  const there = "proves clock-skew (jwt-issuer-clock)";
  const perhaps = ["suggests expired (jwt-perhaps-expired)", "suggests clock-skew (jwt-perhaps-clock)"];
  const cases: [name: string, payload: object, given: Partial<JwtFacts>, found: string[]][] = [
    ["in time", { exp: NOW + 1, iat: NOW, nbf: NOW }, {}, []],
    ["on the second of exp it is over", { exp: NOW }, {}, perhaps],
    ["within the leeway", { exp: NOW - 29 }, { leeway: 30 }, []],
    ["at the end of the leeway", { exp: NOW - 30 }, { leeway: 30 }, perhaps],
    ["over by days", { exp: NOW - 200_000 }, {}, [expired]],
    ["over, by a clock that agrees", { exp: NOW - 20 }, { clock: clock(0) }, [expired]],
    ["over, by a clock that is ahead", { exp: NOW - 20 }, { clock: clock(-60) }, [here]],
    ["over, by more than the clock is ahead", { exp: NOW - 90 }, { clock: clock(-60) }, [expired]],
    ["over, by what the measurement cannot tell", { exp: NOW - 60 }, { clock: clock(-60) }, perhaps],
    ["not over here, where the clock is behind", { exp: NOW + 20 }, { clock: clock(60) }, []],
    ["nbf soon", { nbf: NOW + 20 }, {}, ["suggests clock-skew (jwt-perhaps-clock)"]],
    ["nbf soon, this clock behind", { nbf: NOW + 20 }, { clock: clock(30) }, [here]],
    ["nbf soon, this clock right", { nbf: NOW + 20 }, { clock: clock(0) }, [there]],
    ["nbf meant to be later", { nbf: NOW + 200, iat: NOW - 100 }, {}, ["proves not-yet-valid (jwt-not-yet-valid)"]],
    ["nbf of local time", { nbf: NOW + 7200 }, { clock: clock(0) }, ["proves not-yet-valid (jwt-not-yet-valid)"]],
    ["nbf in milliseconds", { nbf: NOW * 1000 }, {}, ["proves not-yet-valid (jwt-not-yet-valid)"]],
    ["iat in milliseconds", { iat: NOW * 1000 }, {}, ["proves issued-in-the-future (jwt-issued-in-future)"]],
    ["iat by an issuer that is ahead", { iat: NOW + 45 }, { clock: clock(0) }, [there]],
    [
      "iat hours ahead, no clock compared",
      { iat: NOW + 28_800 },
      {},
      ["suggests issued-in-the-future (jwt-issued-in-future)", "suggests clock-skew (jwt-perhaps-clock)"],
    ],
  ];
  it.each(cases)("%s", (_, payload, given, found) =>
    expect(causes({ token: token(payload), ...given })).toEqual(found),
  );

  it("tells by how much", () => {
    const [finding] = examineToken(facts({ token: token({ exp: NOW - 90 }), clock: clock(-60) }));
    expect(finding?.data).toEqual({ by: 30, expires: new Date((NOW - 90) * 1000).toISOString(), clock_known: true });
  });

  it("notes a lifetime of seconds and an end in milliseconds", () => {
    const codes = (payload: object) => examineToken(facts({ token: token(payload) })).map(({ code }) => code);
    expect(codes({ iat: NOW, exp: NOW + 3.6 })).toContain("jwt-short-lifetime");
    expect(codes({ iat: NOW, exp: NOW * 1000 })).toContain("jwt-long-expiry");
  });
});

describe("the names in a token", () => {
  const API = "https://api.example/";
  const difference = (aud: unknown, audience: string[]) =>
    examineToken(facts({ token: token({ aud }), audience })).find(({ code }) => code === "jwt-audience-differs")?.data
      .difference;

  it("hold if one of the list is expected", () => {
    expect(causes({ token: token({ aud: ["other", API], iss: "me" }), audience: ["x", API], issuer: ["me"] })).toEqual(
      [],
    );
  });

  it.each([
    ["https://api.example", "slash"],
    ["http://api.example/", "scheme"],
    ["HTTPS://API.example/", "case"],
    ["https://api.example:8443/", "port"],
    [" https://api.example/", "blank"],
    ["https://app.example/", "other"],
  ])("differ: %j", (aud, expected) => expect(difference(aud, [API])).toBe(expected));

  it("are missing, or of a wrong type", () => {
    expect(causes({ token: token({}), audience: [API], issuer: ["me"], require: ["sub"] })).toEqual([
      "proves missing-claim (jwt-claim-missing)",
      "proves missing-claim (jwt-claim-missing)",
      "proves missing-claim (jwt-claim-missing)",
    ]);
    expect(causes({ token: token({ exp: "2026-11-23T10:00:00Z", sub: 7, aud: [1] }) })).toEqual([
      "proves malformed-claim (jwt-claim-type)",
      "proves malformed-claim (jwt-claim-type)",
      "proves malformed-claim (jwt-claim-type)",
    ]);
  });

  it("that JavaScript has on every object are not claims", () => {
    expect(causes({ token: token({}), require: ["constructor", "__proto__"] })).toHaveLength(2);
  });
});

describe("a hostile token", () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const claims = fc.dictionary(fc.constantFrom("exp", "nbf", "iat", "aud", "iss", "sub", "jti", "__proto__"), json);
  const tokens = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(fc.constantFrom("eyJ", ".", "Bearer ", "e30", "-_", "=", '"', "\ud800"), { maxLength: 20 })
      .map((all) => all.join("")),
    fc.tuple(json, json).map(([header, payload]) => `${part(header)}.${part(payload)}.x`),
    claims.map((payload) => token(payload)),
    fc
      .constantFrom("1e999", "-1e999", "1e308", "-0")
      .map((n) => `${part({})}.${Buffer.from(`{"exp":${n},"iat":${n},"nbf":${n}}`).toString("base64url")}.x`),
  );

  it("never makes it throw, and every finding has a sentence in both languages", () => {
    fc.assert(
      fc.property(
        tokens,
        fc.double({ min: 0, max: 8.64e15, noNaN: true }),
        fc.option(fc.record({ offset_ms: fc.integer(), within_ms: fc.nat({ max: 1e9 }), source: fc.string() })),
        (text, now, measured) => {
          const findings = jwt.examine(facts({ token: text, now, clock: measured, audience: ["a"], issuer: ["b"] }));
          expect(findings.length).toBeGreaterThan(0);
          for (const finding of findings)
            for (const lang of ["en", "zh"] as const) {
              const says = saysOf(finding, lang);
              expect(says).toMatch(/[.。]$/);
              expect(says).not.toMatch(/undefined|NaN|\[object/);
            }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is never repeated in the findings", () => {
    const secret = token({ sub: "person-4711", exp: NOW - 5 });
    const said = JSON.stringify(examineToken(facts({ token: secret })));
    expect(said).not.toContain("person-4711");
    expect(said).not.toContain(secret.split(".")[1]);
  });
});
