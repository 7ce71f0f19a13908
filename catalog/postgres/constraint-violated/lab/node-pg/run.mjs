// A shop: a customer signs up, an order comes in, Ada leaves and Bob takes over her order, a return is booked.
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const client = await server.connect();
const each = async (...statements) => {
  for (const one of statements) await client.query(one);
};
await each(
  "create table customers (id int primary key, email text not null)",
  "create table orders (id int primary key, customer int constraint orders_customer_fkey references customers, amount int constraint amount_positive check (amount > 0))",
  "insert into customers values (1, 'ada@example.com'), (2, 'bob@example.com')",
  "insert into orders values (1, 1, 42)",
);
const foreign = "alter table orders drop constraint orders_customer_fkey";
const work = {
  "value-missing": {
    "give-the-value": ["insert into customers values (3, 'cem@example.com')"],
    "drop-the-constraint": [
      "alter table customers alter column email drop not null",
      "insert into customers (id) values (3)",
    ],
    "write-empty-text": ["insert into customers values (3, coalesce(null, ''))"],
    "": ["insert into customers (id) values (3)"],
  },
  "parent-missing": {
    "insert-parent-first": [
      "insert into customers values (3, 'cem@example.com')",
      "insert into orders values (2, 3, 5)",
    ],
    "drop-the-constraint": [foreign, "insert into orders values (2, 3, 5)"],
    "": ["insert into orders values (2, 3, 5)"],
  },
  "children-left": {
    "delete-children-first": [
      "update orders set customer = 2 where customer = 1",
      "delete from customers where id = 1",
    ],
    "on-delete-cascade": [
      `${foreign}, add foreign key (customer) references customers on delete cascade`,
      "delete from customers where id = 1",
    ],
    "drop-the-constraint": [foreign, "delete from customers where id = 1"],
    "": ["delete from customers where id = 1"],
  },
  "check-failed": {
    "correct-the-value": ["insert into orders values (2, 2, 5)"],
    "drop-the-constraint": [
      "alter table orders drop constraint amount_positive",
      "insert into orders values (2, 2, -5)",
    ],
    "": ["insert into orders values (2, 2, -5)"],
  },
}[cause];
try {
  await each(...(work[approach] ?? work[""]));
  console.log("done: yes");
} finally {
  await server.end();
}
