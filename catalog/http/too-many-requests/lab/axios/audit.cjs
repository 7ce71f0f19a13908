const { readFileSync } = require("node:fs");
console.log(`the account is ${readFileSync("accounts.txt", "utf8")}`);
