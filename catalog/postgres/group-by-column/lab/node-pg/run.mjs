// Lists of a shop: how many orders each customer has, the newest order of each, each order beside the sum of all.
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const client = await server.connect();
await client.query("create table orders (id int, customer int, name text, amount int, made date)");
await client.query(
  "insert into orders values (1, 1, 'Ada', 90, '2024-01-01'), (2, 1, 'Ada', 5, '2024-03-01'), (3, 2, 'Bob', 7, '2024-02-01')",
);
const lists = {
  "column-of-the-group": {
    "group-by-it": "select customer, name, count(*)::int as n from orders group by customer, name order by 1",
    "aggregate-it": "select customer, max(name) as name, count(*)::int as n from orders group by customer order by 1",
    "": "select customer, name, count(*)::int as n from orders group by customer order by 1",
    right: [
      [1, "Ada", 2],
      [2, "Bob", 1],
    ],
  },
  "one-row-of-each-group": {
    "distinct-on":
      "select distinct on (customer) customer, amount, made::text from orders order by customer, made desc",
    "group-by-it":
      "select customer, amount, max(made)::text as made from orders group by customer, amount order by 1, 2",
    "aggregate-it":
      "select customer, max(amount) as amount, max(made)::text as made from orders group by customer order by 1",
    "": "select customer, amount, max(made)::text as made from orders group by customer order by 1",
    right: [
      [1, 5, "2024-03-01"],
      [2, 7, "2024-02-01"],
    ],
  },
  "total-beside-rows": {
    "window-function": "select id, (sum(amount) over ())::int as total from orders order by 1",
    "group-by-it": "select id, sum(amount)::int as total from orders group by id order by 1",
    "aggregate-it": "select max(id) as id, sum(amount)::int as total from orders",
    "": "select id, sum(amount)::int as total from orders",
    right: [
      [1, 102],
      [2, 102],
      [3, 102],
    ],
  },
}[cause];
try {
  const { rows } = await client.query({ text: lists[approach] ?? lists[""], rowMode: "array" });
  console.log(`right: ${JSON.stringify(rows) === JSON.stringify(lists.right) ? "yes" : "no"} ${JSON.stringify(rows)}`);
} finally {
  await server.end();
}
