// Two programs work on the accounts 1 and 2 at the same time. What each has been told is done goes to said.json.
import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start({
  settings: [`deadlock_timeout=${approach === "raise-deadlock-timeout" ? "3s" : "300ms"}`],
});
const admin = await server.connect();
await admin.query("create table accounts (id int primary key, balance int not null)");
await admin.query("insert into accounts values (1, 100), (2, 100)");
const patience = approach === "raise-lock-timeout" ? "20s" : cause === "opposite-order" ? "0" : "1s";
await admin.query(`alter role postgres set lock_timeout = '${patience}'`);
const [one, two] = [await server.connect(), await server.connect()];
const said = { 1: 0, 2: 0 };

/** Runs `work` in a transaction of `client`, and where that is the approach once more after a failure. */
async function transaction(client, work, begin = "begin") {
  for (let left = approach === "retry-transaction" ? 1 : 0; ; left--) {
    await client.query(begin);
    try {
      const done = await work();
      await client.query("commit");
      return done;
    } catch (error) {
      await client.query("rollback");
      if (left === 0 || !["40P01", "40001", "55P03"].includes(error.code)) throw error;
    }
  }
}

async function query(client, text, values) {
  try {
    return await client.query(text, values);
  } catch (error) {
    if (approach === "retry-statement") return client.query(text, values);
    throw error;
  }
}

// Puts an amount onto both accounts, in the given order, and takes its time between the two.
async function deposit(client, amount, order) {
  const ids = approach === "same-order" ? [...order].sort() : order;
  await transaction(client, async () => {
    for (const id of ids) {
      await query(client, "update accounts set balance = balance + $1 where id = $2", [amount, id]);
      await pause(200);
    }
  });
  for (const id of ids) said[id] += amount;
}

// Reads the balance, computes and writes it back.
async function addTen(client) {
  const level = ["lower-isolation", "lock-row-first"].includes(approach) ? "read committed" : "repeatable read";
  const lock = approach === "lock-row-first" ? "for update" : "";
  await transaction(
    client,
    async () => {
      const { rows } = await client.query(`select balance from accounts where id = 1 ${lock}`);
      await pause(200);
      await query(client, "update accounts set balance = $1 where id = 1", [rows[0].balance + 10]);
    },
    `begin isolation level ${level}`,
  );
  said[1] += 10;
}

// Changes the account 1 and then waits for another service.
async function slowDeposit(client) {
  await client.query("begin");
  await client.query("update accounts set balance = balance + 10 where id = 1");
  if (approach === "end-blocker") await client.query("commit");
  await pause(2000);
  if (approach !== "end-blocker") await client.query("commit");
  said[1] += 10;
}

async function slowReport(client) {
  await client.query("begin");
  await client.query("select sum(balance) from accounts");
  await pause(2000);
  await client.query("commit");
}

async function changeSchema(client) {
  await client.query(`set lock_timeout = '${approach === "change-schema-gently" ? "200ms" : "20s"}'`);
  for (;;) {
    try {
      return await client.query("alter table accounts add column note text");
    } catch (error) {
      if (approach !== "change-schema-gently") throw error;
      await pause(500);
    }
  }
}

async function terminateOthers() {
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'");
}

const works = {
  "opposite-order": () => [deposit(one, 10, [1, 2]), deposit(two, 5, [2, 1])],
  "stricter-isolation": () => [addTen(one), addTen(two)],
  "long-transaction": () => [slowDeposit(one), pause(300).then(() => deposit(two, 5, [1, 2]))],
  "schema-change": () => {
    const change = pause(200).then(async () => changeSchema(await server.connect()));
    return [slowReport(one), change, pause(400).then(() => deposit(two, 5, [1, 2]))];
  },
};
if (approach === "terminate-blocker") {
  one.on("error", () => {});
  setTimeout(terminateOthers, 700);
}
const results = await Promise.allSettled(works[cause]());
fs.writeFileSync("said.json", JSON.stringify(said));
await server.end();
const failed = results.find(({ status }) => status === "rejected");
if (failed) throw failed.reason;
console.log("both have done their work");
