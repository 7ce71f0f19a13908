// An API that wants a token. Express's own error handler answers.
const express = require("express");
const { expressjwt } = require("express-jwt");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach, PORT } = process.env;
process.env.JWT_SECRET = "a-test-secret-of-at-least-32-bytes";

const expected = { audience: "https://api.example/", issuer: "https://issuer.example/" };

const common = { secret: process.env.JWT_SECRET, algorithms: ["HS256"] };

const ways = {
  "set-leeway": () => expressjwt({ ...common, ...expected, clockTolerance: 30 }),
  "huge-leeway": () => expressjwt({ ...common, ...expected, clockTolerance: 60 * 60 * 24 * 365 }),
  "disable-claim-checks": () => expressjwt({ ...common, ignoreExpiration: true, ignoreNotBefore: true }),
  // The issuer moved to another name: the server takes it over.
  "match-audience-and-issuer": () =>
    expressjwt({ ...common, ...expected, ...(cause === "audience-mismatch" && { audience: "client-7" }) }),
  "accept-several-values": () =>
    expressjwt({
      ...common,
      audience: [expected.audience, "client-7"],
      issuer: [expected.issuer, "https://login.example/"],
    }),
};

const app = express();
if (approach === "leeway-snippet-as-printed") {
  const jwt = require("express-jwt");
  // biome-ignore format: exactly as it is passed around
  app.use(jwt({ secret: 'mysecret', clockTolerance: 30 }))
} else app.use((ways[approach] ?? (() => expressjwt({ ...common, ...expected })))());
app.get("/", (request, response) => response.json(request.auth));
app.listen(Number(PORT), "127.0.0.1");
