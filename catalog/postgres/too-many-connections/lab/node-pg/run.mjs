// Two programs of a shop with a pool each; the server has 10 slots, 3 of them reserved.
import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start({
  settings: [`max_connections=${approach === "raise-limit" ? 30 : 10}`, "max_wal_senders=0"],
});
const admin = await server.connect();
await admin.query("create role app login");
if (cause === "limit-too-small")
  await admin.query(`alter role app connection limit ${approach === "raise-limit" ? 20 : 4}`);
if (approach === "idle-timeouts") await admin.query("alter role app set idle_in_transaction_session_timeout = '300ms'");
await admin.end();

const user = approach === "use-superuser" ? "postgres" : "app";
const max = approach === "one-small-pool" ? 2 : cause === "connection-leak" ? 50 : 5;
const pools = [1, 2].map(
  () =>
    new pg.Pool({
      host: server.host,
      port: server.port,
      user,
      database: "postgres",
      max,
      connectionTimeoutMillis: 4000,
    }),
);
for (const pool of pools) pool.on("error", () => {});

async function administratorComesIn() {
  await pause(400);
  const came = await server.connect().then(
    () => "in",
    () => "not in",
  );
  fs.writeFileSync("administrator.txt", came);
}

const serve = {
  // Five requests at once in each of the two programs.
  "pools-too-large": () => pools.flatMap((pool) => [1, 2, 3, 4, 5].map(() => pool.query("select pg_sleep(1)"))),
  async *"connection-leak"() {
    for (let request = 0; request < 40; request++) {
      const client = await pools[0].connect();
      client.on("error", () => {});
      yield client.query("select 1");
      if (approach === "close-leaks") client.release();
    }
  },
  async *"idle-in-transaction"() {
    // A job begins a transaction on each of its connections and waits for something else.
    for (let job = 0; job < 7; job++) {
      const client = new pg.Client({ host: server.host, port: server.port, user, database: "postgres" });
      client.on("error", () => {});
      await client.connect();
      await client.query("begin");
    }
    await pause(1000);
    yield pools[0].query("select 1");
  },
}[cause === "limit-too-small" ? "pools-too-large" : cause];

const watch = administratorComesIn();
try {
  const requests = serve();
  if (Array.isArray(requests)) await Promise.all(requests);
  else for await (const answer of requests) await answer;
  console.log("all requests are served");
} finally {
  await watch;
  await Promise.race([Promise.allSettled(pools.map((pool) => pool.end())), pause(500)]);
  await server.end();
}
