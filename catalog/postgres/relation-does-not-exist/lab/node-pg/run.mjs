// A program of the role app lists its orders through a pool of two connections.
import pg from "pg";
import { initialise, start } from "../shared/postgres.mjs";
import { migrate } from "./migrate.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const admin = await server.connect();
await admin.query("create role app login");
for (const name of ["shop", "app"]) await admin.query(`create database ${name} owner app`);
const as = (database) => server.connect({ user: "app", database });
const shop = await as("shop");

const made = {
  "case-folded":
    'create table "Orders" (id serial primary key, total int not null); insert into "Orders" (total) values (42)',
  "not-in-search-path":
    "create schema billing; create table billing.orders (id serial primary key, total int not null); insert into billing.orders (total) values (42)",
}[cause];
if (made) await shop.query(made);
if (cause === "other-database" || cause === "misspelt") {
  await migrate(shop);
  await shop.query("insert into orders (total) values (42)");
}
const stored = made || cause === "other-database" || cause === "misspelt" ? 1 : 0;
// A connection string without a database: the name of the user is taken for one.
const database = cause === "other-database" && approach !== "check-connection" ? "app" : "shop";
const table =
  {
    "quote-or-rename": '"Orders"',
    "correct-name": "orders",
  }[approach] ??
  { misspelt: "oders", "case-folded": "Orders" }[cause] ??
  "orders";
const pool = new pg.Pool({ host: server.host, port: server.port, user: "app", database, max: 2 });
try {
  const mine = await as(database);
  if (cause === "wrong-order") await migrate(mine, { reversed: approach !== "order-migrations" });
  if (approach === "run-migrations") await migrate(mine);
  if (approach === "fake-migration") await migrate(mine, { fake: true });
  if (approach === "create-by-hand") await mine.query("create table orders (id int, total int)");
  if (approach === "qualify-schema")
    await admin.query("alter role app in database shop set search_path = billing, public");
  if (approach === "set-search-path-once") await pool.query("set search_path = billing, public");
  const list = `select total from ${table}`;
  const answers = await Promise.all([pool.query(list), pool.query(list)]);
  console.log(
    answers.every(({ rowCount }) => rowCount === stored) ? "the orders are listed" : "other orders than those stored",
  );
} finally {
  await pool.end();
  await server.end();
}
