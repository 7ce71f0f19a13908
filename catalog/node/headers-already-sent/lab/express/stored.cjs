const { existsSync, readFileSync } = require("node:fs");
const stored = existsSync("orders.txt") ? readFileSync("orders.txt", "utf8") : "";
if (stored.includes("refused")) {
  console.error("stored, though the client was told that it was not accepted");
  process.exitCode = 1;
} else console.log("only accepted orders are stored");
