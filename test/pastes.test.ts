/**
 * What people paste, on the real catalog: the record that must come first, and the causes that it leaves open. Wrong answers that are known
 * live in the second table, with what is desired and what is actual; it fails when either changes.
 */
import { describe, expect, it } from "vitest";
import { lookup } from "../src/answer/lookup.ts";
import { compileBundle } from "../src/bundle/compile.ts";
import { openBytes } from "../src/bundle/open.ts";
import { readCatalog } from "../src/catalog/read.ts";

const bundle = openBytes(compileBundle(await readCatalog("catalog")).bytes);

const first = (text: string): string => {
  const [match] = lookup(bundle, text).matches;
  return match ? `${match.record} ${match.causes.join(" ")}` : "nothing";
};

const CLAIMS = "api/jwt-claims-validation-failed";

const FRAMES = `
    at /srv/app/node_modules/express-jwt/dist/index.js:94:27
    at step (/srv/app/node_modules/express-jwt/dist/index.js:33:23)
    at processTicksAndRejections (node:internal/process/task_queues:95:5)`;

const pastes: [name: string, text: string, answer: string][] = [
  [
    "express-jwt, audience",
    `UnauthorizedError: jwt audience invalid. expected: http://localhost:3003/api/${FRAMES}`,
    `${CLAIMS} audience-mismatch`,
  ],
  [
    "express-jwt, in a log line",
    `2026-11-23 10:22:01.113 [ERROR] api - UnauthorizedError: jwt issuer invalid. expected: https://id.example.org/${FRAMES}`,
    `${CLAIMS} issuer-mismatch`,
  ],
  [
    "express-jwt, in a JSON log",
    '{"level":50,"err":{"type":"UnauthorizedError","message":"jwt audience invalid. expected: api","stack":"UnauthorizedError: jwt audience invalid. expected: api\\n    at /srv/app/node_modules/express-jwt/dist/index.js:94:27"}}',
    `${CLAIMS} audience-mismatch`,
  ],
  [
    "express-jwt, in Express's error page",
    "<pre>UnauthorizedError: jwt audience invalid. expected: http:&#x2F;&#x2F;localhost:3003&#x2F;api&#x2F;<br> &nbsp; &nbsp;at &#x2F;srv&#x2F;app&#x2F;node_modules&#x2F;express-jwt&#x2F;dist&#x2F;index.js:94:27</pre>",
    `${CLAIMS} audience-mismatch`,
  ],
  [
    "jsonwebtoken, expired",
    "TokenExpiredError: jwt expired\n    at /srv/app/node_modules/jsonwebtoken/verify.js:190:21\n    at getSecret (/srv/app/node_modules/jsonwebtoken/verify.js:97:14) {\n  expiredAt: 2024-03-15T10:00:00.000Z\n}",
    `${CLAIMS} expired clock-skew`,
  ],
  [
    "jsonwebtoken, not active",
    "NotBeforeError: jwt not active\n    at /srv/app/node_modules/jsonwebtoken/verify.js:179:21",
    `${CLAIMS} not-yet-valid clock-skew`,
  ],
  [
    "jose, issuer",
    "JWTClaimValidationFailed: unexpected \"iss\" claim value\n    at validateClaimsSet (file:///srv/app/node_modules/jose/dist/webapi/lib/jwt_claims_set.js:94:15) {\n  code: 'ERR_JWT_CLAIM_VALIDATION_FAILED',\n  claim: 'iss',\n  reason: 'check_failed'\n}",
    `${CLAIMS} issuer-mismatch`,
  ],
  [
    "jose, code and message only",
    'ERR_JWT_CLAIM_VALIDATION_FAILED unexpected "iss" claim value',
    `${CLAIMS} issuer-mismatch`,
  ],
  [
    "PyJWT, expired",
    'Traceback (most recent call last):\n  File "/srv/app/main.py", line 12, in <module>\n    jwt.decode(token, key, algorithms=["HS256"])\njwt.exceptions.ExpiredSignatureError: Signature has expired',
    `${CLAIMS} expired clock-skew`,
  ],
  [
    "PyJWT, not yet valid",
    "jwt.exceptions.ImmatureSignatureError: The token is not yet valid (nbf)",
    `${CLAIMS} not-yet-valid clock-skew`,
  ],
  [
    "PyJWT, issued in the future",
    "jwt.exceptions.ImmatureSignatureError: The token is not yet valid (iat)",
    `${CLAIMS} issued-in-the-future clock-skew`,
  ],
  [
    "PyJWT under pytest",
    "E           jwt.exceptions.InvalidAudienceError: Audience doesn't match",
    `${CLAIMS} audience-mismatch`,
  ],
  [
    "Spring, a response",
    'HTTP/1.1 401 \nWWW-Authenticate: Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Jwt expired at 2024-03-15T10:00:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"\nContent-Length: 0',
    `${CLAIMS} expired clock-skew`,
  ],
  [
    "npm, conflict",
    "npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree\nnpm ERR! \nnpm ERR! While resolving: app@0.1.0\nnpm ERR! Found: react@18.2.0",
    "npm/eresolve-dependency-conflict",
  ],
  [
    "Node.js, port in use",
    "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.setupListenHandle [as _listen2] (node:net:1817:16)",
    "node/port-in-use",
  ],
  [
    "Python, a missing module",
    "Traceback (most recent call last):\n  File \"app.py\", line 1, in <module>\n    import requests\nModuleNotFoundError: No module named 'requests'",
    "python/module-not-found",
  ],
  [
    "git, a push refused",
    " ! [rejected]        main -> main (fetch first)\nerror: failed to push some refs to 'origin'",
    "git/push-rejected-non-fast-forward",
  ],
  [
    "psql, a password",
    'psql: error: connection to server at "localhost" (127.0.0.1), port 5432 failed: FATAL:  password authentication failed for user "app"',
    "postgres/password-authentication-failed",
  ],
  [
    "cut inside a word by a narrow terminal",
    "npm ERR! ERESOLVE unable to resolve depend\nency tree",
    "npm/eresolve-dependency-conflict dependent-outdated dependent-lags family-out-of-step tree-made-unchecked",
  ],
  [
    "between words and inside a path",
    "Error \n[ERR_MODULE_NOT_FOUND]: \nCannot find package \n'cors' imported from C:\\Re\nimbursement\\back\\app.js\n    at packageResolve (nod\ne:internal/modules/esm/res\nolve:857:9)",
    "node/cannot-find-module package-not-installed omitted-in-production path-alias incomplete-package",
  ],
];

describe("a paste", () => {
  it.each(pastes)("%s", (_, text, answer) => {
    if (answer.includes(" ")) expect(first(text)).toBe(answer);
    else expect(first(text).split(" ")[0]).toBe(answer);
  });
});

describe("a neighbour of the JWT claims record", () => {
  const neighbours: [text: string, record: string][] = [
    [
      "JsonWebTokenError: invalid signature\n    at /srv/app/node_modules/jsonwebtoken/verify.js:171:19",
      "api/jwt-signature-invalid",
    ],
    [
      "JsonWebTokenError: jwt malformed\n    at /srv/app/node_modules/jsonwebtoken/verify.js:70:17",
      "api/jwt-malformed",
    ],
    ["UnauthorizedError: invalid signature", "api/jwt-signature-invalid"],
    ["jwt.exceptions.InvalidSignatureError: Signature verification failed", "api/jwt-signature-invalid"],
    ["jwt.exceptions.DecodeError: Not enough segments", "api/jwt-malformed"],
    ["JsonWebTokenError: invalid algorithm", "api/jwt-algorithm-not-allowed"],
  ];
  it.each(neighbours)("%s", (text, record) => {
    expect(first(text).split(" ")[0]).toBe(record);
    expect(lookup(bundle, text).matches.map((match) => match.record)).not.toContain(CLAIMS);
  });
});

describe("a text without an error", () => {
  it.each([
    "Our API answers 401 when the JWT expired or its audience is invalid; see the docs.",
    "Downloading requests-2.31.0-py3-none-any.whl (62 kB)\nSuccessfully installed requests-2.31.0",
    '127.0.0.1 - - [23/Nov/2026:10:00:00 +0000] "GET /health HTTP/1.1" 200 2',
    "The server refuses a connection when the port is already in use. Use another port.",
  ])("%s", (text) => {
    expect(first(text)).toBe("nothing");
  });
});

/** Known misses: what we would like, and what comes today. */
const misses: [name: string, text: string, desired: string, actual: string][] = [
  [
    "wrapped, the log's prefix repeated",
    "[auth] JsonWebTokenError: jwt audience\n[auth] invalid. expected: api",
    "api/jwt-claims-validation-failed",
    "nothing",
  ],
  [
    "a slip of the pen",
    "UnauthorizedError: jwt audiance invalid. expected: api",
    "api/jwt-claims-validation-failed",
    "nothing",
  ],
];

describe("known misses", () => {
  it.each(misses)("%s", (_, text, desired, actual) => {
    expect(first(text).split(" ")[0]).toBe(actual);
    expect(actual).not.toBe(desired);
  });
});
