// May app or the superuser log in over the network with a password that is a guess?
import { copyOf, start } from "../shared/postgres.mjs";

const server = await start({ data: copyOf() });
const refusals = /password authentication failed|no pg_hba.conf entry/;
const refused = [];
for (const user of ["app", "postgres"]) {
  try {
    await server.connect({ user, database: "postgres", password: "a guess" });
    console.log(`${user} is logged in`);
  } catch (error) {
    if (!refusals.test(error.message)) throw error;
    refused.push(user);
  }
}
await server.end();
console.error(`refused: ${refused.join(", ")}`);
process.exit(1);
