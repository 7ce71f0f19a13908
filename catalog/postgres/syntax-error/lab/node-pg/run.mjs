// A shop looks for the order of a customer, whose total is 42.
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const client = await server.connect();
await client.query('create table "order" (id int, customer text, total int)');
await client.query("insert into \"order\" values (1, 'Ada', 7), (2, 'O''Brien', 42)");
await client.query('create view orders as select * from "order"');
const quoted = (text) => (approach === "escape-by-hand" ? text.replaceAll("'", "''") : text);

const search = {
  "missing-or-extra-mark": () =>
    client.query(`select total, ${approach === "correct-statement" ? "id" : ""} from orders where id = 2`),
  "reserved-word": () => {
    const name = { "quote-name": '"order"', "single-quotes": "'order'" }[approach] ?? "order";
    return client.query(`select total from ${name} where id = 2`);
  },
  "other-dialect": () => {
    const own = approach === "translate-dialect";
    const text = own
      ? 'select "total" from orders order by id limit 1 offset $1'
      : "select `total` from orders order by id limit ?, 1";
    return client.query(text, [1]);
  },
  // By the name, and without those that were seen before, of which there are none.
  "value-joined-in": () => {
    const [name, seen] = ["O'Brien", []];
    return approach === "bind-values"
      ? client.query("select total from orders where customer = $1 and not id = any ($2::int[])", [name, seen])
      : client.query(`select total from orders where customer = '${quoted(name)}' and id not in (${seen})`);
  },
}[cause];
try {
  const { rows } = await search();
  console.log("found:", ...rows.map(({ total }) => total));
} finally {
  await server.end();
}
