// Stores an order. 127.0.0.2 is the server's address in the network, 127.0.0.1 its loopback.
import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const settings =
  approach === "listen-on-network" ? ["listen_addresses=127.0.0.1,127.0.0.2"] : ["listen_addresses=127.0.0.1"];
const hba = approach === "listen-on-network" ? ["local all all trust", "host all all 127.0.0.0/8 trust"] : undefined;
const run = (port = 5432) => {
  fs.chmodSync("data", 0o700);
  return start({ port, settings, hba });
};
let server = await run();
const keeper = await server.connect();
await keeper.query("create table orders (total int)");
if (cause === "server-not-running") {
  const left = fs.readFileSync("data/postmaster.pid", "utf8");
  await server.end("SIGQUIT"); // as after a crash, which leaves this file behind
  fs.writeFileSync("data/postmaster.pid", left.replace(/^ready/m, "starting"));
  server = undefined;
}
if (["still-starting", "wrong-port"].includes(cause)) {
  await server.end();
  server = cause === "wrong-port" ? await run(5433) : undefined;
}
const later = cause === "still-starting" ? pause(1500).then(() => run()) : undefined;

const failures = [];
if (approach === "delete-postmaster-pid") fs.rmSync("data/postmaster.pid");
if (approach === "edit-pg-hba") fs.appendFileSync("data/pg_hba.conf", "host all all 0.0.0.0/0 scram-sha-256\n");
if (approach === "edit-pg-hba") await (await server.connect()).query("select pg_reload_conf()");
if (["start-server", "delete-postmaster-pid"].includes(approach))
  await run().then(
    (one) => {
      server = one;
    },
    (error) => failures.push(error),
  );

const host =
  {
    "listen-addresses": "127.0.0.2",
    "socket-path": approach === "name-the-socket-folder" ? "/tmp" : "/var/run/postgresql",
  }[cause] ?? "127.0.0.1";
const options = { host, port: approach === "right-port" ? 5433 : 5432, user: "postgres", database: "postgres" };
if (approach === "raise-connect-timeout") options.connectionTimeoutMillis = 10_000;
async function store() {
  const client = new pg.Client(options);
  await client.connect();
  await client.query("insert into orders values (42)");
  await client.end();
}
async function waitUntilReady() {
  for (let tries = 0; tries < 20; tries++) {
    const client = new pg.Client(options);
    const ready = await client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
}
try {
  if (approach === "wait-until-ready") await waitUntilReady();
  await store().catch((error) => {
    if (approach !== "swallow-error") throw error;
  });
  fs.writeFileSync("said.txt", "stored");
  console.log("the order is stored");
} finally {
  server ??= await later;
  await server?.end();
  for (const error of failures) console.error("a second server:", error.message);
}
