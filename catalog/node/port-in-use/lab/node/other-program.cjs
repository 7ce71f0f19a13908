/** What the ledger, which runs beside the shop and has nothing to do with it, answered after the approach. */
const { readFileSync } = require("node:fs");
const answer = readFileSync("ledger.txt", "utf8");
if (answer.startsWith("ledger ")) console.log("the ledger answered");
else process.exitCode = 1;
