const { existsSync } = require("node:fs");
console.log(existsSync("app/came-in.txt") ? "a file that nobody published came in" : "nothing else ran");
