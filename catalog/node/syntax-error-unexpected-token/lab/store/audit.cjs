const { existsSync, readFileSync } = require("node:fs");
const total = existsSync("total.txt") ? readFileSync("total.txt", "utf8") : "none";
console.log(existsSync("ran.txt") && total !== "42" ? `wrong: ${total}` : "right");
