// Makes a client for the server db.example.com, as the user app with the password "p:a/ss". Nothing is sent: the string is read at once.
const fs = require("node:fs");
const { MongoClient } = require("mongodb");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const password = "p:a/ss";
const encoded = encodeURIComponent(password);
const rest = `app:${encoded}@db.example.com`;
let uri = {
  "scheme-missing": approach === "correct-scheme" ? `mongodb://${rest}/shop` : `"mongodb://${rest}/shop"`, // with the quotes of an .env file
  "unescaped-password": `mongodb://app:${approach === "encode-password" ? encoded : password}@db.example.com/shop`,
  "option-removed": `mongodb://${rest}/shop`,
  "port-with-srv": `mongodb+srv://${rest}${approach === "drop-port" ? "" : ":27017"}/shop`,
}[cause];
const options = cause === "option-removed" && approach !== "remove-option" ? { useCreateIndex: true, poolSize: 5 } : {};
if (approach === "credentials-as-options") {
  uri = "mongodb://db.example.com/shop";
  options.auth = { username: "app", password };
}
if (approach === "encode-whole-string") uri = encodeURIComponent(uri);
if (approach === "fallback-to-localhost" && !uri.startsWith("mongodb")) uri = "mongodb://127.0.0.1:27017/shop";
const { options: read } = new MongoClient(uri, options);
fs.writeFileSync(
  "client.json",
  JSON.stringify({ host: read.srvHost ?? read.hosts[0].host, password: read.credentials?.password }),
);
console.log("the client is made");
