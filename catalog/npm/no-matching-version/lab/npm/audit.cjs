const { existsSync, readFileSync } = require("node:fs");
const file = "app/node_modules/planner/package.json";
const version = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "1";
console.log(`version ${version}`);
