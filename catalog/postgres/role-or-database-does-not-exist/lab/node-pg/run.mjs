// A program stores an order in the table `orders` of the database shop, as the role app. Nobody needs a password here.
import pg from "pg";
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const admin = await server.connect();
async function create(one) {
  await one.query("create role app login");
  await one.query("create database Shop owner app");
}
if (cause !== "never-created" || approach === "create-it") await create(admin);
if (cause !== "never-created" || approach === "create-it") {
  const shop = await server.connect({ user: "app", database: "shop" });
  await shop.query("create table orders (total int)");
}
let other;
if (cause === "other-server") {
  initialise("other");
  other = await start({ data: "other" });
}

const right = { host: server.host, port: server.port, user: "app", database: "shop" };
const configured =
  {
    "name-not-given": { host: server.host, port: server.port },
    "other-server": { ...right, port: other?.port },
    "case-differs": { ...right, database: "Shop" },
  }[cause] ?? right;
const wanted =
  {
    "give-names": { ...configured, ...(cause === "case-differs" ? {} : right) },
    "match-case": right,
    "superuser-postgres": { ...configured, user: "postgres", database: "postgres" },
  }[approach] ?? configured;
if (approach === "create-named-like-user") {
  const name = cause === "case-differs" ? "Shop" : process.env.USER;
  if (cause === "name-not-given") await admin.query(`create role ${name} login`);
  await admin.query(`create database "${name}"`);
}
const client = new pg.Client(wanted);
try {
  await client.connect();
  await client.query("insert into orders values (42)");
  await client.end();
  const { rowCount } = await (await server.connect({ database: "shop" })).query("select from orders where total = 42");
  console.log(rowCount === 1 ? "the order is stored in shop" : "the order is elsewhere");
} finally {
  client.on("error", () => {});
  await other?.end();
  await server.end();
}
