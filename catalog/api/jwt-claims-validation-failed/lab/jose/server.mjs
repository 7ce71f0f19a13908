// An API that verifies tokens itself: it logs what is thrown and answers with its code and message.
import { createServer } from "node:http";
import { decodeJwt, jwtVerify } from "jose";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach, PORT } = process.env;
const key = new TextEncoder().encode("a-test-secret-of-at-least-32-bytes");

const expected = {
  algorithms: ["HS256"],
  audience: "https://api.example/",
  issuer: "https://issuer.example/",
  requiredClaims: ["exp"],
};
// Only a limit on the age makes it look at `iat`.
if (cause === "issued-in-the-future") expected.maxTokenAge = "1 day";
if (cause === "other-claim-mismatch") expected.subject = "user-1";

const ways = {
  "set-leeway": { ...expected, clockTolerance: "30s" },
  "huge-leeway": { ...expected, clockTolerance: "1 year" },
  "match-audience-and-issuer": { ...expected, ...(cause === "audience-mismatch" && { audience: "client-7" }) },
  "accept-several-values": {
    ...expected,
    audience: [expected.audience, "client-7"],
    issuer: [expected.issuer, "https://login.example/"],
  },
};

const read = async (token) =>
  approach === "decode-without-verifying"
    ? decodeJwt(token)
    : (await jwtVerify(token, key, ways[approach] ?? expected)).payload;

createServer(async (request, response) => {
  const answer = (status, value) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  };
  try {
    answer(200, await read((request.headers.authorization ?? "").replace(/^Bearer /, "")));
  } catch (error) {
    console.error(error);
    answer(401, { code: error.code, message: error.message });
  }
}).listen(Number(PORT), "127.0.0.1");
