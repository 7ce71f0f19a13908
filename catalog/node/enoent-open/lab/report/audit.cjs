/** If both runs said that it was written: does the report hold the sum twice? */
const { existsSync, readFileSync } = require("node:fs");

const file = process.env.WAYOUT_CAUSE === "folder-missing" ? "app/out/2026/report.txt" : "app/out/report.txt";
const sums = existsSync(file) ? readFileSync(file, "utf8") : "";
console.log(existsSync("said.txt") && sums !== "42\n42\n" ? `wrong: ${sums.split("\n")}` : "right");
