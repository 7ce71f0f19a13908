// A program reads an order as the role app. The administrator, at the socket, is the role postgres.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const admin = ["local all postgres trust"];
const usual = [...admin, "local all all peer", "host all all 127.0.0.1/32 scram-sha-256"];
const onlyTls = [...admin, "local all all peer", "hostssl all all 127.0.0.1/32 scram-sha-256"];
const withPlainLine = [...admin, "host shop app 127.0.0.1/32 scram-sha-256", ...onlyTls.slice(1)];
const settings = ["password_encryption=scram-sha-256"];

if (cause === "no-hba-line") {
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  const files = ["-keyout", "server.key", "-out", "server.crt"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject, ...files], {
    stdio: "ignore",
  });
  fs.chmodSync("server.key", 0o600);
  settings.push("ssl=on", `ssl_cert_file=${path.resolve("server.crt")}`, `ssl_key_file=${path.resolve("server.key")}`);
}

/** What an image's first start does: only in an empty data folder it makes the role, with the password that it is told, and the table. */
async function boot(data, password, { role = "app", hba = usual } = {}) {
  const fresh = !fs.existsSync(data);
  if (fresh) initialise(data);
  else fs.chmodSync(data, 0o700);
  const server = await start({ data, settings, hba });
  if (!fresh) return server;
  const one = await server.connect({ host: "/tmp" });
  await one.query(`create role ${role} login password '${password}'`);
  await one.query(`create database shop owner ${role}`);
  const shop = await server.connect({ host: "/tmp", database: "shop" });
  await shop.query("create table orders (total int); grant select on orders to public");
  return server;
}

const hba =
  { "trust-everyone": ["local all all trust", "host all all 127.0.0.1/32 trust"] }[approach] ??
  {
    "no-hba-line": approach === "use-host-or-password-line" ? withPlainLine : onlyTls,
  }[cause];
let server = await boot("data", "secret", { hba, role: cause === "role-missing" ? "shopkeeper" : "app" });
const first = await server.connect({ host: "/tmp", database: "shop" });
await first.query("insert into orders values (42)");
if (cause === "initial-password-kept") {
  await server.end();
  if (approach === "recreate-volume") fs.rmSync("data", { recursive: true });
  server = await boot("data", "new-secret", { hba });
}
const other = cause === "other-server" ? await boot("other", "another-secret", { hba }) : undefined;
const asked = other && approach !== "find-the-server" ? other : server;

const given = { "wrong-password": "sekret", "initial-password-kept": "new-secret", "password-not-sent": undefined };
let password = cause in given ? given[cause] : "secret";
const endAll = async () => {
  await other?.end();
  await server.end();
};
// pg 8.7 does not hand every refusal to the promise.
process.once("uncaughtException", async (error) => {
  await endAll();
  console.error(error);
  process.exit(1);
});
try {
  const keeper = await server.connect({ host: "/tmp" });
  if (approach === "set-password") await keeper.query(`alter role app password '${password ?? "secret"}'`);
  if (approach === "create-role") await keeper.query("create role app login password 'secret'");
  if (approach === "pass-the-password") password = "secret";
  if (approach === "string-of-undefined") password = String(password);
  const socket = cause === "peer-or-ident" && approach !== "use-host-or-password-line";
  const program = await asked.connect({
    host: socket ? "/tmp" : "127.0.0.1",
    user: "app",
    database: "shop",
    password,
    ssl: approach === "require-tls" ? { ca: fs.readFileSync("server.crt", "utf8") } : false,
  });
  await program.query("select total from orders");
  console.log("app has read its orders");
} finally {
  await endAll();
}
