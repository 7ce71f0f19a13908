// An API that verifies tokens itself: it logs what is thrown and answers with its name and message.
const http = require("node:http");
const jwt = require("jsonwebtoken");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach, PORT } = process.env;
const secret = "a-test-secret-of-at-least-32-bytes";

const algorithms = ["HS256"];
const expected = { algorithms, audience: "https://api.example/", issuer: "https://issuer.example/" };
if (cause === "missing-claim") expected.maxAge = "1h";
if (cause === "other-claim-mismatch") expected.subject = "user-1";

const ways = {
  "set-leeway": { ...expected, clockTolerance: 30 },
  "huge-leeway": { ...expected, clockTolerance: 60 * 60 * 24 * 365 },
  "disable-claim-checks": { algorithms, ignoreExpiration: true, ignoreNotBefore: true },
  "match-audience-and-issuer": { ...expected, ...(cause === "audience-mismatch" && { audience: "client-7" }) },
  "accept-several-values": {
    ...expected,
    audience: [expected.audience, "client-7"],
    issuer: [expected.issuer, "https://login.example/"],
  },
};

const read = (token) =>
  approach === "decode-without-verifying" ? jwt.decode(token) : jwt.verify(token, secret, ways[approach] ?? expected);

http
  .createServer((request, response) => {
    const answer = (status, value) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    try {
      answer(200, read((request.headers.authorization ?? "").replace(/^Bearer /, "")));
    } catch (error) {
      console.error(error);
      answer(401, { name: error.name, message: error.message });
    }
  })
  .listen(Number(PORT), "127.0.0.1");
