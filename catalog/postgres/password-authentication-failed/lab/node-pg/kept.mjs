// Is the order still there that was stored first?
import fs from "node:fs";
import { copyOf, start } from "../shared/postgres.mjs";

const data = copyOf();
fs.writeFileSync(`${data}/pg_hba.conf`, "local all all trust\n");
const server = await start({ data });
const shop = await server.connect({ host: "/tmp", database: "shop" });
const { rows } = await shop.query("select total from orders");
console.log(rows[0]?.total === 42 ? "the order is there" : "the order is lost");
await server.end();
