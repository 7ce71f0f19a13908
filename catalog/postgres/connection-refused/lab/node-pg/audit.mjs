// Is the order there that the program said is stored?
import fs from "node:fs";
import { copyOf, start } from "../shared/postgres.mjs";

const server = await start({ data: copyOf() });
const { rows } = await (await server.connect()).query("select total from orders");
await server.end();
console.log(fs.existsSync("said.txt") && rows.length !== 1 ? "said to be stored, and lost" : "as it was said");
