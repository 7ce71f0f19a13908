// Money goes from one account to another: two bookings and a tag, in one transaction. Then an order is stored.
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const admin = await server.connect();
await admin.query("create table bookings (account text not null, amount int not null check (amount < 100))");
await admin.query("create table tags (name text primary key)");
await admin.query("create table orders (id int primary key)");
await admin.query("insert into tags values ('red')");
const client = await server.connect();
const begin = () => (approach === "autocommit" ? undefined : client.query("begin"));
const commit = () => (approach === "autocommit" ? undefined : client.query("commit"));

// A statement whose failure the program takes no notice of.
async function careless(text) {
  if (approach === "savepoint") await client.query("savepoint one");
  try {
    await client.query(text);
  } catch {
    if (approach === "savepoint") await client.query("rollback to savepoint one");
  }
}

// 900 is more than one booking may be: the second half is refused.
async function transfer() {
  await begin();
  try {
    await client.query("insert into bookings values ('ada', -900)");
    await client.query("insert into bookings values ('bob', 900)");
    await commit();
  } catch {
    if (approach === "roll-back-on-error") await client.query("rollback");
  }
}

const stored = async () => (await admin.query("select from orders where id = 1")).rowCount === 1;
const work = {
  async "error-swallowed"() {
    await begin();
    const strict = approach === "roll-back-on-error";
    try {
      if (approach === "savepoint") await client.query("savepoint all_of_it");
      await client.query("insert into bookings values ('ada', -900)");
      await client.query("insert into bookings values ('bob', 900)");
    } catch {
      if (strict) {
        await client.query("rollback");
        await begin();
      }
      if (approach === "savepoint") await client.query("rollback to savepoint all_of_it");
    }
    const order = client.query("insert into orders values (1)");
    await (approach === "ignore-and-commit" ? order.catch(() => {}) : order);
    await commit();
    return stored();
  },
  async "connection-reused"() {
    await transfer();
    await client.query("insert into orders values (1)"); // the next request, which got the same connection
    return stored();
  },
  async "failure-expected"() {
    await begin();
    await careless(`insert into tags values ('red') ${approach === "on-conflict" ? "on conflict do nothing" : ""}`);
    const order = client.query("insert into orders values (1)");
    await (approach === "ignore-and-commit" ? order.catch(() => {}) : order);
    await commit();
    return stored();
  },
};
try {
  console.log("as it should be:", (await work[cause]()) ? "yes" : "no: the order is not there, and nothing was said");
} finally {
  await server.end();
}
