// The next deployment, and after it the report of the bookkeeper, a program of its own.
import { copyOf, start } from "../shared/postgres.mjs";
import { migrate } from "./migrations.mjs";

const server = await start({ data: copyOf() });
const client = await server.connect();
try {
  await migrate(client);
  const { rows } = await client.query('select "userName" as name from orders where paid order by id');
  const names = rows.map(({ name }) => name).join();
  console.log(names === "O'Brien,Ada" ? "deployed, the report is right" : `wrong: ${names}`);
} catch (error) {
  console.log(`wrong: ${error.message}`);
} finally {
  await server.end();
}
