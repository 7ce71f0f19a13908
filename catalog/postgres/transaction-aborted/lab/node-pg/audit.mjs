// Whatever was booked away from one account was booked to another.
import { copyOf, start } from "../shared/postgres.mjs";

const server = await start({ data: copyOf() });
const client = await server.connect();
const { rows } = await client.query("select coalesce(sum(amount), 0)::int as sum from bookings");
await server.end();
console.log(rows[0].sum === 0 ? "books balance" : `wrong: ${rows[0].sum} is missing`);
