// A shop looks for the order of a customer, whose total is 42.
import { initialise, start } from "../shared/postgres.mjs";
import { migrate, steps } from "./migrations.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const client = await server.connect();
await migrate(client, cause === "migration-not-run" ? steps.slice(0, 1) : steps);
await client.query("insert into orders values (1, 'O''Brien', 7), (2, 'Ada', 42)");
if (approach === "run-migrations") await migrate(client);
if (approach === "add-column-by-hand")
  await client.query("alter table orders add column paid boolean not null default true");
if (approach === "map-to-lower-case") await client.query('alter table orders rename column "userName" to username');

const work = {
  "migration-not-run": () =>
    client.query(`select total from orders where ${approach === "quote-name" ? '"paid"' : "paid"} and id = 2`),
  "case-folded": () =>
    client.query(`select total from orders where ${approach === "quote-name" ? '"userName"' : "userName"} = 'Ada'`),
  async "value-in-double-quotes"() {
    let answer;
    for (const name of ["O'Brien", "Ada"])
      answer =
        approach === "bind-parameters"
          ? await client.query('select total from orders where "userName" = $1', [name])
          : await client.query(
              `select total from orders where "userName" = ${approach === "single-quotes" ? `'${name}'` : `"${name}"`}`,
            );
    return answer;
  },
  "name-differs": () =>
    client.query(`select o.${approach === "correct-name" ? "total" : "totl"} as total from orders o where id = 2`),
};
try {
  const { rows } = await work[cause]();
  console.log(`found: ${rows[0].total}`);
} finally {
  await server.end();
}
