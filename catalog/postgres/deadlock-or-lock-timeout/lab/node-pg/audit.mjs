// Does each account hold what the programs were told is done?
import fs from "node:fs";
import { copyOf, start } from "../shared/postgres.mjs";

const said = JSON.parse(fs.readFileSync("said.json", "utf8"));
const server = await start({ data: copyOf() });
const client = await server.connect();
const { rows } = await client.query("select id, balance from accounts order by id");
await server.end();
const wrong = rows.filter(({ id, balance }) => balance !== 100 + said[id]);
console.log(wrong.length > 0 ? `wrong: ${JSON.stringify(wrong)}` : "the accounts are right");
