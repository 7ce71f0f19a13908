// Are the three users what they were, and can nobody be there twice?
import { copyOf, start } from "../shared/postgres.mjs";

const server = await start({ data: copyOf() });
const client = await server.connect();
const { rows } = await client.query("select id, tenant, email, name from users order by id");
const names = rows.filter(({ tenant, id }) => tenant === 1 && id <= 3).map(({ name }) => name);
const again = await client.query("insert into users (id, email, name) values (900, 'bob@example.com', 'Bob')").then(
  () => "accepted",
  ({ code }) => code,
);
const twice = (key) => new Set(rows.map(key)).size < rows.length;
await server.end();
const faults = [];
if (names.join() !== "Ada,Bob,Cem") faults.push(`names ${names}`);
if (twice(({ id }) => id)) faults.push("an id stands twice");
if (twice(({ tenant, email }) => `${tenant} ${email}`)) faults.push("an address stands twice");
if (again !== "23505") faults.push(`Bob's address a second time: ${again}`);
console.log(faults.length > 0 ? `wrong: ${faults.join("; ")}` : "users are right");
