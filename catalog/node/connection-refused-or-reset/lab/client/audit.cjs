const { existsSync, readFileSync } = require("node:fs");
const orders = existsSync("orders.txt") ? readFileSync("orders.txt", "utf8").trim().split("\n").length : 0;
console.log(orders > 1 || (existsSync("said.txt") && orders === 0) ? `wrong: ${orders} orders` : "right");
