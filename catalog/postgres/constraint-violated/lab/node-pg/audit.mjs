// Every customer can be written to, every order is somebody's and has an amount, and order 1 is there.
import { copyOf, start } from "../shared/postgres.mjs";

const server = await start({ data: copyOf() });
const client = await server.connect();
const count = async (text) => Number((await client.query(`select count(*) from ${text}`)).rows[0].count);
const wrong = [];
if ((await count("customers where email is null or email = ''")) > 0) wrong.push("a customer without an address");
if ((await count("orders o where not exists (select from customers c where c.id = o.customer)")) > 0)
  wrong.push("an order of nobody");
if ((await count("orders where amount <= 0")) > 0) wrong.push("an order of nothing");
if ((await count("orders where id = 1")) !== 1) wrong.push("order 1 is gone");
console.log(wrong.length > 0 ? `wrong: ${wrong.join(", ")}` : "data are sound");
await server.end();
