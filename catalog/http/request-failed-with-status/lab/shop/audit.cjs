const { existsSync, readFileSync } = require("node:fs");
const name = existsSync("name.txt") ? readFileSync("name.txt", "utf8") : "Ada";
console.log(name === "Ada" ? "no wrong name" : `wrote ${name}`);
