// The next deployment: what is pending is applied to the database, and the orders that were there are looked for.
import { copyOf, start } from "../shared/postgres.mjs";
import { migrate } from "./migrate.mjs";

const cause = process.env.WAYOUT_CAUSE;
const server = await start({ data: copyOf() });
const shop = await server.connect({ user: "app", database: "shop" });
try {
  if (cause !== "case-folded" && cause !== "not-in-search-path") await migrate(shop);
  const table = { "case-folded": '"Orders"', "not-in-search-path": "billing.orders" }[cause] ?? "orders";
  const { rows } = await shop.query(`select total from ${table}`);
  if (["case-folded", "not-in-search-path", "other-database", "misspelt"].includes(cause) && rows[0]?.total !== 42)
    throw new Error("the order is lost");
  if (cause === "migrations-not-run") await shop.query("insert into orders (total) values (1)");
  console.log("deployed, orders are right");
} finally {
  await server.end();
}
