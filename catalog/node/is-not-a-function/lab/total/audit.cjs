const { existsSync, readFileSync } = require("node:fs");
const total = existsSync("total.txt") ? readFileSync("total.txt", "utf8") : "42";
console.log(total === "42" ? "right" : `wrong: ${total}`);
