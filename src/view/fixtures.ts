/**
 * Values as the answer and the record page give them, for the tests of the views. The figures of `testedRecord` are made
 * up: they show the form of a record with trials, not what any trial saw.
 */

import type {
  Answer,
  AnswerMatch,
  ClaimView,
  Language,
  PlanStep,
  RecordView,
  ScanHit,
  SearchHit,
} from "../model/answer.ts";
import type { TrialsView } from "../model/trials-view.ts";

const ID = "api/jwt-claims-validation-failed";
const DRAFT = "AI draft on deadends.dev, 2024-03-15";
const CLAIM = (of: ClaimView["of"], rate: number): ClaimView => ({ of, rate, source: DRAFT });

type Both = Record<Language, string>;
const both = (en: string, zh: string): Both => ({ en, zh });

const TITLE = both("401 Unauthorized: JWT claims validation failed", "401 Unauthorized：JWT 声明校验失败");

const CAUSES = [
  {
    id: "audience-mismatch",
    title: both("The token was issued for another audience", "令牌是签发给另一个受众的"),
    tell: both(
      "Decode the payload of the token: `aud` is not the value that the server expects, or is missing. It fails for every token of that issuer, at any time.",
      "解码令牌的载荷：`aud` 不是服务器期望的值，或者没有 `aud`。该签发方的所有令牌在任何时候都会失败。",
    ),
  },
  {
    id: "token-expired",
    title: both("The token has expired", "令牌已过期"),
    tell: both(
      "Decode the payload: `exp` lies before the time that `date -u +%s` prints on the server, and the server's clock is right. A fresh token works.",
      "解码载荷：`exp` 早于服务器上 `date -u +%s` 输出的时间，且服务器时钟准确。换用新令牌即可通过。",
    ),
  },
  {
    id: "clock-skew",
    title: both("The clocks of issuer and server differ", "签发方与服务器的时钟不一致"),
    tell: both(
      "`timedatectl` shows `System clock synchronized: no` on one of the two machines. A fresh token fails at once or works only after some seconds.",
      "其中一台机器上 `timedatectl` 显示 `System clock synchronized: no`。新令牌立即失败，或者要等几秒才能通过。",
    ),
  },
] as const;

const EXPRESS_CODE = `import { expressjwt } from "express-jwt";

app.use(
  expressjwt({
    secret: process.env.JWT_SECRET,
    algorithms: ["HS256"],
    audience: "api",
  }),
);`;

const PYJWT_CODE = `import jwt

claims = jwt.decode(token, key, algorithms=["HS256"], audience="api")`;

function alignAudience(lang: Language): PlanStep {
  return {
    approach: "align-audience",
    title: both("Make the token's audience and the server's the same", "让令牌的受众与服务器的设置一致")[lang],
    kind: "untested",
    rate: null,
    interval: null,
    trials: 0,
    applies_to_versions: [],
    aims_at: ["audience-mismatch"],
    how: both(
      "Have the issuer put the server's own identifier into `aud`, or tell the server which audience its tokens carry.",
      "让签发方把服务器自身的标识写入 `aud`，或者在服务器上设置令牌所带的受众。",
    )[lang],
    steps: [
      both("Decode the token and note its `aud`.", "解码令牌，记下其中的 `aud`。")[lang],
      both(
        "Set `audience` on the server to the identifier that names this API.",
        "在服务器上把 `audience` 设为标识该 API 的值。",
      )[lang],
      both("Issue a new token and send the request again.", "重新签发令牌并重试请求。")[lang],
    ],
    code: [
      { package: "pkg:npm/express-jwt", lang: "js", text: EXPRESS_CODE },
      { package: "pkg:pypi/pyjwt", lang: "python", text: PYJWT_CODE },
    ],
    why: both(
      "The server compares `aud` with its own setting; equal values pass.",
      "服务器会把 `aud` 与自身的设置比较，两者相等即可通过。",
    )[lang],
    claims: [CLAIM("success", 0.9)],
  };
}

function setLeeway(lang: Language): PlanStep {
  return {
    approach: "set-leeway",
    title: both("Allow a few seconds of clock difference", "允许几秒的时钟误差")[lang],
    kind: "untested",
    rate: null,
    interval: null,
    trials: 0,
    applies_to_versions: [],
    aims_at: ["clock-skew"],
    how: both(
      "Set a tolerance of at most a minute for `exp`, `nbf` and `iat`. A large one accepts tokens that have expired.",
      "为 `exp`、`nbf`、`iat` 设置不超过一分钟的容差。容差过大会接受已过期的令牌。",
    )[lang],
    steps: [],
    code: [
      {
        package: "pkg:npm/express-jwt",
        lang: "js",
        text: `expressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });`,
      },
    ],
    why: both("The server accepts times that lie within the tolerance.", "落在容差之内的时间会被服务器接受。")[lang],
    claims: [CLAIM("success", 0.85)],
  };
}

function syncClocks(lang: Language): PlanStep {
  return {
    approach: "synchronise-clocks",
    title: both("Synchronise the clocks by NTP", "用 NTP 同步时钟")[lang],
    kind: "untested",
    rate: null,
    interval: null,
    trials: 0,
    applies_to_versions: [],
    aims_at: ["clock-skew"],
    how: both(
      "Let `systemd-timesyncd` or `chronyd` set the clock on both machines.",
      "在两台机器上用 `systemd-timesyncd` 或 `chronyd` 校准时钟。",
    )[lang],
    steps: [],
    code: [{ package: null, lang: "sh", text: "sudo timedatectl set-ntp true\ntimedatectl" }],
    why: both("Equal clocks agree on what has expired.", "时钟一致，双方对是否过期的判断才会一致。")[lang],
    claims: [CLAIM("success", 0.75)],
  };
}

function renewToken(lang: Language): PlanStep {
  return {
    approach: "renew-token",
    title: both("Request a fresh token", "重新获取令牌")[lang],
    kind: "untested",
    rate: null,
    interval: null,
    trials: 0,
    applies_to_versions: [],
    aims_at: ["token-expired"],
    how: both("Log in again or use the refresh token.", "重新登录，或使用刷新令牌。")[lang],
    steps: [],
    code: [],
    why: both(
      "A new token has a later `exp`, but the same `aud` and `iss`.",
      "新令牌的 `exp` 更晚，但 `aud` 和 `iss` 不变。",
    )[lang],
    claims: [CLAIM("failure", 0.7)],
  };
}

const DOCUMENTATION = [
  { url: "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3", title: 'RFC 7519, "aud" (Audience) Claim' },
];

const causesIn = (lang: Language, ...ids: string[]) =>
  CAUSES.filter(({ id }) => ids.includes(id)).map(({ id, title, tell }) => ({
    id,
    title: title[lang],
    tell: tell[lang],
  }));

function audienceMatch(lang: Language): AnswerMatch {
  return {
    record: ID,
    title: TITLE[lang],
    signature: "jwt audience invalid. expected: {expected}",
    causes: ["audience-mismatch"],
    open_causes: causesIn(lang, "audience-mismatch"),
    values: { expected: "api" },
    span: { start: 0, end: 34 },
    line: 1,
    package: "pkg:npm/jsonwebtoken",
    tier: "drafted",
    score: 41.3,
    explain: [
      { term: "jwt", bits: 12.1 },
      { term: "audience", bits: 14.6 },
      { term: "invalid", bits: 6.4 },
      { term: "expected", bits: 8.2 },
    ],
    plan: [alignAudience(lang), setLeeway(lang), syncClocks(lang)],
    avoid: [],
    documentation: DOCUMENTATION,
  };
}

/** `jwt audience invalid. expected: api`: one record, one cause. */
export function oneCause(lang: Language): Answer {
  return {
    query: { redacted: "jwt audience invalid. expected: api" },
    lang,
    matches: [audienceMatch(lang)],
    similar: [],
    took_ms: 0.8,
  };
}

/** `jwt expired` in a build log: two causes open, trials have run, and another record is recognised further down. */
export function twoCauses(lang: Language): Answer {
  const match: AnswerMatch = {
    ...audienceMatch(lang),
    signature: "jwt expired",
    causes: ["token-expired", "clock-skew"],
    open_causes: causesIn(lang, "token-expired", "clock-skew"),
    values: {},
    span: { start: 310, end: 321 },
    line: 12,
    tier: "verified",
    plan: [
      {
        ...renewToken(lang),
        kind: "workaround",
        rate: 0.93,
        interval: [0.72, 1],
        trials: 6,
        applies_to_versions: ["8.4.0", "8.4.1", "8.5.1"],
        claims: [],
      },
      setLeeway(lang),
      syncClocks(lang),
    ],
    avoid: [
      {
        approach: "disable-validation",
        title: both("Switch the validation off", "关闭校验")[lang],
        outcome: "unsafe",
        why: both(
          "The server then accepts forged and expired tokens. The error only disappears with the protection.",
          "服务器从此会接受伪造和过期的令牌。错误消失了，保护也一并消失。",
        )[lang],
      },
    ],
  };
  return {
    query: { redacted: "npm test\n…\nUnauthorizedError: jwt expired" },
    lang,
    matches: [
      match,
      {
        ...audienceMatch(lang),
        record: "npm/lifecycle-script-failed",
        title: both("npm error Lifecycle script failed", "npm error Lifecycle script failed")[lang],
        signature: "npm error Lifecycle script `{script}` failed with error:",
        causes: ["script-exited-non-zero"],
        open_causes: [
          {
            id: "script-exited-non-zero",
            title: both("The script itself failed; its own error stands above", "脚本自身失败，其报错在上方")[lang],
            tell: both("The lines above name another error.", "上方的输出中有另一个错误。")[lang],
          },
        ],
        values: { script: "test" },
        line: 31,
        plan: [],
        documentation: [],
      },
    ],
    similar: [],
    took_ms: 1.4,
  };
}

/** Nothing is recognised, two records are near. */
export function noMatch(lang: Language): Answer {
  return {
    query: { redacted: "the token was refused by the gateway" },
    lang,
    matches: [],
    similar: [
      { record: ID, title: TITLE[lang], score: 7.2 },
      {
        record: "api/oauth-invalid-grant",
        title: both("OAuth 2.0: invalid_grant", "OAuth 2.0：invalid_grant")[lang],
        score: 5.1,
      },
    ],
    took_ms: 2.1,
  };
}

type Approach = RecordView["approaches"][number];

function untestedApproach(step: PlanStep): Approach {
  const { approach, title, aims_at, how, steps, code, why, claims } = step;
  return {
    id: approach,
    title,
    kind: "untested",
    aims_at,
    how,
    steps,
    code,
    why,
    rate: null,
    interval: null,
    by_cause: [],
    claims,
  };
}

function disableValidation(lang: Language): Approach {
  return {
    id: "disable-validation",
    title: both("Switch the validation off", "关闭校验")[lang],
    kind: "untested",
    aims_at: [],
    how: both(
      "The token is decoded without being verified, or the option that checks the claim is removed.",
      "只解码令牌而不验证，或者去掉检查该声明的选项。",
    )[lang],
    steps: [],
    code: [{ package: "pkg:npm/jsonwebtoken", lang: "js", text: "const claims = jwt.decode(token);" }],
    why: both("The server then accepts forged and expired tokens.", "服务器从此会接受伪造和过期的令牌。")[lang],
    rate: null,
    interval: null,
    by_cause: [],
    claims: [CLAIM("failure", 0.9)],
  };
}

/** A record as drafted: no trial has run. */
export function draftedRecord(lang: Language): RecordView {
  return {
    id: ID,
    lang,
    title: TITLE[lang],
    domain: "api",
    domain_title: lang === "zh" ? "接口与认证" : "APIs and authentication",
    category: "auth_error",
    scope: "generic",
    tier: "drafted",
    resolvability: "unknown",
    provenance: { drafted_by: "AI (deadends.dev)", drafted_on: "2024-03-15", reviewed_by: [] },
    fix_rate: null,
    confidence: null,
    evidence: { trials: 0, reports: 0, claims: 7 },
    first_seen: { date: "2024-03-15", source: "deadends.dev" },
    last_verified: null,
    packages: [
      {
        purl: "pkg:npm/express-jwt",
        range: "vers:npm/>=7.0.0",
        notes: both(
          "The export is `expressjwt`, and `algorithms` is required.",
          "导出名为 `expressjwt`，且必须设置 `algorithms`。",
        )[lang],
        versions: [],
      },
      { purl: "pkg:pypi/pyjwt", range: null, notes: null, versions: [] },
    ],
    root_cause: both(
      "A claim of the token (audience, issuer or a time) is not what the server expects. The signature is right, so the token is genuine: it was issued for another purpose, or at another time.",
      "令牌中的某个声明（受众、签发方或时间）与服务器的期望不符。签名是正确的，所以令牌是真的：只是签发的用途或时间不对。",
    ),
    causes: CAUSES.map(({ id, title, tell }) => ({ id, title: title[lang], tell: tell[lang], prevalence: null })),
    signatures: [
      {
        id: "jsonwebtoken-audience",
        template: "jwt audience invalid. expected: {expected}",
        package: "pkg:npm/jsonwebtoken",
        causes: ["audience-mismatch"],
        source: "jsonwebtoken 9.0.2 on Node.js 20.20.2",
      },
      {
        id: "jsonwebtoken-expired",
        template: "jwt expired",
        package: "pkg:npm/jsonwebtoken",
        causes: ["token-expired", "clock-skew"],
        source: "jsonwebtoken 9.0.2 on Node.js 20.20.2",
      },
    ],
    documentation: DOCUMENTATION,
    approaches: [
      ...[alignAudience(lang), setLeeway(lang), syncClocks(lang), renewToken(lang)].map(untestedApproach),
      disableValidation(lang),
    ],
    claims: [CLAIM("fix-rate", 0.8), CLAIM("confidence", 0.85)],
    leads_to: [],
    confused_with: [
      {
        record: "api/jwt-signature-invalid",
        title: both("JWT signature verification failed", "JWT 签名验证失败")[lang],
        how: both("There the message says `invalid signature`.", "那里的信息是 `invalid signature`。")[lang],
      },
    ],
    urls: {
      html: `https://wayout.example/${ID}`,
      json: `https://wayout.example/${ID}.json`,
      markdown: `https://wayout.example/${ID}.md`,
      zh: `https://wayout.example/zh/${ID}`,
    },
  };
}

/** The same record after trials (invented): rates, outcomes by cause, versions, an edge to another record. */
export function testedRecord(lang: Language): RecordView {
  const drafted = draftedRecord(lang);
  const [align, leeway, , , disable] = drafted.approaches as [Approach, Approach, Approach, Approach, Approach];
  const versions = ["8.4.1", "8.5.1"];
  const outcomes = { fixed: 0, unchanged: 0, new_error: 0, unsafe: 0 };
  const untried = drafted.approaches.slice(2, 4);
  return {
    ...drafted,
    tier: "verified",
    resolvability: "partial",
    provenance: { ...drafted.provenance, reviewed_by: ["Li Wei"] },
    fix_rate: { rate: 0.81, interval: [0.66, 0.93], trials: 18, reports: 2 },
    confidence: 0.73,
    evidence: { trials: 18, reports: 2, claims: 7 },
    last_verified: "2026-11-20T08:00:00Z",
    packages: drafted.packages.map((one) =>
      one.purl === "pkg:npm/express-jwt"
        ? {
            ...one,
            versions: versions.map((version) => ({
              version,
              status: "active",
              introduced: "2022-05-31",
              deprecated: null,
              notes: null,
            })),
          }
        : one,
    ),
    causes: drafted.causes.map((cause, index) => ({ ...cause, prevalence: [0.5, 0.3, 0.2][index] ?? null })),
    approaches: [
      {
        ...align,
        kind: "workaround",
        rate: 0.93,
        interval: [0.72, 1],
        by_cause: [
          {
            cause: "audience-mismatch",
            rate: 0.93,
            interval: [0.72, 1],
            outcomes: { ...outcomes, fixed: 6 },
            versions,
          },
          {
            cause: "clock-skew",
            rate: 0.07,
            interval: [0, 0.28],
            outcomes: { ...outcomes, unchanged: 6 },
            versions,
          },
        ],
      },
      {
        ...leeway,
        kind: "workaround",
        rate: 0.64,
        interval: [0.34, 0.9],
        by_cause: [
          {
            cause: "clock-skew",
            rate: 0.64,
            interval: [0.34, 0.9],
            outcomes: { ...outcomes, fixed: 4, unsafe: 2 },
            versions,
          },
        ],
      },
      {
        ...disable,
        kind: "dead_end",
        rate: 0.07,
        interval: [0, 0.28],
        by_cause: [
          {
            cause: "audience-mismatch",
            rate: 0.07,
            interval: [0, 0.28],
            outcomes: { ...outcomes, new_error: 1, unsafe: 5 },
            versions,
          },
        ],
      },
      ...untried,
    ],
    leads_to: [
      { record: "api/jwt-signature-invalid", title: "JWT signature verification failed", via: "disable-validation" },
    ],
  };
}

export function searchHits(lang: Language): SearchHit[] {
  return [
    { record: ID, title: TITLE[lang], tier: "verified", score: 12.5 },
    {
      record: "api/jwt-signature-invalid",
      title: both("JWT signature verification failed", "JWT 签名验证失败")[lang],
      tier: "drafted",
      score: 8.1,
    },
  ];
}

export const scanHit: ScanHit = {
  file: "build.log",
  line: 1204,
  record: ID,
  title: TITLE.en,
  signature: "jwt audience invalid. expected: {expected}",
  causes: ["audience-mismatch"],
  text: "UnauthorizedError: jwt audience invalid. expected: api",
  score: 41.3,
};

/** Trials that show every remark there is. */
export const trials = (lang: Language): TrialsView => {
  const line = {
    title: null,
    signature: "express-jwt-audience",
    leads_to: null,
    runtime: { name: "node", version: "20.20.2" },
    sandboxed: true,
    uncontrolled: false,
    duration_ms: 812,
    time: "2026-11-23T18:14:41.852Z",
    subject: { name: `${ID}/lab/express-jwt`, sha256: "5".repeat(64) },
    stale: false,
    signed_by: [],
  } as const;
  const message = "UnauthorizedError: jwt audience invalid. expected: api";
  return {
    record: ID,
    lang,
    title: TITLE[lang],
    counts: { trials: 5, counted: 3, reproductions: 1, stale: 1, signed: 1 },
    groups: [
      {
        scenario: "express-jwt",
        package: "pkg:npm/express-jwt",
        version: "8.4.0",
        cause: { id: "audience-mismatch", title: "The token was issued for another audience" },
        trials: [
          {
            ...line,
            runtime: { ...line.runtime },
            id: "a".repeat(64),
            approach: null,
            outcome: "reproduced",
            message,
            use: "reproduction",
            signed_by: [],
          },
          {
            ...line,
            runtime: { ...line.runtime },
            id: "b".repeat(64),
            approach: "align-audience",
            outcome: "fixed",
            message: "",
            use: "counted",
            signed_by: ["c0ffee".repeat(10)],
          },
          {
            ...line,
            runtime: { ...line.runtime },
            id: "c".repeat(64),
            approach: "disable-claim-checks",
            outcome: "unsafe",
            message: "allowed now: another-audience",
            use: "counted",
            sandboxed: false,
            signed_by: [],
          },
          {
            ...line,
            runtime: { ...line.runtime },
            id: "d".repeat(64),
            approach: "edit-the-payload",
            outcome: "new-error",
            message: "UnauthorizedError: invalid signature",
            leads_to: "api/jwt-signature-invalid",
            use: "counted",
            signed_by: [],
          },
          {
            ...line,
            runtime: { ...line.runtime },
            id: "e".repeat(64),
            approach: "set-leeway",
            outcome: "unchanged",
            message,
            use: "stale",
            stale: true,
            signed_by: [],
          },
        ],
      },
    ],
    figures: [],
    urls: {
      record: `/${ID}`,
      html: `/${ID}/trials`,
      json: `/${ID}/trials.json`,
      markdown: `/${ID}/trials.md`,
      zh: `/zh/${ID}/trials`,
    },
  };
};
