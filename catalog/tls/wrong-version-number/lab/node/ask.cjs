const { readFileSync } = require("node:fs");
const approach = process.env.WAYOUT_APPROACH;
const { get } = require(approach === "use-http-or-tls-port" ? "node:http" : "node:https");
const own =
  approach === "client-certificate" ? { cert: readFileSync("client.crt"), key: readFileSync("client.key") } : {};
get({ host: "localhost", family: 4, port: process.argv[2], ...own }, (answer) =>
  answer.on("data", (data) => console.log(String(data))),
);
