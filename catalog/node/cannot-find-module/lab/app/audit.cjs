const { existsSync, readFileSync } = require("node:fs");
const file = "app/node_modules/plural/package.json";
const version = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "1.0.0";
console.log(version === "1.0.0" ? "kept" : `moved to ${version}`);
