const { existsSync } = require("node:fs");
console.log(existsSync("restarts.txt") ? "requests were cut off" : "none was");
